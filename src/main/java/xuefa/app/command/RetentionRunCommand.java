package xuefa.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import xuefa.app.Retention;

/** {@code xuefa retention run}. */
@Command(
        name = "run",
        description = {
            "Erases what may not be kept any longer, in small transactions; servers may run. Protected content leaves its digest and a signed tombstone behind, so that xuefa audit verify tells this from tampering.",
            "Nodes erase by themselves each day what their narrow rights allow; this erases the rest too. Look first: xuefa retention preview.",
            "Needs the address of PostgreSQL with its owner, or the data folder of a running node (-s data.folder=DIR), and the folder of master keys."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:erased; each kind is named",
            "1:the record is away; the last line says what to do",
            "2:used wrongly"
        })
final class RetentionRunCommand implements Callable<Integer> {
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
        RetentionLines.print(spec.commandLine().getOut(), Retention.rules(config), Retention.run(config, false));
        return 0;
    }
}
