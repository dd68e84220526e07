package xuefa.app.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.shared.store.StoreAddress;

/**
 * A store that this node starts in a folder of its own under the data directory. One thread at a time starts, kills or
 * closes it; the questions may be asked by any.
 */
abstract class OwnStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnStore.class);
    /** How long one that is there may say nothing before it counts as hung. */
    static final Duration SILENCE = Duration.ofSeconds(3);

    private static final Duration CLEAN_STOP = Duration.ofSeconds(12);
    private static final Duration HARD_STOP = Duration.ofSeconds(3);

    final DataDirectory data;
    final Path home;
    final Path program;
    private final String name;
    private final ShippedProgram shipped;
    private final RememberedPort port;
    private volatile @Nullable UnixProcess server;
    private volatile @Nullable Door door;

    OwnStore(String name, DataDirectory data, ShippedProgram shipped, Path home) {
        this.name = name;
        this.data = data;
        this.shipped = shipped;
        this.home = home;
        this.program = shipped.folderIn(home);
        this.port = new RememberedPort(home.resolve("port"));
    }

    /** Starts the program; the running server shows the same words. */
    abstract Command command();

    /** What goes before the command to run it as another user. */
    abstract List<String> prefix();

    /** Whether this is a main process on our data. */
    abstract boolean isServer(UnixProcess process);

    /** Whether this is anything on our data, also what a server started. */
    abstract boolean isOurs(UnixProcess process);

    /** Asks to end cleanly and soon. */
    abstract String cleanSignal();

    /** Asks to end at once, without harm to the data. */
    abstract String hardSignal();

    abstract String secretName();

    abstract Door doorAt(int number, String password);

    /** Makes what is missing before a start; nothing is running on our data. */
    abstract void prepare(Deadline limit) throws IOException;

    abstract Path settingsFile();

    abstract String settings(StoreAddress address);

    abstract void writeSettings(String text) throws IOException;

    /** Mends what the log says kept it from starting; gives whether to start again. */
    abstract boolean mended(LogTail log) throws IOException;

    /** For people: PostgreSQL, Redis. */
    final String name() {
        return name;
    }

    /**
     * Adopts the one that an earlier node left running, or starts one, and waits until it lets us in. Its address may
     * change on the first call only.
     *
     * @throws StoreTrouble when it can't be started or isn't ready before the limit
     */
    final void start(Deadline limit) {
        try {
            for (UnixProcess orphan : UnixProcess.all(this::isServer)) {
                if (adopts(orphan, limit)) {
                    LOG.info("{} was still running as process {} and is used on", name, orphan.pid());
                    return;
                }
                stop(orphan, limit.atMost(CLEAN_STOP));
            }
            sweep();
            shipped.unpackIn(home, limit);
            prepare(limit);
            launch(limit);
        } catch (IOException trouble) {
            throw DataDirectory.unusable(home, trouble);
        }
    }

    private boolean adopts(UnixProcess orphan, Deadline limit) throws IOException {
        int kept = port.kept();
        if (kept == 0
                || !data.hasSecret(secretName())
                || !orphan.command().equals(command().words())) {
            return false;
        }
        Door found = doorAt(kept, data.secret(secretName()));
        if (!Files.exists(settingsFile())
                || !Files.readString(settingsFile()).equals(settings(found.address()))
                || found.await(orphan, SILENCE, limit) != Door.Answer.READY) {
            return false;
        }
        server = orphan;
        door = found;
        return true;
    }

    private void launch(Deadline limit) throws IOException {
        Door opened = door;
        if (opened == null) {
            opened = doorAt(port.freeOrNew(), data.secret(secretName()));
        }
        writeSettings(settings(opened.address()));
        Path log = data.log(home.getFileName().toString());
        long mark = LogTail.mark(log);
        UnixProcess started = command().after(prefix()).in(home).writingTo(log).startDetached();
        server = started;
        Door.Answer answer = opened.await(started, limit.left(), limit);
        if (answer == Door.Answer.READY && started.alive()) {
            door = opened;
            return;
        }
        if (answer == Door.Answer.BUSY && started.alive()) {
            server = null;
            throw new StoreTrouble(name + " is still taking up its data and goes on with it: start again in a minute.");
        }
        LogTail tail = LogTail.since(mark, log);
        if (!started.alive() && !limit.passed() && mended(tail)) {
            launch(limit);
            return;
        }
        throw whyNot(started, answer, tail);
    }

    private StoreTrouble whyNot(UnixProcess started, Door.Answer answer, LogTail tail) {
        if (!started.alive()) {
            return new StoreTrouble(tail.sentence(name + " can't be started"));
        }
        end(started);
        return new StoreTrouble(
                answer == Door.Answer.REFUSED
                        ? name + " refuses the password in secrets/" + secretName() + " beside " + home
                                + ": bring back the file that belongs to this data."
                        : tail.sentence(name + " was started and does not answer"));
    }

    /** @throws IllegalStateException before the first start */
    final StoreAddress address() {
        Door known = door;
        if (known == null) {
            throw new IllegalStateException("not started yet");
        }
        return known.address();
    }

    /** Whether this node has had it running. */
    final boolean startedBefore() {
        return door != null;
    }

    /** Whether its process is there. */
    final boolean alive() {
        UnixProcess known = server;
        return known != null && known.alive();
    }

    /** Whether it talks to us within this time. */
    final boolean answers(Duration limit) {
        Door known = door;
        return known != null && known.answers(limit);
    }

    /** Ends one that is there but doesn't answer, within 10 s. */
    final void kill() {
        UnixProcess known = server;
        if (known != null) {
            end(known);
        }
    }

    /** Stops it cleanly; within 20 s it is gone. Nothing happens when it is not running. */
    @Override
    public final void close() {
        UnixProcess known = server;
        if (known != null) {
            stop(known, Deadline.in(CLEAN_STOP));
        }
    }

    private void stop(UnixProcess process, Deadline limit) {
        process.signalAwake(cleanSignal());
        if (!process.endsBefore(limit)) {
            end(process);
        }
    }

    private void end(UnixProcess process) {
        process.signalAwake(hardSignal());
        if (!process.endsBefore(Deadline.in(HARD_STOP))) {
            process.signal("KILL");
            process.endsBefore(Deadline.in(HARD_STOP));
        }
    }

    /** Ends what a dead server left, which would keep the next one from its data. */
    private void sweep() {
        List<UnixProcess> left = UnixProcess.all(this::isOurs);
        left.forEach(process -> process.signalAwake(hardSignal()));
        Deadline patience = Deadline.in(HARD_STOP);
        for (UnixProcess process : left) {
            if (!process.endsBefore(patience)) {
                process.signal("KILL");
                if (!process.endsBefore(Deadline.in(HARD_STOP))) {
                    throw new StoreTrouble(name + " can't be started because its old process " + process.pid()
                            + " can't be ended: look whether the disk of " + home + " hangs.");
                }
            }
        }
    }
}
