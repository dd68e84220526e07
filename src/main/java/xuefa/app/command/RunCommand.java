package xuefa.app.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import xuefa.app.Config;
import xuefa.app.Running;
import xuefa.app.Setting;

/** {@code xuefa run}. */
@Command(
        name = "run",
        description =
                "Runs a node until it is stopped. Starts a PostgreSQL and a Redis of its own where no addresses are set.",
        footer = "%nSettings are listed by xuefa run --settings. Ctrl-C or SIGTERM stops the node and its own stores.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the settings were listed",
            "1:the node could not start; the last line says why and what to do",
            "2:used wrongly",
            "130, 143:stopped by Ctrl-C or SIGTERM"
        })
public final class RunCommand implements Callable<Integer> {
    @Option(names = "--demo", description = "loads the demo: invented people, refused on a database with real data")
    private boolean demo;

    @Option(names = "--settings", description = "lists all settings with their defaults and reasons, and ends")
    private boolean listing;

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
        PrintWriter out = spec.commandLine().getOut();
        if (listing) {
            for (Setting setting : Setting.values()) {
                out.printf("%-24s %-14s %s%n", setting.key(), setting.standard(), setting.reason());
            }
            out.flush();
            return 0;
        }
        Config config = options.config();
        Stop stop = Stop.ofThisThread();
        try (Running node = Running.start(config, demo)) {
            Welcome.print(out, node, Ansi.AUTO.enabled());
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            out.println("Xuefa has stopped.");
            out.flush();
        } finally {
            stop.done();
        }
        return 0;
    }
}
