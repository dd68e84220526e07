package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import xuefa.access.Passwords;
import xuefa.rehearsal.Admission;
import xuefa.rehearsal.Plan;
import xuefa.rehearsal.Rehearsal;
import xuefa.rehearsal.flow.CleaningRehearsal;
import xuefa.rehearsal.flow.PreparingRehearsal;
import xuefa.shared.http.Contract;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;
import xuefa.shared.store.Trouble;

/** Preparing and cleaning rehearsals beside a deployment, from outside its nodes. Blocking. */
public final class Rehearsing {
    private static final int STATEMENT_SECONDS = 300;
    private static final long LIMIT_MINUTES = 30;
    private static final int TRIES = 5;
    private static final int PAUSE_SECONDS = 2;

    private Rehearsing() {}

    /** @throws CommandTrouble when a store is away, or there are too few questions; then nothing was changed */
    public static Admission prepare(Config config, Plan plan) {
        var outcome = with(config, (wiring, record) -> wiring.preparingRehearsal(record)
                .prepare(plan, () -> Demo.release(config)));
        return switch (outcome) {
            case PreparingRehearsal.Outcome.Prepared prepared -> prepared.admission();
            case PreparingRehearsal.Outcome.TooFewQuestions few ->
                throw new CommandTrouble("Nothing was prepared: the question bank is too small. " + few.sentence());
        };
    }

    /** @throws CommandTrouble when a store is away; what is left is removed by calling again */
    public static CleaningRehearsal.Outcome clean(Config config, UUID rehearsalId) {
        return with(
                config,
                (wiring, record) -> patiently(
                        wiring.vertx(), () -> wiring.cleaningRehearsal(record).clean(rehearsalId), TRIES));
    }

    /** Cleaning goes on where it was: a store that is slow to answer gets another chance. */
    private static <T> Future<T> patiently(Vertx vertx, Supplier<Future<T>> work, int tries) {
        return work.get()
                .recover(failure -> Trouble.isAway(failure) && tries > 1
                        ? vertx.timer(PAUSE_SECONDS, TimeUnit.SECONDS)
                                .compose(then -> patiently(vertx, work, tries - 1))
                        : Future.failedFuture(failure));
    }

    /** Those of which something is left. */
    public static List<Rehearsal> leftOver(Config config) {
        return with(config, (wiring, record) -> wiring.rehearsals(record).leftOver());
    }

    private static <T> T with(Config config, BiFunction<Wiring, RecordStore, Future<T>> work) {
        List<StoreAddress> stores =
                config.widestPostgres().isPresent() && config.redis().isPresent()
                        ? List.of(config.widestPostgres().get(), config.redis().get())
                        : RunningStores.find(config.dataFolder());
        ReachingPostgres.check(stores.get(0));
        Vertx vertx = Vertx.vertx();
        try (var passwords = new PasswordWorkers(1, Passwords.STANDARD)) {
            Contract contract = wait(Contract.load(vertx));
            Common common = Node.common(config, stores.get(0), stores.get(1), contract, passwords);
            RecordStore record = RecordStore.open(vertx, common.postgres(), 2, STATEMENT_SECONDS);
            return wait(Future.future(promise -> vertx.runOnContext(
                    on -> work.apply(new Wiring(vertx, common), record).onComplete(promise))));
        } finally {
            vertx.close();
        }
    }

    private static <T> T wait(Future<T> working) {
        try {
            return working.toCompletionStage().toCompletableFuture().get(LIMIT_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            if (Trouble.isAway(e.getCause())) {
                throw new CommandTrouble(
                        "A store went away: see whether PostgreSQL and Redis run, and try again; nothing is half-done",
                        e);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandTrouble(
                    "Interrupted; nothing is half-done, and cleaning goes on when it is called again", e);
        } catch (TimeoutException e) {
            throw new CommandTrouble("Not done within " + LIMIT_MINUTES + " minutes: try again", e);
        }
    }
}
