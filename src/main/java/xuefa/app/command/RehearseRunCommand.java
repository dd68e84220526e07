package xuefa.app.command;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import xuefa.app.command.Rehearsed.Checked;
import xuefa.rehearsal.Part;

/** {@code xuefa rehearse run}. */
@Command(
        name = "run",
        description = "Drives the virtual candidates through the exam as phones would, and then checks the record.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing was lost and everybody finished",
            "1:something was lost, or candidates could not finish",
            "2:used wrongly, refused, or no verdict; the last line says why"
        })
final class RehearseRunCommand implements Callable<Integer> {
    @Option(names = "--url", required = true, description = "the server, as http://localhost:8080")
    @SuppressWarnings("NullAway.Init")
    private URI url;

    @Option(names = "--file", required = true, paramLabel = "FILE", description = "what prepare has written")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--candidates", description = "so many of those prepared; else all")
    private @Nullable Integer candidates;

    @Option(names = "--part", defaultValue = "1/1", description = "which of several clients this is, as 1/3")
    @SuppressWarnings("NullAway.Init")
    private String part;

    @Option(names = "--seed", defaultValue = "1", description = "the same one gives the same behaviour")
    private long seed;

    @Option(
            names = "--receipts",
            paramLabel = "FILE",
            description = "where each receipt goes as a line of JSON; else beside FILE")
    private @Nullable Path receipts;

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
        Path to = receipts == null ? Path.of(file + ".receipts-" + which.number() + ".ndjson") : receipts;
        try (var rehearsed = Rehearsed.at(url, file, out)) {
            rehearsed.run(which, candidates, seed, to);
            Checked checked = rehearsed.check(List.of(to));
            out.flush();
            return checked.exitCode();
        } catch (Rehearsed.Refusal refusal) {
            spec.commandLine().getErr().println(refusal.getMessage());
            return 2;
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
