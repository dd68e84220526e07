package xuefa.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xuefa.app.LawImport;
import xuefa.law.companion.CompanionFolder;
import xuefa.law.companion.CompanionFolder.Found;
import xuefa.law.companion.CompanionKind;
import xuefa.law.flow.CompanionShelf.Became;

/** {@code xuefa law lists DIR} and its sisters: checks what stands beside the laws in a question bank, and imports it. */
abstract class LawCompanionsCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int PROBLEMS = 1;

    private final CompanionKind kind;

    @Parameters(paramLabel = "DIR", description = "the question bank's folder")
    @SuppressWarnings("NullAway.Init")
    private Path bank;

    @Option(names = "--dry-run", description = "only check; needs no server and no store")
    private boolean dryRun;

    @Option(names = "--json", description = "one JSON array {file, became, faults} instead of lines")
    private boolean json;

    @Mixin
    private SettingOptions options = new SettingOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    LawCompanionsCommand(CompanionKind kind) {
        this.kind = kind;
    }

    /** {@code xuefa law lists DIR}. */
    @Command(
            name = "lists",
            description = {
                "Checks the required-law lists of a question bank (lists/LIST/DATED.yaml) and imports them.",
                "A version of a list never changes: a list that changed is a new file with its date.",
                "Needs the address of PostgreSQL (postgres.url), or the data folder of a running node with stores of its own (-s data.folder=DIR)."
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:all of them are there", "1:problems, each named with its file", "2:used wrongly"})
    static final class Lists extends LawCompanionsCommand {
        Lists() {
            super(CompanionKind.LISTS);
        }
    }

    /** {@code xuefa law cases DIR}. */
    @Command(
            name = "cases",
            description = {
                "Checks the guiding cases of a question bank (cases/CASE.yaml) and imports them; the newest text of a case counts.",
                "Needs the address of PostgreSQL (postgres.url), or the data folder of a running node with stores of its own (-s data.folder=DIR)."
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:all of them are there", "1:problems, each named with its file", "2:used wrongly"})
    static final class Cases extends LawCompanionsCommand {
        Cases() {
            super(CompanionKind.CASES);
        }
    }

    /** {@code xuefa law gists DIR}. */
    @Command(
            name = "gists",
            description = {
                "Checks our own words for articles (gists/LAW.yaml) and imports them, for readers where the full text is not there.",
                "Needs the address of PostgreSQL (postgres.url), or the data folder of a running node with stores of its own (-s data.folder=DIR)."
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:all of them are there", "1:problems, each named with its file", "2:used wrongly"})
    static final class Gists extends LawCompanionsCommand {
        Gists() {
            super(CompanionKind.GISTS);
        }
    }

    @Override
    public Integer call() {
        List<Found> found = CompanionFolder.read(bank, kind);
        if (found.isEmpty()) {
            spec.commandLine().getErr().println("There is nothing in " + bank.resolve(kind.folder()));
            return PROBLEMS;
        }
        var report = new Report();
        if (dryRun) {
            found.forEach(each -> report.add(each, Optional.empty()));
        } else {
            try (LawImport library = LawImport.into(options.config())) {
                found.forEach(each -> report.add(
                        each,
                        each instanceof Found.Sound sound
                                ? Optional.of(library.place(sound.companion(), each.place()))
                                : Optional.empty()));
            }
        }
        report.end();
        return report.problems == 0 ? DONE : PROBLEMS;
    }

    /** What became of each file. */
    private final class Report {
        private final ArrayNode all = JsonNodeFactory.instance.arrayNode();
        private int problems;

        void add(Found found, Optional<Became> became) {
            List<String> faults = found instanceof Found.Unusable unusable
                    ? unusable.faults()
                    : became.filter(Became.CONFLICTING::equals).isPresent()
                            ? List.of("the library has another list with this date, and versions never change")
                            : List.of();
            problems += faults.isEmpty() ? 0 : 1;
            String word = became.map(
                            each -> each.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .orElse(faults.isEmpty() ? "sound" : "faulty");
            ObjectNode one =
                    all.addObject().put("file", found.place().toString()).put("became", word);
            faults.forEach(one.putArray("faults")::add);
            if (!json) {
                var out = spec.commandLine().getOut();
                out.println(found.place() + ": " + word);
                faults.forEach(fault -> out.println("  " + fault));
            }
        }

        void end() {
            var out = spec.commandLine().getOut();
            out.println(json ? all.toPrettyString() : all.size() + " files, " + problems + " with problems");
            out.flush();
        }
    }
}
