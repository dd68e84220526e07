package xuefa.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import xuefa.rehearsal.Part;

/** {@code xuefa rehearse run}. */
@Command(
        name = "run",
        description = {
            "Drives the virtual candidates through the exam as phones would, holds every receipt against the record, and gives a verdict.",
            "Leaves the receipts, and the verdict as JSON and as a page, beside FILE. Ctrl-C stops it; check can be run later."
        },
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing was lost and everybody finished",
            "1:something was lost, or candidates could not finish",
            "2:used wrongly, refused, or no verdict; the last line says why",
            "130, 143:stopped by Ctrl-C or SIGTERM"
        })
final class RehearseRunCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--candidates", description = "the first so many of those prepared; else all")
    private @Nullable Integer candidates;

    @Option(names = "--minutes", description = "refuses a rehearsal that was prepared for another length")
    private @Nullable Double minutes;

    @Option(
            names = "--part",
            paramLabel = "N/OF",
            defaultValue = "1/1",
            description = "which of several clients this is, as 1/3; each drives every third candidate")
    @SuppressWarnings("NullAway.Init")
    private String part;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "the same one gives the same behaviour (${DEFAULT-VALUE})")
    private long seed;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Part which = part();
        Path receipts = Path.of(server.file() + ".receipts-" + which.number() + "-of-" + which.of() + ".ndjson");
        Stop stop = Stop.ofThisThread();
        try (var rehearsed = RehearsedTerminal.at(server, out)) {
            return rehearsed.run(new RehearsedTerminal.Wanted(which, candidates, minutes, seed), receipts);
        } finally {
            stop.done();
        }
    }

    private Part part() {
        try {
            return Part.parse(part);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
