package xuefa.app.command;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xuefa rehearse check}. */
@Command(
        name = "check",
        description = "Holds the receipts of one or more runs against the record of the server.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing was lost",
            "1:something was lost or is wrong; each in a line",
            "2:used wrongly, refused, or no verdict; the last line says why"
        })
final class RehearseCheckCommand implements Callable<Integer> {
    @Option(names = "--url", required = true, description = "the server, as http://localhost:8080")
    @SuppressWarnings("NullAway.Init")
    private URI url;

    @Option(names = "--file", required = true, paramLabel = "FILE", description = "what prepare has written")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(paramLabel = "RECEIPTS", arity = "1..*", description = "the files of all clients")
    @SuppressWarnings("NullAway.Init")
    private List<Path> receipts;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (var rehearsed = Rehearsed.at(url, file, out)) {
            return rehearsed.check(receipts).exitCode();
        } catch (Rehearsed.Refusal refusal) {
            spec.commandLine().getErr().println(refusal.getMessage());
            return 2;
        }
    }
}
