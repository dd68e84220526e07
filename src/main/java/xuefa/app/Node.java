package xuefa.app;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import xuefa.app.own.OwnStores;
import xuefa.shared.http.Contract;
import xuefa.shared.store.StoreAddress;

/** A running node: one JVM, an event loop a core, and stores of its own where none are configured. */
public final class Node implements AutoCloseable {
    private static final Duration STORES_LIMIT = Duration.ofSeconds(90);
    private static final long START_SECONDS = 60;

    private final Optional<OwnStores> own;
    private final PasswordWorkers passwords;
    private final Vertx vertx;
    private final Common common;
    private final int port;

    private Node(Optional<OwnStores> own, PasswordWorkers passwords, Vertx vertx, Common common, int port) {
        this.own = own;
        this.passwords = passwords;
        this.vertx = vertx;
        this.common = common;
        this.port = port;
    }

    /** Something that has to be done when the record is ready and before anybody can ask. */
    interface Preparing {
        Preparing NOTHING = (vertx, common) -> {};

        void prepare(Vertx vertx, Common common);
    }

    /** Blocks until the node answers. Nothing stays behind when it fails. */
    public static Node start(Config config) {
        return start(config, Preparing.NOTHING);
    }

    /** Blocks until the node answers. Nothing stays behind when it fails. */
    static Node start(Config config, Preparing preparing) {
        Optional<OwnStores> own =
                config.postgres().isPresent() && config.redis().isPresent()
                        ? Optional.empty()
                        : Optional.of(OwnStores.start(config.dataFolder(), STORES_LIMIT));
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        PasswordWorkers passwords = new PasswordWorkers(config.signInsWaiting());
        try {
            StoreAddress postgres =
                    config.postgres().orElseGet(() -> own.orElseThrow().postgres());
            StoreAddress redis =
                    config.redis().orElseGet(() -> own.orElseThrow().redis());
            if (own.isPresent()) {
                RunningStores.tell(config.dataFolder(), postgres, redis);
            }
            Migrations.migrate(postgres);
            Contract contract = wait(Contract.load(vertx));
            Common common = Common.of(config, postgres, redis, contract, passwords);
            preparing.prepare(vertx, common);
            int port = config.port() == 0 ? freePort() : config.port();
            wait(deploy(vertx, new ClockVerticle(common)));
            for (int i = 0; i < config.threads(); i++) {
                wait(deploy(vertx, new HttpVerticle(common, port)));
            }
            return new Node(own, passwords, vertx, common, port);
        } catch (RuntimeException failure) {
            vertx.close();
            passwords.close();
            own.ifPresent(OwnStores::close);
            throw failure;
        }
    }

    private static Future<String> deploy(Vertx vertx, Deployable verticle) {
        return vertx.deployVerticle(verticle, new DeploymentOptions());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free", e);
        }
    }

    private static <T> T wait(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Starting was interrupted", e);
        } catch (java.util.concurrent.ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(String.valueOf(cause.getMessage()), cause);
        } catch (TimeoutException e) {
            throw new IllegalStateException("The node did not start within " + START_SECONDS + " s", e);
        }
    }

    public int port() {
        return port;
    }

    public StoreAddress postgres() {
        return common.postgres();
    }

    public StoreAddress redis() {
        return common.redis();
    }

    /** Lets requests under way end, then stops the stores of its own. */
    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            // The stores are stopped all the same.
        }
        passwords.close();
        own.ifPresent(OwnStores::close);
    }
}
