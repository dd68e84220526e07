package xuefa.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import xuefa.access.Passwords;
import xuefa.app.Config;
import xuefa.app.Migrations;
import xuefa.app.Node;
import xuefa.shared.store.StoreAddress;

/** Nodes for stories: real ones, on the test stores, holding every reply against the contract. */
public final class TestNode {
    /** As those of {@link Scene}. */
    private static final Passwords CHEAP = new Passwords(8, 1);

    private TestNode() {}

    /** The node that stories share; each brings its own people. */
    public static Node shared() {
        return Shared.NODE;
    }

    public static StoreAddress database() {
        return TestStores.freshDatabase("migrated", Migrations::migrate);
    }

    /** A node of one's own on this database, with settings such as {@code outage.seconds}. */
    public static Node start(StoreAddress database, StoreAddress redis, Map<String, String> settings) {
        return Node.start(config(database, redis, settings), CHEAP);
    }

    public static Config config(StoreAddress database, StoreAddress redis, Map<String, String> settings) {
        Map<String, String> flags = new HashMap<>(Map.of(
                "data.folder", "target/test-node",
                "http.port", "0",
                "check.replies", "true",
                "postgres.url", url("postgres", database),
                "redis.url", url("redis", redis)));
        if (Files.isDirectory(Path.of("web/dist"))) {
            flags.put("web.folder", "web/dist");
        }
        flags.putAll(settings);
        return Config.load(Optional.empty(), Map.of(), flags);
    }

    private static String url(String scheme, StoreAddress address) {
        return scheme + "://" + address.user() + ":" + address.password() + "@" + address.host() + ":" + address.port()
                + "/" + address.database();
    }

    private static final class Shared {
        private static final Node NODE = shared();

        private static Node shared() {
            Node node = start(database(), TestStores.redis(), Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop the test node"));
            return node;
        }
    }
}
