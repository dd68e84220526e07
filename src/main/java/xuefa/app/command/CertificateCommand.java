package xuefa.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code xuefa certificate …}. */
@Command(
        name = "certificate",
        description = "Whether enforcement certificates may be renewed, and why not.",
        subcommands = CertificateExplainCommand.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the facts, the book or the rules are faulty", "2:used wrongly"})
public final class CertificateCommand implements Runnable {
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the certificates: explain");
    }
}
