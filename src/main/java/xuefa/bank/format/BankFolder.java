package xuefa.bank.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import xuefa.bank.Fault;
import xuefa.bank.Place;
import xuefa.bank.ReadBank;
import xuefa.bank.ReadLaw;
import xuefa.bank.Rule;

/** Reads a folder with {@code laws/} and {@code banks/}, as question-bank/ in this repository. */
public final class BankFolder {
    private BankFolder() {}

    /**
     * Reads every law and question in {@code folder}, whatever else is wrong there; writes nothing. Blocks on the disk; any
     * thread.
     */
    public static Reading read(Path folder) {
        Path root;
        try {
            root = folder.toRealPath();
        } catch (IOException missing) {
            return new Reading.Impossible("There is no folder " + folder);
        }
        for (String needed : List.of("laws", "banks")) {
            if (!Files.isDirectory(root.resolve(needed))) {
                return new Reading.Impossible(folder + " is no question bank: it has no folder " + needed);
            }
        }
        return new Reading.Done(readBank(root));
    }

    private static ReadBank readBank(Path root) {
        var faults = new ArrayList<Fault>();
        var files = new BankFiles(root, faults::add);
        Schema.ALL.forEach(schema -> compare(root, schema, faults));
        var laws = new ArrayList<ReadLaw>();
        var faultyLaws = new HashSet<String>();
        for (var file : files.laws()) {
            LawFile.read(file, faults::add).ifPresentOrElse(laws::add, () -> faultyLaws.add(file.name()));
        }
        var shared = Collections.synchronizedList(faults);
        var topics = files.topics().parallelStream()
                .flatMap(file -> TopicFile.read(file, shared::add).stream())
                .toList();
        CheckingPictures.check(root, topics, shared::add);
        return new ReadBank(laws, topics, faultyLaws, faults);
    }

    private static void compare(Path root, Schema schema, List<Fault> faults) {
        String path = "schema/" + schema.fileName();
        var file = new BankFile(root.resolve(path), path, schema.fileName());
        if (!Files.isRegularFile(file.location())) {
            return;
        }
        file.text(faults::add).ifPresent(text -> {
            try {
                if (new JsonMapper().readTree(text).equals(schema.json())) {
                    return;
                }
            } catch (JsonProcessingException notJson) {
                // differs all the more
            }
            String reason = "This schema isn't the one this program was built with: restore it, or update the program";
            faults.add(Fault.of(Place.startOf(path), Rule.FOLDER, reason));
        });
    }
}
