package xuefa.support;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import xuefa.app.own.OwnStores;
import xuefa.shared.store.StoreAddress;

/**
 * One PostgreSQL and one Redis for all tests of a JVM, started by the first that asks and empty then. Their folder
 * under {@code target} is kept, so that the next run starts in half a second. PostgreSQL runs without fsync here:
 * what a killed process leaves is whole all the same.
 */
public final class TestStores {
    private static final Path FOLDER = Path.of("target", "test-stores", System.getProperty("surefire.forkNumber", "1"));
    /** Dropping a database takes a checkpoint: past a dozen, making all data anew is quicker. */
    private static final int WORTH_DROPPING = 12;

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, StoreAddress> TEMPLATES = new ConcurrentHashMap<>();

    private TestStores() {}

    /** Fills a database with what tests want to find there; it closes its connections before it returns. */
    public interface Migration {
        void migrate(StoreAddress database) throws Exception;
    }

    /** The database {@code xuefa}, which tests share; {@link #freshDatabase()} gives one of your own. */
    public static StoreAddress postgres() {
        return Running.STORES.postgres();
    }

    /** Shared by the tests of this JVM: take keys of your own, and only flush it when that is the story. */
    public static StoreAddress redis() {
        return Running.STORES.redis();
    }

    /** A new empty database, made in about 50 ms. */
    public static StoreAddress freshDatabase() {
        return copyOf("template1");
    }

    /**
     * A new database as this migration leaves one.
     *
     * @param template names the migration, which runs once in this JVM; every further call only copies its result
     */
    public static StoreAddress freshDatabase(String template, Migration migration) {
        return copyOf(
                TEMPLATES.computeIfAbsent(template, name -> migrated(migration)).database());
    }

    /** Takes from all tests of this JVM what Redis holds, which is nothing that does not come back. */
    public static void emptyRedis() {
        Running.flush(redis());
    }

    /** Drops a database of {@link #freshDatabase()} together with the connections to it. */
    public static void drop(StoreAddress database) {
        execute(postgres(), "drop database if exists " + database.database() + " with (force)");
    }

    /** A connection that the caller closes. */
    public static Connection connect(StoreAddress database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private static StoreAddress migrated(Migration migration) {
        StoreAddress database = freshDatabase();
        try {
            migration.migrate(database);
            return database;
        } catch (Exception broken) {
            throw new IllegalStateException("the migration of the test database broke", broken);
        }
    }

    private static StoreAddress copyOf(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        execute(postgres(), "create database " + name + " template " + template);
        return postgres().withDatabase(name);
    }

    private static void execute(StoreAddress database, String... commands) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static final class Running {
        private static final OwnStores STORES = start();

        private static OwnStores start() {
            OwnStores stores = OwnStores.start(FOLDER, LIMIT);
            List<String> old = leftOver(stores.postgres());
            if (old.size() > WORTH_DROPPING) {
                stores.close();
                deleteData();
                stores = OwnStores.start(FOLDER, LIMIT);
                old = leftOver(stores.postgres());
            }
            Runtime.getRuntime().addShutdownHook(new Thread(stores::close, "stop the test stores"));
            StoreAddress administration = stores.postgres().withDatabase("postgres");
            execute(administration, "alter system set fsync = off", "select pg_reload_conf()");
            execute(
                    administration,
                    old.stream()
                            .map(name -> "drop database " + name + " with (force)")
                            .toArray(String[]::new));
            execute(administration, "create database " + stores.postgres().database());
            flush(stores.redis());
            return stores;
        }

        private static void deleteData() {
            try (Stream<Path> all = Files.walk(FOLDER.resolve("postgres/cluster"))) {
                for (Path path : all.toList().reversed()) {
                    Files.delete(path);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static List<String> leftOver(StoreAddress postgres) {
            try (Connection connection = connect(postgres);
                    Statement statement = connection.createStatement();
                    ResultSet names = statement.executeQuery(
                            "select datname from pg_database where not datistemplate and datname <> 'postgres'")) {
                List<String> found = new ArrayList<>();
                while (names.next()) {
                    found.add(names.getString(1));
                }
                return found;
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private static void flush(StoreAddress redis) {
            try (Socket socket = new Socket(redis.host(), redis.port())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write(("AUTH " + redis.password() + "\r\nFLUSHALL\r\n").getBytes(US_ASCII));
                var replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
                List<String> said = List.of(replies.readLine(), replies.readLine());
                if (!said.equals(List.of("+OK", "+OK"))) {
                    throw new IllegalStateException("the test Redis could not be emptied: " + said);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
