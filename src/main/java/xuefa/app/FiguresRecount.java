package xuefa.app;

import io.vertx.core.Vertx;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;
import xuefa.shared.store.Trouble;

/** Counts all standing figures anew from the facts, from outside the nodes. Blocking. */
public final class FiguresRecount {
    private static final int LIMIT_SECONDS = 3600;

    private FiguresRecount() {}

    /**
     * How many people were counted.
     *
     * @throws CommandTrouble when the record is away or it takes more than an hour
     */
    public static int of(Config config) {
        StoreAddress postgres = config.widestPostgres()
                .orElseGet(() -> RunningStores.find(config.dataFolder()).getFirst());
        ReachingPostgres.check(postgres);
        Vertx vertx = Vertx.vertx();
        try {
            RecordStore record = RecordStore.open(vertx, postgres, 5, LIMIT_SECONDS);
            return new TrainingWiring(vertx, record, config.zone())
                    .settling()
                    .recount()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (Trouble.isAway(e.getCause())) {
                throw new CommandTrouble(
                        "The figures could not be counted, since PostgreSQL went away; a node goes on with them", e);
            }
            throw new IllegalStateException("The figures could not be counted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandTrouble("Counting was interrupted; a node goes on with it", e);
        } catch (TimeoutException e) {
            throw new CommandTrouble("The figures were not counted within an hour; a node goes on with them", e);
        } finally {
            vertx.close();
        }
    }
}
