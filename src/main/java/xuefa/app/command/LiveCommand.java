package xuefa.app.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import xuefa.app.LiveRebuild;

/** {@code xuefa live rebuild}. */
@Command(name = "live", description = "Works on the live view in Redis.")
public final class LiveCommand implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this help")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the live view: rebuild");
    }

    @Command(
            name = "rebuild",
            description = {
                "Builds the live view anew from the record: rankings and the figures of sittings that are open or closed in the last week.",
                "Safe while exams run. Needs the addresses of the stores of a running node (postgres.url, redis.url), or the data folder of a node with stores of its own."
            },
            mixinStandardHelpOptions = true)
    Integer rebuild(@Mixin SettingOptions options) throws Exception {
        Callable<Integer> work = () -> {
            var rebuilt = LiveRebuild.of(options.config(Map.of()));
            spec.commandLine()
                    .getOut()
                    .println("Rebuilt " + rebuilt.sittings() + " sittings and " + rebuilt.exams() + " rankings.");
            return 0;
        };
        return work.call();
    }
}
