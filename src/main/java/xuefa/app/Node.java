package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.access.Passwords;
import xuefa.app.own.OwnStores;
import xuefa.app.tls.HttpsTransport;
import xuefa.audit.store.BeginningRecord;
import xuefa.people.Pinyin;
import xuefa.people.store.SealingPlainNumbers;
import xuefa.shared.http.Contract;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;

/** A running node: one JVM, an event loop a core, and stores of its own where none are configured. */
public final class Node implements AutoCloseable {
    private static final Duration STORES_LIMIT = Duration.ofSeconds(90);
    private static final long START_SECONDS = 60;
    private static final int BEGINNING_SECONDS = 1800;
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final Optional<OwnStores> own;
    private final PasswordWorkers passwords;
    private final Vertx vertx;
    private final Common common;
    private final StoreAddress postgres;
    private final Front front;
    private final int port;
    private final Optional<String> setUpSecret;

    private Node(
            Optional<OwnStores> own,
            PasswordWorkers passwords,
            Vertx vertx,
            Common common,
            StoreAddress postgres,
            Front front,
            int port,
            Optional<String> setUpSecret) {
        this.own = own;
        this.passwords = passwords;
        this.vertx = vertx;
        this.common = common;
        this.postgres = postgres;
        this.front = front;
        this.port = port;
        this.setUpSecret = setUpSecret;
    }

    /** Something that has to be done when the record is ready and before anybody can ask. */
    interface Preparing {
        Preparing NOTHING = (vertx, common) -> {};

        void prepare(Vertx vertx, Common common);

        default boolean isDemo() {
            return false;
        }
    }

    /** Blocks until the node answers. Nothing stays behind when it fails. */
    public static Node start(Config config) {
        return start(config, Preparing.NOTHING, Passwords.STANDARD);
    }

    /**
     * As {@link #start(Config)}.
     *
     * @param passwords how they are hashed: nobody but a test has a reason for another way
     */
    public static Node start(Config config, Passwords passwords) {
        return start(config, Preparing.NOTHING, passwords);
    }

    /** Blocks until the node answers. Nothing stays behind when it fails. */
    static Node start(Config config, Preparing preparing) {
        return start(config, preparing, Passwords.STANDARD);
    }

    private static Node start(Config config, Preparing preparing, Passwords passwords) {
        int port = ListeningPort.free(config.host(), config.port());
        Optional<OwnStores> own =
                config.postgres().isPresent() && config.redis().isPresent()
                        ? Optional.empty()
                        : Optional.of(OwnStores.start(config.dataFolder(), STORES_LIMIT));
        try {
            return start(config, preparing, passwords, port, own);
        } catch (RuntimeException | Error failure) {
            own.ifPresent(stores -> close(stores, config));
            throw failure;
        }
    }

    private static Node start(
            Config config, Preparing preparing, Passwords hashing, int port, Optional<OwnStores> own) {
        Front front = Front.of(config, Instant.now());
        Vertx vertx = vertx(front, front.address(config, port));
        PasswordWorkers passwords = new PasswordWorkers(config.signInsWaiting(), hashing);
        try {
            StoreAddress postgres =
                    config.widestPostgres().orElseGet(() -> own.orElseThrow().postgres());
            StoreAddress redis =
                    config.redis().orElseGet(() -> own.orElseThrow().redis());
            if (own.isPresent()) {
                RunningStores.tell(config.dataFolder(), postgres, redis);
            }
            ReachingPostgres.check(postgres);
            Migrations.migrate(postgres);
            StoreAddress narrow = narrow(config, postgres);
            Contract contract = wait(Contract.load(vertx));
            Common wide = common(config, postgres, redis, contract, passwords)
                    .withDemoTools(preparing.isDemo() && config.redis().isEmpty());
            sealPlainNumbers(vertx, wide);
            List<String> tooWide = DatabaseRights.tooWide(narrow);
            tooWide.forEach(sentence -> LOG.warn("The rights in the database are too wide: {}", sentence));
            Common common = wide.withPostgres(narrow, tooWide);
            preparing.prepare(vertx, wide);
            beginRecord(vertx, common);
            wait(vertx.deployVerticle(new SealingVerticle(common)));
            Optional<String> secret = wait(FirstStart.secret(vertx, common));
            wait(vertx.deployVerticle(new ClockVerticle(common)));
            wait(FiguresVerticle.deploy(vertx, common));
            wait(CountsVerticle.deploy(vertx, common));
            LiveVerticle live = new LiveVerticle(common);
            wait(vertx.deployVerticle(live));
            for (int i = 0; i < config.threads(); i++) {
                listen(vertx, new HttpVerticle(common, front, port, live), config.host(), port);
            }
            if (preparing.isDemo() && config.demoCandidates() > 0) {
                wait(vertx.deployVerticle(new LivelyVerticle(wide, front.fromHere(config, port))));
            }
            return new Node(own, passwords, vertx, common, postgres, front, port, secret);
        } catch (RuntimeException | Error failure) {
            vertx.close();
            passwords.close();
            throw failure;
        }
    }

    /** Versions before V14 kept identity numbers as they are. */
    private static void sealPlainNumbers(Vertx vertx, Common common) {
        Pinyin.load();
        RecordStore store = RecordStore.open(vertx, common.postgres(), 1);
        long sealed =
                wait(new SealingPlainNumbers(store, common.fields()).seal().eventually(store::close));
        if (sealed > 0) {
            LOG.info("{} identity numbers that were kept plain are sealed now", sealed);
        }
    }

    /** The database by the user whom the rooms use, with rights as narrow as they can be set. */
    private static StoreAddress narrow(Config config, StoreAddress owner) {
        StoreAddress narrow = config.postgres().orElseGet(() -> DatabaseRights.ownUser(owner));
        if (!narrow.user().equals(owner.user())) {
            DatabaseRights.set(owner, narrow.user());
            ReachingPostgres.check(narrow);
        }
        return narrow;
    }

    private static void beginRecord(Vertx vertx, Common common) {
        RecordStore patient = RecordStore.open(vertx, common.postgres(), 1, BEGINNING_SECONDS);
        try {
            patiently(new BeginningRecord(patient).begin().eventually(patient::close), BEGINNING_SECONDS);
        } catch (IllegalStateException failed) {
            throw new CommandTrouble("What is there could not be taken into the record: " + failed.getCause(), failed);
        }
    }

    private static Vertx vertx(Front front, String address) {
        var builder = Vertx.builder().with(new VertxOptions().setPreferNativeTransport(true));
        return front.identity().isPresent()
                ? builder.withTransport(HttpsTransport.sendingTo(address)).build()
                : builder.build();
    }

    /** @throws CommandTrouble when the folder of master keys can't be used */
    static Common common(
            Config config, StoreAddress postgres, StoreAddress redis, Contract contract, PasswordWorkers passwords) {
        try {
            return Common.of(config, postgres, redis, contract, passwords);
        } catch (UncheckedIOException unusable) {
            throw new CommandTrouble(
                    unusable.getMessage() + " by the user " + System.getProperty("user.name") + " ("
                            + unusable.getCause() + ")",
                    unusable);
        }
    }

    private static void listen(Vertx vertx, HttpVerticle verticle, String host, int port) {
        wait(vertx.deployVerticle(verticle)
                .recover(failure -> Future.failedFuture(
                        failure instanceof IOException refused
                                ? ListeningPort.refused(host, port, refused)
                                : failure)));
    }

    private static void close(OwnStores stores, Config config) {
        RunningStores.forget(config.dataFolder());
        stores.close();
    }

    private static <T> T wait(Future<T> future) {
        return patiently(future, START_SECONDS);
    }

    private static <T> T patiently(Future<T> future, long seconds) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandTrouble("Starting was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CommandTrouble trouble ? trouble : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new CommandTrouble(
                    "The node did not start within " + seconds + " s: see what keeps this machine busy", e);
        }
    }

    public int port() {
        return port;
    }

    /** Where to open it, for people. */
    public String address() {
        return front.address(common.config(), port);
    }

    /** With which the first administrators are made; empty when there are some. */
    public Optional<String> setUpSecret() {
        return setUpSecret;
    }

    /** What phones have to trust before they come. */
    public Optional<X509Certificate> authority() {
        return front.authority();
    }

    /** As the user who may do most. */
    public StoreAddress postgres() {
        return postgres;
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
        } catch (ExecutionException | TimeoutException e) {
            // The stores are stopped all the same.
        }
        passwords.close();
        own.ifPresent(stores -> close(stores, common.config()));
    }
}
