package xuefa.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import xuefa.shared.file.Faulty;
import xuefa.training.ExplainingObligations;
import xuefa.training.format.BookFile;
import xuefa.training.format.FactsFile;

/** {@code xuefa obligations explain --facts FILE --on DATE}: recomputes from the facts alone what a screen says. */
@Command(
        name = "explain",
        description =
                "Says for each person and unit what is owed, done and missing on a day, and because of which facts.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:said, whatever the verdicts",
            "1:a file is faulty; each fault with its place",
            "2:wrong usage"
        })
public final class ObligationsExplainCommand implements Callable<Integer> {
    @Option(
            names = "--facts",
            required = true,
            paramLabel = "FILE",
            description = "facts as JSON; src/docs/facts.schema.json says how they look")
    @SuppressWarnings("NullAway.Init")
    private Path facts;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day, as 2026-12-31; else today in China. Only what was known on it counts")
    private @Nullable LocalDate on;

    @Option(names = "--book", paramLabel = "FILE", description = "obligations as YAML; else those that ship with us")
    private @Nullable Path book;

    @Option(names = "--json", description = "one JSON object instead of lines")
    private boolean json;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        LocalDate day = on == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : on;
        try {
            var obligations = book == null ? BookFile.shipped() : BookFile.read(book);
            var explaining = new ExplainingObligations(obligations, FactsFile.read(facts), day);
            if (json) {
                ObligationsReport.json(explaining, day, out);
            } else {
                ObligationsReport.lines(explaining, day, out);
            }
            out.flush();
            return 0;
        } catch (Faulty e) {
            e.faults().forEach(err::println);
            err.println("Nothing was computed: repair the file and try again.");
            return 1;
        } catch (IOException e) {
            err.println("The file cannot be read: " + e.getMessage());
            return 1;
        }
    }
}
