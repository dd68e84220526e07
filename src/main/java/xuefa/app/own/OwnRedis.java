package xuefa.app.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.shared.store.StoreAddress;

/** A Redis of the node's own under {@code redis/} in the data directory. */
final class OwnRedis extends OwnStore {
    private static final Logger LOG = LoggerFactory.getLogger(OwnRedis.class);
    private static final List<String> DAMAGE = List.of(
            "Bad file format reading the append only file",
            "Unrecoverable error reading the append only file",
            "Unexpected end of file reading the append only file",
            "Error reading the RDB preamble",
            "Terminating server after rdb file reading failure",
            "AOF manifest file");

    private final Path contents;

    OwnRedis(DataDirectory data) {
        super("Redis", data, ShippedProgram.redis(), data.home("redis"));
        this.contents = home.resolve("contents");
    }

    @Override
    Command command() {
        return Command.of(
                program.resolve("redis-server").toString(), settingsFile().toString());
    }

    @Override
    List<String> prefix() {
        return List.of();
    }

    @Override
    boolean isServer(UnixProcess process) {
        return isOurs(process);
    }

    @Override
    boolean isOurs(UnixProcess process) {
        return process.command().stream().findFirst().orElse("").endsWith("/redis-server")
                && Stream.of(home, contents).anyMatch(folder -> process.worksIn(folder, home + "/"));
    }

    @Override
    String cleanSignal() {
        return "TERM";
    }

    @Override
    String hardSignal() {
        return "KILL";
    }

    @Override
    String secretName() {
        return "redis-password";
    }

    @Override
    Door doorAt(int number, String password) {
        return new RedisDoor(new StoreAddress("127.0.0.1", number, "default", "0", password));
    }

    @Override
    void prepare(Deadline limit) throws IOException {
        Files.createDirectories(contents);
    }

    @Override
    Path settingsFile() {
        return home.resolve("redis.conf");
    }

    @Override
    String settings(StoreAddress address) {
        return """
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
            """.formatted(address.port(), address.password(), contents);
    }

    @Override
    void writeSettings(String text) throws IOException {
        Disk.replace(settingsFile(), text, "rw-------");
    }

    /** Puts damaged contents aside and begins with none: all of them are rebuilt from PostgreSQL. */
    @Override
    boolean mended(LogTail log) throws IOException {
        if (DAMAGE.stream().noneMatch(log::says)) {
            return false;
        }
        Path aside = Disk.sibling(contents, ".damaged");
        Disk.delete(aside);
        Disk.moveInto(contents, aside);
        Files.createDirectories(contents);
        LOG.warn("Redis could not read its contents, starts with none, and leaves the old ones in {}", aside);
        return true;
    }
}
