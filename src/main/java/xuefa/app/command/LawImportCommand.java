package xuefa.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xuefa.law.format.LawFile;
import xuefa.law.format.LawPaths;

/** {@code xuefa law import PATH…}: reads texts of laws and says what became of each. */
@Command(
        name = "import",
        description = "Reads official texts of laws: Markdown, plain text and .docx, files or whole folders.",
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
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!dryRun) {
            throw new ParameterException(spec.commandLine(), "Say --dry-run");
        }
        var report = new LawImportReport(spec.commandLine().getOut(), json);
        for (LawPaths.Found found : LawPaths.below(paths)) {
            switch (found) {
                case LawPaths.Found.Unusable unusable -> report.add(unusable.path(), unusable.problem());
                case LawPaths.Found.File file -> {
                    switch (LawFile.read(file.path())) {
                        case LawFile.Reading.Impossible impossible -> report.add(file.path(), impossible.problem());
                        case LawFile.Reading.Done done -> done.laws().forEach(law -> report.add(file.path(), law));
                    }
                }
            }
        }
        report.end();
        return report.hasProblems() ? 1 : 0;
    }
}
