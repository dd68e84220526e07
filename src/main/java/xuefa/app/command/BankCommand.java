package xuefa.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code xuefa bank …}. */
@Command(
        name = "bank",
        description = "Works on question banks.",
        subcommands = {
            BankCheckCommand.class,
            BankImportCommand.class,
            BankTemplateCommand.class,
            BankExportCommand.class,
            BankReleaseCommand.class,
            BankPrintCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:faults were found", "2:used wrongly"})
public final class BankCommand implements Runnable {
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with the bank: check, import, template, export, release or print");
    }
}
