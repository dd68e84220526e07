package xuefa.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import xuefa.app.FiguresRecount;

/** {@code xuefa obligations recount}. */
@Command(
        name = "recount",
        description = {
            "Forgets the standing figures and counts them anew for everybody from the facts. They follow every change by themselves; this is for whoever doubts them.",
            "Safe while people work: lists are incomplete meanwhile. Needs the address of the database (postgres.url), or the data folder of a running node with stores of its own (-s data.folder=DIR)."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:counted; the last line says how many people",
            "1:the database is away or no node runs; the last line says what to do",
            "2:used wrongly"
        })
public final class ObligationsRecountCommand implements Callable<Integer> {
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
        int people = FiguresRecount.of(options.config());
        var out = spec.commandLine().getOut();
        out.println("Counted " + people + " people.");
        out.flush();
        return 0;
    }
}
