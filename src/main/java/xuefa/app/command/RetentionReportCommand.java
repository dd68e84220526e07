package xuefa.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import xuefa.app.Retention;

/** {@code xuefa retention report}. */
@Command(
        name = "report",
        description = {
            "Tells the last 20 runs, by whomever: what was counted or erased, of each kind.",
            "Needs the address of PostgreSQL, or the data folder of a running node (-s data.folder=DIR)."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:told", "1:the record is away; the last line says what to do", "2:used wrongly"})
final class RetentionReportCommand implements Callable<Integer> {
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
        var out = spec.commandLine().getOut();
        var rules = Retention.rules(config);
        var last = Retention.last(config);
        if (last.isEmpty()) {
            out.println("Nothing was erased or counted yet.");
        }
        last.forEach(report -> RetentionLines.print(out, rules, report));
        out.flush();
        return 0;
    }
}
