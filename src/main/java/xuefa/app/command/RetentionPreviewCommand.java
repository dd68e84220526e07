package xuefa.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import xuefa.app.Retention;

/** {@code xuefa retention preview}. */
@Command(
        name = "preview",
        description = {
            "Counts what may not be kept any longer, by the rules in force, and erases nothing. That somebody looked is on record.",
            "Needs the address of PostgreSQL with its owner, or the data folder of a running node (-s data.folder=DIR), and the folder of master keys."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:counted; each kind is named",
            "1:the record is away; the last line says what to do",
            "2:used wrongly"
        })
final class RetentionPreviewCommand implements Callable<Integer> {
    @Mixin
    private SettingOptions options = new SettingOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var config = options.config();
        RetentionLines.print(spec.commandLine().getOut(), Retention.rules(config), Retention.run(config, true));
        return 0;
    }
}
