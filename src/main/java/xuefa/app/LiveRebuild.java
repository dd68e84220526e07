package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import xuefa.ranking.flow.RebuildingLive.Rebuilt;
import xuefa.access.Passwords;
import xuefa.shared.http.Contract;
import xuefa.shared.store.StoreAddress;
import xuefa.shared.store.Trouble;

/** Rebuilds the live view from outside the nodes. Blocking. */
public final class LiveRebuild {
    private static final long LIMIT_MINUTES = 10;

    private LiveRebuild() {}

    /** @throws CommandTrouble when a store is away or it takes more than 10 minutes */
    public static Rebuilt of(Config config) {
        List<StoreAddress> stores =
                config.widestPostgres().isPresent() && config.redis().isPresent()
                        ? List.of(config.widestPostgres().get(), config.redis().get())
                        : RunningStores.find(config.dataFolder());
        ReachingPostgres.check(stores.get(0));
        Vertx vertx = Vertx.vertx();
        try (var passwords = new PasswordWorkers(1, Passwords.STANDARD)) {
            Contract contract = wait(Contract.load(vertx));
            Common common = Node.common(config, stores.get(0), stores.get(1), contract, passwords);
            return wait(Future.future(promise -> vertx.runOnContext(on ->
                    new Wiring(vertx, common).rebuildingLive().rebuildAll().onComplete(promise))));
        } finally {
            vertx.close();
        }
    }

    private static <T> T wait(Future<T> rebuilding) {
        try {
            return rebuilding.toCompletionStage().toCompletableFuture().get(LIMIT_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            if (Trouble.isAway(e.getCause())) {
                throw new CommandTrouble(
                        "The live view could not be rebuilt, since a store went away: see whether PostgreSQL and Redis run, and try again",
                        e);
            }
            throw new IllegalStateException("The live view could not be rebuilt", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandTrouble("Rebuilding was interrupted; what is there stays right", e);
        } catch (TimeoutException e) {
            throw new CommandTrouble("The live view was not rebuilt within " + LIMIT_MINUTES + " minutes", e);
        }
    }
}
