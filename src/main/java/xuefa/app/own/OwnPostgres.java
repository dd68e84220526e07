package xuefa.app.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import xuefa.shared.store.StoreAddress;

/** A PostgreSQL of the node's own under {@code postgres/} in the data directory. */
final class OwnPostgres extends OwnStore {
    private static final String USER = "xuefa";

    private final RunAs runAs;
    private final PostgresCluster cluster;

    OwnPostgres(DataDirectory data) {
        this(data, RunAs.here());
    }

    OwnPostgres(DataDirectory data, RunAs runAs) {
        super("PostgreSQL", data, ShippedProgram.postgres(), data.home("postgres"));
        this.runAs = runAs;
        this.cluster = new PostgresCluster(home, runAs);
    }

    @Override
    Command command() {
        return Command.of(
                program.resolve("bin/postgres").toString(),
                "-D",
                cluster.folder().toString());
    }

    @Override
    List<String> prefix() {
        return runAs.prefix();
    }

    @Override
    boolean isServer(UnixProcess process) {
        return process.command().contains("-D") && isOurs(process);
    }

    @Override
    boolean isOurs(UnixProcess process) {
        String first = process.command().stream().findFirst().orElse("");
        if (first.startsWith("postgres: ")) {
            return process.worksIn(cluster.folder(), cluster.title());
        }
        return (first.endsWith("/bin/postgres") || first.endsWith("/bin/initdb"))
                && Stream.of(home, cluster.folder(), cluster.half())
                        .anyMatch(folder -> process.worksIn(folder, home + "/"));
    }

    /** Fast shutdown: what is under way is rolled back, and everything goes to the disk. */
    @Override
    String cleanSignal() {
        return "INT";
    }

    /** Immediate shutdown: nothing more is written, and the next start recovers. */
    @Override
    String hardSignal() {
        return "QUIT";
    }

    @Override
    String secretName() {
        return "postgres-password";
    }

    @Override
    Door doorAt(int number, String password) {
        return new PostgresDoor(new StoreAddress("127.0.0.1", number, USER, USER, password));
    }

    @Override
    void prepare(Deadline limit) throws IOException {
        runAs.handOver(home, program);
        if (!cluster.exists()) {
            if (startedBefore()) {
                throw new StoreTrouble("The data of PostgreSQL has vanished from " + home
                        + " under the running node: bring it back, or stop the node to begin with none.");
            }
            data.requireFree(400);
            cluster.make(program, USER, data.secret(secretName()), data.log("initdb"), limit);
        } else if (!data.hasSecret(secretName())) {
            throw new StoreTrouble("The file secrets/" + secretName() + " beside " + home
                    + " is missing, without which the data can't be opened: bring it back from a backup.");
        }
        runAs.handOver(home, cluster.folder());
        cluster.forgetOldProcess();
    }

    @Override
    Path settingsFile() {
        return cluster.folder().resolve("xuefa.conf");
    }

    @Override
    String settings(StoreAddress address) {
        return cluster.settings(address.port());
    }

    @Override
    void writeSettings(String text) throws IOException {
        Disk.replace(settingsFile(), text, "rw-------");
        runAs.handOver(home, settingsFile());
    }

    @Override
    boolean mended(LogTail log) {
        return false;
    }
}
