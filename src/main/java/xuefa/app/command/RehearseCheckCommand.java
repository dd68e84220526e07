package xuefa.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xuefa rehearse check}. */
@Command(
        name = "check",
        description =
                "Holds the receipts of one or more runs against the record of the server, and puts what they measured together.",
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing was lost and everybody finished",
            "1:something was lost, or candidates could not finish",
            "2:used wrongly, refused, or no verdict; the last line says why"
        })
final class RehearseCheckCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "RECEIPTS", arity = "1..*", description = "the files that the runs have left")
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
        try (var rehearsed = RehearsedTerminal.at(server, spec.commandLine().getOut())) {
            return rehearsed.check(receipts);
        }
    }
}
