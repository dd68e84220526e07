package xuefa.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import xuefa.app.Config;
import xuefa.app.own.OwnStores;
import xuefa.shared.store.StoreAddress;
import xuefa.support.NodeProcess;

/**
 * A server in a process of its own, its stores, and links between all of them: everything in it can be broken. Clients
 * come through a link at all times. One thread.
 */
final class Installation implements AutoCloseable {
    private static final Duration STORES_LIMIT = Duration.ofSeconds(60);

    private final Path data;
    private final Optional<OwnStores> stores;
    private final Map<Link, TcpProxy> links;
    private final List<String> settings;
    private NodeProcess server;

    private Installation(Path data, Optional<OwnStores> stores, Map<Link, TcpProxy> links, List<String> settings)
            throws IOException {
        this.data = data;
        this.stores = stores;
        this.links = links;
        this.settings = settings;
        this.server = NodeProcess.on(data, settings.toArray(String[]::new));
        links.put(Link.CLIENTS, TcpProxy.to("127.0.0.1", server.port()));
    }

    /** One that keeps its stores itself, as {@code make run} does; on an empty record. */
    static Installation whole(Path folder, String... settings) throws IOException {
        return new Installation(
                NodeProcess.emptied(folder), Optional.empty(), new EnumMap<>(Link.class), List.of(settings));
    }

    /** One whose stores are kept elsewhere, at the other ends of two links; on an empty record. */
    static Installation apart(Path folder, String... settings) throws IOException {
        Path data = NodeProcess.emptied(folder);
        OwnStores stores = OwnStores.start(data, STORES_LIMIT);
        Map<Link, TcpProxy> links = new EnumMap<>(Link.class);
        TcpProxy postgres = linkTo(stores.postgres());
        TcpProxy redis = linkTo(stores.redis());
        links.put(Link.POSTGRES, postgres);
        links.put(Link.REDIS, redis);
        List<String> addresses = List.of(
                "postgres.url=" + url("postgres", stores.postgres(), postgres.port()),
                "redis.url=" + url("redis", stores.redis(), redis.port()));
        try {
            return new Installation(
                    data,
                    Optional.of(stores),
                    links,
                    Stream.concat(addresses.stream(), Stream.of(settings)).toList());
        } catch (IOException | RuntimeException trouble) {
            stores.close();
            throw trouble;
        }
    }

    private static TcpProxy linkTo(StoreAddress store) {
        return TcpProxy.to(store.host(), store.port());
    }

    private static String url(String scheme, StoreAddress store, int port) {
        return scheme + "://" + store.user() + ":" + store.password() + "@127.0.0.1:" + port + "/" + store.database();
    }

    /** Where clients come. */
    int port() {
        return link(Link.CLIENTS).port();
    }

    /** @throws NullPointerException for a link to a store that the server keeps itself */
    TcpProxy link(Link link) {
        return Objects.requireNonNull(links.get(link), () -> link + " is within the server");
    }

    /** Without a link between. */
    StoreAddress postgres() {
        return stores.map(OwnStores::postgres).orElseGet(() -> server.postgres());
    }

    /** Without a link between. */
    StoreAddress redis() {
        return stores.map(OwnStores::redis).orElseGet(() -> server.redis());
    }

    /** How commands beside the server reach it, without a link between. */
    Config config() {
        return Config.load(
                Optional.empty(),
                Map.of(),
                Map.of(
                        "data.folder", data.toString(),
                        "postgres.url", url("postgres", postgres(), postgres().port()),
                        "redis.url", url("redis", redis(), redis().port())));
    }

    ProcessHandle serverProcess() {
        return server.process();
    }

    /** Empty while it is started again. */
    Optional<ProcessHandle> postgresProcess() {
        return server.postgresRunning();
    }

    /** Empty while it is started again. */
    Optional<ProcessHandle> redisProcess() {
        return server.redisRunning();
    }

    /** Starts a server that has died, as whatever looks after it would. Blocks until it is ready. */
    void startServer() throws IOException {
        server = NodeProcess.on(data, settings.toArray(String[]::new));
        link(Link.CLIENTS).leadTo("127.0.0.1", server.port());
    }

    @Override
    public void close() {
        server.close();
        stores.ifPresent(OwnStores::close);
        links.values().forEach(TcpProxy::close);
    }
}
