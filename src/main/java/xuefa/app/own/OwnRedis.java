package xuefa.app.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Redis of the node's own under {@code redis/} in the data directory. Written by one thread at a time. */
final class OwnRedis implements OwnStore {
    private static final Logger LOG = LoggerFactory.getLogger(OwnRedis.class);
    private static final String SECRET = "redis-password";
    private static final Duration PING = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final Duration CLEANLY = Duration.ofSeconds(10);

    private final DataDirectory data;
    private final Path home;
    private final Path contents;
    private final ShippedProgram shipped;
    private final Path program;
    private final RememberedPort port;
    private volatile @Nullable UnixProcess server;
    private volatile @Nullable RedisDoor door;

    OwnRedis(DataDirectory data) {
        this.data = data;
        this.home = data.home("redis");
        this.contents = home.resolve("contents");
        this.shipped = ShippedProgram.redis();
        this.program = shipped.folderIn(home);
        this.port = new RememberedPort(home.resolve("port"));
    }

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public StoreAddress address() {
        RedisDoor known = door;
        if (known == null) {
            throw new IllegalStateException("not started yet");
        }
        return known.address();
    }

    @Override
    public void start(Deadline limit) {
        for (UnixProcess orphan : servers()) {
            if (adopts(orphan, limit)) {
                return;
            }
            stop(orphan);
        }
        try {
            shipped.unpackIn(home, limit);
            Files.createDirectories(contents);
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
        RedisDoor found = doorAt(port.kept());
        long heard = System.nanoTime();
        while (orphan.alive() && !limit.passed() && System.nanoTime() - heard < SILENCE.toNanos()) {
            switch (found.ping(PING)) {
                case READY -> {
                    server = orphan;
                    door = found;
                    LOG.info("Redis was still running as process {} and is used on", orphan.pid());
                    return true;
                }
                case LOADING -> heard = System.nanoTime();
                case REFUSED -> {
                    return false;
                }
                case NONE -> {}
            }
            Deadline.pause(Duration.ofMillis(50));
        }
        return false;
    }

    private void launch(Deadline limit) throws IOException {
        Path log = data.log("redis");
        long mark = LogTail.mark(log);
        RedisDoor opened = door != null ? door : doorAt(port.freeOrNew());
        write(opened.address());
        UnixProcess started = command().in(home).writingTo(log).startDetached();
        boolean decided = limit.until(() -> !started.alive() || opened.ping(PING) == RedisDoor.Answer.READY);
        if (decided && started.alive()) {
            server = started;
            door = opened;
            return;
        }
        boolean ended = !started.alive();
        stop(started);
        throw new StoreTrouble(LogTail.since(mark, log)
                .sentence(ended ? "Redis can't be started" : "Redis was started and does not answer"));
    }

    private void write(StoreAddress address) throws IOException {
        String folder = contents.toString().replace("\\", "\\\\").replace("\"", "\\\"");
        String text = """
            # Written at each start of the node.
            bind 127.0.0.1
            port %d
            requirepass %s
            dir "%s"
            appendonly yes
            appendfsync everysec
            aof-load-truncated yes
            save ""
            maxmemory-policy noeviction
            daemonize no
            set-proc-title no
            """.formatted(address.port(), address.password(), folder);
        Disk.replace(settings(), text, "rw-------");
    }

    private Path settings() {
        return home.resolve("redis.conf");
    }

    private Command command() {
        return Command.of(program.resolve("redis-server").toString(), settings().toString());
    }

    private RedisDoor doorAt(int number) {
        return new RedisDoor(new StoreAddress("127.0.0.1", number, "default", "0", data.secret(SECRET)));
    }

    @Override
    public boolean alive() {
        UnixProcess known = server;
        return known != null && known.alive();
    }

    @Override
    public boolean answers(Duration limit) {
        RedisDoor known = door;
        RedisDoor.Answer answer = known == null ? RedisDoor.Answer.NONE : known.ping(limit);
        return answer == RedisDoor.Answer.READY || answer == RedisDoor.Answer.LOADING;
    }

    @Override
    public void kill() {
        servers().forEach(OwnRedis::end);
    }

    @Override
    public void close() {
        servers().forEach(OwnRedis::stop);
    }

    private static void stop(UnixProcess process) {
        process.signal("TERM");
        if (!process.endsWithin(CLEANLY)) {
            end(process);
        }
    }

    private static void end(UnixProcess process) {
        process.signal("KILL");
        process.endsWithin(SILENCE);
    }

    private List<UnixProcess> servers() {
        return UnixProcess.all(process -> {
            List<String> words = process.command();
            return !words.isEmpty()
                    && words.getFirst().endsWith("/redis-server")
                    && Stream.of(home, contents).anyMatch(folder -> process.worksIn(folder, home + "/"));
        });
    }
}
