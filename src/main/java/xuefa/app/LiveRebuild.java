package xuefa.app;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import xuefa.ranking.flow.RebuildingLive.Rebuilt;
import xuefa.shared.http.Contract;
import xuefa.shared.store.StoreAddress;

/** Rebuilds the live view from outside the nodes. Blocking. */
public final class LiveRebuild {
    private static final long LIMIT_MINUTES = 10;

    private LiveRebuild() {}

    public static Rebuilt of(Config config) throws Exception {
        List<StoreAddress> stores =
                config.postgres().isPresent() && config.redis().isPresent()
                        ? List.of(config.postgres().get(), config.redis().get())
                        : RunningStores.find(config.dataFolder());
        Vertx vertx = Vertx.vertx();
        try (var passwords = new PasswordWorkers(1)) {
            Contract contract = Contract.load(vertx)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            Common common = Common.of(config, stores.get(0), stores.get(1), contract, passwords);
            return io.vertx.core.Future.<Rebuilt>future(promise -> vertx.runOnContext(on -> new Wiring(vertx, common)
                            .rebuildingLive()
                            .rebuildAll()
                            .onComplete(promise)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LIMIT_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The live view could not be rebuilt: " + e.getCause(), e);
        } finally {
            vertx.close();
        }
    }
}
