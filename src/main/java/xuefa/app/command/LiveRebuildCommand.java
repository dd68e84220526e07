package xuefa.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import xuefa.app.LiveRebuild;

/** {@code xuefa live rebuild}. */
@Command(
        name = "rebuild",
        description = {
            "Builds the live view anew from the record: rankings and the figures of sittings that are open or closed in the last week.",
            "Safe while exams run. Needs the addresses of the stores of a running node (postgres.url, redis.url), or the data folder of a node with stores of its own (-s data.folder=DIR)."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:rebuilt; the last line says how much",
            "1:a store is away or no node runs; the last line says what to do",
            "2:used wrongly"
        })
public final class LiveRebuildCommand implements Callable<Integer> {
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
        var rebuilt = LiveRebuild.of(options.config());
        var out = spec.commandLine().getOut();
        out.println("Rebuilt " + rebuilt.sittings() + " sittings and " + rebuilt.exams() + " rankings.");
        out.flush();
        return 0;
    }
}
