package xuefa.app.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
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
        footer = "Settings are listed by xuefa run --settings.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    @Option(names = "--demo", description = "loads the demo: invented people, refused on a database with real data")
    private boolean demo;

    @Option(names = "--settings", description = "lists all settings with their defaults and reasons, and ends")
    private boolean listing;

    @Mixin
    private SettingOptions options = new SettingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (listing) {
            for (Setting setting : Setting.values()) {
                out.printf("%-24s %-20s %s%n", setting.key(), setting.standard(), setting.reason());
            }
            return 0;
        }
        Config config = options.config(Map.of());
        Running node = Running.start(config, demo);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            node.close();
            stopped.countDown();
        }));
        String address = config.publicOrigin()
                .map(Object::toString)
                .orElse("http://" + (config.host().equals("127.0.0.1") ? "localhost" : config.host()) + ":"
                        + node.port());
        node.printAccounts(out);
        out.println("Xuefa is ready: " + address);
        out.flush();
        stopped.await();
        return 0;
    }
}
