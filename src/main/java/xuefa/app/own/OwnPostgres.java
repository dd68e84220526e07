package xuefa.app.own;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of the node's own under {@code postgres/} in the data directory. Written by one thread at a time. */
final class OwnPostgres implements OwnStore {
    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
    private static final String USER = "xuefa";
    private static final String SECRET = "postgres-password";
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final Duration FAST = Duration.ofSeconds(12);
    private static final Duration IMMEDIATE = Duration.ofSeconds(3);

    private final DataDirectory data;
    private final Path home;
    private final ShippedProgram shipped;
    private final Path program;
    private final PostgresCluster cluster;
    private final RunAs runAs;
    private final RememberedPort port;
    private volatile @Nullable UnixProcess postmaster;
    private volatile @Nullable PostgresDoor door;

    OwnPostgres(DataDirectory data) {
        this(data, RunAs.here());
    }

    OwnPostgres(DataDirectory data, RunAs runAs) {
        this.data = data;
        this.home = data.home("postgres");
        this.runAs = runAs;
        this.shipped = ShippedProgram.postgres();
        this.program = shipped.folderIn(home);
        this.cluster = new PostgresCluster(home, runAs);
        this.port = new RememberedPort(home.resolve("port"));
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public StoreAddress address() {
        PostgresDoor known = door;
        if (known == null) {
            throw new IllegalStateException("not started yet");
        }
        return known.address();
    }

    @Override
    public void start(Deadline limit) {
        for (UnixProcess orphan : postmasters()) {
            if (adopts(orphan, limit)) {
                return;
            }
            stop(orphan);
        }
        sweep();
        try {
            prepare(limit);
            launch(limit);
        } catch (IOException trouble) {
            throw DataDirectory.unusable(home, trouble);
        }
    }

    /** The one that an earlier node left running, when it is the same build and lets us in. */
    private boolean adopts(UnixProcess orphan, Deadline limit) {
        if (!orphan.command().equals(command().words()) || !data.hasSecret(SECRET) || port.kept() == 0) {
            return false;
        }
        PostgresDoor found = doorAt(port.kept());
        long heard = System.nanoTime();
        while (orphan.alive() && !limit.passed() && System.nanoTime() - heard < SILENCE.toNanos()) {
            switch (found.signIn()) {
                case READY -> {
                    postmaster = orphan;
                    door = found;
                    LOG.info("PostgreSQL was still running as process {} and is used on", orphan.pid());
                    return true;
                }
                case RECOVERING -> heard = System.nanoTime();
                case REFUSED -> {
                    return false;
                }
                case NONE -> {}
            }
            Deadline.pause(Duration.ofMillis(50));
        }
        return false;
    }

    private void prepare(Deadline limit) throws IOException {
        shipped.unpackIn(home, limit);
        runAs.handOver(home, program);
        if (!cluster.exists()) {
            cluster.make(program, USER, data.secret(SECRET), data.log("initdb"), limit);
        } else if (!data.hasSecret(SECRET)) {
            throw new StoreTrouble("The file secrets/" + SECRET + " beside " + home
                    + " is missing, without which its data can't be opened: bring it back from a backup.");
        }
    }

    private void launch(Deadline limit) throws IOException {
        Path log = data.log("postgres");
        long mark = LogTail.mark(log);
        PostgresDoor opened = door != null ? door : doorAt(port.freeOrNew());
        cluster.write(opened.address().port());
        UnixProcess started =
                command().after(runAs.prefix()).in(home).writingTo(log).startDetached();
        PostgresDoor.Answer[] last = {PostgresDoor.Answer.NONE};
        boolean decided = limit.until(() -> {
            last[0] = opened.signIn();
            return !started.alive() || last[0] == PostgresDoor.Answer.READY || last[0] == PostgresDoor.Answer.REFUSED;
        });
        if (decided && started.alive() && last[0] == PostgresDoor.Answer.READY) {
            postmaster = started;
            door = opened;
            return;
        }
        throw whyNot(started, last[0], LogTail.since(mark, log));
    }

    private StoreTrouble whyNot(UnixProcess started, PostgresDoor.Answer last, LogTail log) {
        if (!started.alive()) {
            return new StoreTrouble(log.sentence("PostgreSQL can't be started"));
        }
        if (last == PostgresDoor.Answer.RECOVERING) {
            return new StoreTrouble(
                    "PostgreSQL is still recovering from a crash and goes on with it:" + " start again in a minute.");
        }
        stop(started);
        return new StoreTrouble(
                last == PostgresDoor.Answer.REFUSED
                        ? "PostgreSQL refuses the password in secrets/" + SECRET + " beside " + home
                                + ": bring back the file that belongs to this data."
                        : log.sentence("PostgreSQL was started and does not answer"));
    }

    private Command command() {
        return Command.of(
                program.resolve("bin/postgres").toString(),
                "-D",
                cluster.folder().toString());
    }

    private PostgresDoor doorAt(int number) {
        return new PostgresDoor(new StoreAddress("127.0.0.1", number, USER, USER, data.secret(SECRET)));
    }

    @Override
    public boolean alive() {
        UnixProcess known = postmaster;
        return known != null && known.alive();
    }

    @Override
    public boolean answers(Duration limit) {
        PostgresDoor known = door;
        return known != null && known.answers(limit);
    }

    @Override
    public void kill() {
        postmasters().forEach(OwnPostgres::end);
        sweep();
    }

    @Override
    public void close() {
        postmasters().forEach(OwnPostgres::stop);
        sweep();
    }

    /** Fast: what is under way is rolled back and everything goes to the disk. */
    private static void stop(UnixProcess process) {
        process.signal("INT");
        if (!process.endsWithin(FAST)) {
            end(process);
        }
    }

    /** Immediate: nothing more is written, the next start recovers from the log of writes. */
    private static void end(UnixProcess process) {
        process.signalAwake("QUIT");
        if (!process.endsWithin(IMMEDIATE)) {
            process.signal("KILL");
            process.endsWithin(IMMEDIATE);
        }
    }

    /** Ends what a dead postmaster or a killed initdb left, which would keep the next one from its shared memory. */
    private void sweep() {
        List<UnixProcess> left = UnixProcess.all(this::isOurs);
        left.forEach(process -> process.signalAwake("QUIT"));
        Deadline gone = Deadline.in(IMMEDIATE);
        for (UnixProcess process : left) {
            if (!process.endsWithin(gone.left())) {
                process.signal("KILL");
                process.endsWithin(IMMEDIATE);
            }
        }
    }

    private List<UnixProcess> postmasters() {
        return UnixProcess.all(process -> process.command().contains("-D") && isOurs(process));
    }

    private boolean isOurs(UnixProcess process) {
        List<String> words = process.command();
        String first = words.isEmpty() ? "" : words.getFirst();
        if (first.startsWith("postgres: ")) {
            return process.worksIn(cluster.folder(), cluster.title());
        }
        return (first.endsWith("/bin/postgres") || first.endsWith("/bin/initdb"))
                && Stream.of(home, cluster.folder(), cluster.half())
                        .anyMatch(folder -> process.worksIn(folder, home + "/"));
    }
}
