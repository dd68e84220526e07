package xuefa.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import xuefa.shared.file.Faulty;
import xuefa.training.Facts;
import xuefa.training.ObligationBook;
import xuefa.training.format.BookFile;
import xuefa.training.format.FactsFile;

/** What verdicts from a file of facts are asked with, and how their files are refused. */
@Command
final class ExplainOptions {
    private static final int SAID = 0;
    private static final int FAULTY = 1;

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

    interface Saying {
        void say(ObligationBook book, Facts facts, LocalDate day, PrintWriter out) throws IOException, Faulty;
    }

    Path facts() {
        return facts;
    }

    boolean json() {
        return json;
    }

    /** The exit code. */
    int run(CommandSpec spec, Saying saying) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        LocalDate day = on == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : on;
        try {
            saying.say(book == null ? BookFile.shipped() : BookFile.read(book), FactsFile.read(facts), day, out);
            out.flush();
            return SAID;
        } catch (Faulty e) {
            e.faults().forEach(err::println);
            err.println("Nothing was computed: repair the file and try again.");
            return FAULTY;
        } catch (IOException e) {
            err.println("The file cannot be read: " + e.getMessage());
            return FAULTY;
        }
    }
}
