package xuefa.bank.format;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import xuefa.bank.Fault;
import xuefa.bank.Place;
import xuefa.bank.Rule;

/** Finds the files of a bank: those two folders deep that are YAML, and faults for what else lies there. */
final class BankFiles {
    private static final String YAML = ".yaml";

    private final Path root;
    private final Consumer<Fault> faults;

    /** @param root a real path, without links */
    BankFiles(Path root, Consumer<Fault> faults) {
        this.root = root;
        this.faults = faults;
    }

    /** The files of {@code laws/}, sorted by name. */
    List<BankFile> laws() {
        return yamlIn("laws");
    }

    /** The files of all folders in {@code banks/}, sorted by folder and name. */
    List<BankFile> topics() {
        var files = new ArrayList<BankFile>();
        for (String folder : names("banks")) {
            String path = "banks/" + folder;
            if (!staysInside(path)) {
                continue;
            }
            if (Files.isDirectory(root.resolve(path))) {
                files.addAll(yamlIn(path));
            } else if (!isProse(folder)) {
                stray(path, "Questions lie in banks/LAW/TOPIC.yaml: move this file, or remove it");
            }
        }
        return files;
    }

    private List<BankFile> yamlIn(String folder) {
        var files = new ArrayList<BankFile>();
        for (String name : names(folder)) {
            String path = folder + "/" + name;
            if (!staysInside(path) || isProse(name)) {
                continue;
            }
            if (name.endsWith(YAML) && Files.isRegularFile(root.resolve(path))) {
                files.add(new BankFile(root.resolve(path), path, name.substring(0, name.length() - YAML.length())));
            } else {
                stray(path, "Only files NAME.yaml lie here: rename it, move it, or remove it");
            }
        }
        return files;
    }

    private List<String> names(String folder) {
        if (!staysInside(folder)) {
            return List.of();
        }
        try (var entries = Files.newDirectoryStream(root.resolve(folder))) {
            return StreamSupport.stream(entries.spliterator(), false)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException | DirectoryIteratorException unreadable) {
            faults.accept(
                    Fault.of(Place.startOf(folder), Rule.UNREADABLE, "The folder can't be listed: check its rights"));
            return List.of();
        }
    }

    private boolean staysInside(String path) {
        try {
            if (root.resolve(path).toRealPath().startsWith(root)) {
                return true;
            }
            link(path, "The link leads out of the question bank: put the file itself here");
        } catch (IOException broken) {
            link(path, "The link leads nowhere: put the file itself here, or remove the link");
        }
        return false;
    }

    private static boolean isProse(String name) {
        return name.endsWith(".md");
    }

    private void link(String path, String reason) {
        faults.accept(Fault.of(Place.startOf(path), Rule.LINK, reason));
    }

    private void stray(String path, String reason) {
        faults.accept(Fault.of(Place.startOf(path), Rule.FOLDER, reason));
    }
}
