package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import xuefa.app.Config;
import xuefa.app.Node;
import xuefa.attempt.Receipts;
import xuefa.bank.BankRelease;
import xuefa.bank.Releasing;
import xuefa.bank.format.BankFolder;
import xuefa.bank.format.Reading;
import xuefa.shared.store.Keys;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;

/** Loads the demo while a node starts, from the question bank in the settings. */
public final class DemoAtStart implements Node.Preparing {
    static final String FILE = "demo-accounts.csv";
    private static final long LIMIT_SECONDS = 30;

    private final Config config;
    private final Consumer<LoadingDemo.Outcome> told;

    /** @param told how it went, before the node answers; it does not start after a refusal */
    public DemoAtStart(Config config, Consumer<LoadingDemo.Outcome> told) {
        this.config = config;
        this.told = told;
    }

    /** @throws IllegalStateException with a sentence when the demo is refused or cannot be loaded */
    @Override
    public void prepare(StoreAddress postgres) {
        Vertx vertx = Vertx.vertx();
        try {
            LoadingDemo.Outcome outcome = wait(load(vertx, postgres));
            if (outcome instanceof LoadingDemo.Outcome.Refused refused) {
                throw new IllegalStateException(refused.sentence());
            }
            told.accept(outcome);
        } finally {
            vertx.close();
        }
    }

    private Future<LoadingDemo.Outcome> load(Vertx vertx, StoreAddress postgres) {
        RecordStore record = RecordStore.open(vertx, postgres, 2);
        Receipts receipts = new Receipts(Keys.in(config.keysFolder()));
        return new LoadingDemo(vertx, record, receipts, config.dataFolder().resolve(FILE), config.zone())
                .load(this::release)
                .eventually(record::close);
    }

    private BankRelease release() {
        String check = "Run xuefa bank check " + config.questionBank() + ".";
        return switch (BankFolder.read(config.questionBank())) {
            case Reading.Impossible impossible ->
                throw new IllegalStateException(
                        "The demo needs a question bank: " + impossible.reason() + ". " + check);
            case Reading.Done done ->
                switch (Releasing.of(done.bank(), LocalDate.now(config.zone()))) {
                    case Releasing.Released released -> released.release();
                    case Releasing.Refused refused ->
                        throw new IllegalStateException("The demo was not loaded: the question bank has "
                                + refused.faults().size() + " faults. " + check);
                };
        };
    }

    private static <T> T wait(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Loading the demo was interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException("The demo was not loaded: " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new IllegalStateException("The demo was not loaded within " + LIMIT_SECONDS + " s", e);
        }
    }
}
