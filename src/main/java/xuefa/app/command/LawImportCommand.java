package xuefa.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xuefa.app.LawImport;
import xuefa.law.format.LawFile;
import xuefa.law.format.LawPaths;
import xuefa.law.format.ReadLaw;

/** {@code xuefa law import PATH…}: reads texts of laws and says what became of each. */
@Command(
        name = "import",
        description = {
            "Reads official texts of laws into the library: Markdown, plain text and .docx, files or whole folders.",
            "Each file is added whole or not at all; the same file again adds nothing; a text in the library never changes.",
            "Needs the address of PostgreSQL (postgres.url), or the data folder of a running node with stores of its own (-s data.folder=DIR)."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every text was read and nothing is odd",
            "1:problems, each named with its file",
            "2:used wrongly"
        })
public final class LawImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files, or folders with files at any depth")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(names = "--dry-run", description = "only say what would be imported; needs no server and no store")
    private boolean dryRun;

    @Option(names = "--json", description = "one JSON array with an object for each law instead of lines")
    private boolean json;

    @Mixin
    private SettingOptions options = new SettingOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var report = new LawImportReport(spec.commandLine().getOut(), json);
        if (dryRun) {
            read(report, (file, laws) -> laws.forEach(law -> report.add(file, law)));
        } else {
            try (LawImport library = LawImport.into(options.config())) {
                read(report, (file, laws) -> place(library, report, file, laws));
            }
        }
        report.end();
        return report.hasProblems() ? 1 : 0;
    }

    private void read(LawImportReport report, BiConsumer<Path, List<ReadLaw>> each) {
        for (LawPaths.Found found : LawPaths.below(paths)) {
            switch (found) {
                case LawPaths.Found.Unusable unusable -> report.add(unusable.path(), unusable.problem());
                case LawPaths.Found.File file -> {
                    switch (LawFile.read(file.path())) {
                        case LawFile.Reading.Impossible impossible -> report.add(file.path(), impossible.problem());
                        case LawFile.Reading.Done done -> each.accept(file.path(), done.laws());
                    }
                }
            }
        }
    }

    private static void place(LawImport library, LawImportReport report, Path file, List<ReadLaw> laws) {
        laws.forEach(law -> report.add(file, law));
        report.became(file, library.place(laws, String.valueOf(file.getFileName())));
    }
}
