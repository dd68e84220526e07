package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import xuefa.audit.Vouching;
import xuefa.people.RetentionRule;
import xuefa.people.RetentionRules;
import xuefa.people.flow.Retaining;
import xuefa.people.store.RetentionStore;
import xuefa.shared.Actor;
import xuefa.shared.Keys;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;
import xuefa.shared.store.Trouble;

/** Erasing what may not be kept any longer with the rights of the database's owner, from outside the nodes. Blocking. */
public final class Retention {
    private static final int LAST = 20;
    private static final int STATEMENT_SECONDS = 300;
    private static final long LIMIT_HOURS = 12;

    private Retention() {}

    public static List<RetentionRule> rules(Config config) {
        return List.copyOf(RetentionRule.inForce(RetentionRules.shipped(), java.time.LocalDate.now(config.zone())));
    }

    /**
     * @param dry counts only
     * @throws CommandTrouble when the record is away; what was erased until then is
     */
    public static Retaining.Report run(Config config, boolean dry) {
        return with(config, retaining -> retaining.run(Actor.COMMAND, dry));
    }

    /** The last runs, the newest first. */
    public static List<Retaining.Report> last(Config config) {
        return with(config, retaining -> retaining.last(LAST));
    }

    private static <T> T with(Config config, Function<Retaining, Future<T>> work) {
        StoreAddress address = config.widestPostgres()
                .orElseGet(() -> RunningStores.find(config.dataFolder()).get(0));
        ReachingPostgres.check(address);
        Vertx vertx = Vertx.vertx();
        try {
            RecordStore store = RecordStore.open(
                    vertx, address.vouchingWith(Vouching.secret(Keys.in(config.keysFolder()))), 1, STATEMENT_SECONDS);
            var retaining = new Retaining(
                    RetentionRules.shipped(),
                    RetainedOfRooms.all(),
                    new RetentionStore(store),
                    true,
                    InstantSource.system(),
                    config.zone());
            return wait(Future.future(promise -> vertx.runOnContext(
                    on -> work.apply(retaining).eventually(store::close).onComplete(promise))));
        } finally {
            vertx.close();
        }
    }

    private static <T> T wait(Future<T> working) {
        try {
            return working.toCompletionStage().toCompletableFuture().get(LIMIT_HOURS, TimeUnit.HOURS);
        } catch (ExecutionException e) {
            if (Trouble.isAway(e.getCause())) {
                throw new CommandTrouble("PostgreSQL went away: what was erased stays so; run it again to go on", e);
            }
            throw new IllegalStateException("Retention could not be applied", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandTrouble("Interrupted: what was erased stays so; run it again to go on", e);
        } catch (TimeoutException e) {
            throw new CommandTrouble("Not done within " + LIMIT_HOURS + " hours: run it again to go on", e);
        }
    }
}
