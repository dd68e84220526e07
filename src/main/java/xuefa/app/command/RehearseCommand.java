package xuefa.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code xuefa rehearse …}. */
@Command(
        name = "rehearse",
        description = {
            "Rehearses an exam with virtual candidates, on your own machines, and ends in a verdict.",
            "prepare and clean are run beside the deployment; run and check from any machine that reaches it."
        },
        subcommands = {
            RehearsePrepareCommand.class,
            RehearseRunCommand.class,
            RehearseCheckCommand.class,
            RehearseCleanCommand.class
        },
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:good",
            "1:something was lost, or candidates could not finish",
            "2:used wrongly, refused, or no verdict; the last line says why"
        })
public final class RehearseCommand implements Runnable {
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: prepare, run, check or clean");
    }
}
