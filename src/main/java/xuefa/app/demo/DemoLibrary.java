package xuefa.app.demo;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import xuefa.law.companion.Companion;
import xuefa.law.companion.CompanionFolder;
import xuefa.law.companion.CompanionKind;
import xuefa.law.flow.CompanionShelf;
import xuefa.law.flow.ImportingLaws;
import xuefa.law.required.ListFile;
import xuefa.shared.file.Faulty;

/**
 * The library of the demo: an invented regulation in two wordings, required lists of the invented district beside those of
 * the question bank, guiding cases and gists. What is there already stays as it is, so that it may be repeated.
 */
public final class DemoLibrary {
    private static final String FIRST = "ji-chuan-norms(2025-03-18).md";
    private static final String AMENDED = "ji-chuan-norms(2026-06-15).md";
    private static final List<String> LISTS = List.of("demo-officers-2025.yaml", "demo-officers-2026.yaml");

    private final ImportingLaws importing;
    private final CompanionShelf shelf;
    private final Path questionBank;

    public DemoLibrary(ImportingLaws importing, CompanionShelf shelf, Path questionBank) {
        this.importing = importing;
        this.shelf = shelf;
        this.questionBank = questionBank;
    }

    /**
     * Fails only when the record is away.
     *
     * @param between what has to be there when the amendment comes, as questions that rest on the first wording
     */
    public Future<Void> load(Supplier<Future<Void>> between) {
        return law(FIRST)
                .compose(first -> between.get())
                .compose(done -> law(AMENDED))
                .compose(amended -> companions());
    }

    private Future<ImportingLaws.Outcome> law(String file) {
        return importing.file(bytes("laws/" + file), file, false);
    }

    private Future<Void> companions() {
        Future<Void> all = Future.succeededFuture();
        for (Companion companion : read()) {
            all = all.compose(before -> shelf.place(companion)).mapEmpty();
        }
        return all;
    }

    private List<Companion> read() {
        var companions = new ArrayList<Companion>();
        LISTS.forEach(name -> companions.add(list(bytes("lists/" + name))));
        Arrays.stream(CompanionKind.values())
                .flatMap(kind -> CompanionFolder.read(questionBank, kind).stream())
                .forEach(found -> {
                    if (found instanceof CompanionFolder.Found.Sound sound) {
                        companions.add(sound.companion());
                    }
                });
        return companions;
    }

    private static Companion list(byte[] yaml) {
        try {
            return new Companion.OfList(ListFile.read(yaml));
        } catch (Faulty broken) {
            throw new IllegalStateException("a list of the demo is faulty", broken);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(DemoLibrary.class.getResourceAsStream("/demo/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
