package xuefa.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code xuefa law …}. */
@Command(
        name = "law",
        description = "Works on the texts of laws and on what stands beside them.",
        subcommands = {
            LawImportCommand.class,
            LawDiffCommand.class,
            LawCompanionsCommand.Lists.class,
            LawCompanionsCommand.Cases.class,
            LawCompanionsCommand.Gists.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:problems were found", "2:used wrongly"})
public final class LawCommand implements Runnable {
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with laws: import, diff, lists, cases or gists");
    }
}
