package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import xuefa.access.store.SealedSecrets;
import xuefa.people.store.SealedNumbers;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.Resealing;
import xuefa.shared.store.SealedColumn;
import xuefa.shared.store.StoreAddress;
import xuefa.shared.store.TableImportStore;
import xuefa.shared.store.Trouble;

/** Changes the key that seals identity and phone numbers, from outside the nodes and while they run. Blocking. */
public final class KeyRotation {
    private static final long LIMIT_HOURS = 12;

    /** Every node looks for new keys once a second. */
    private static final long KNOWN_EVERYWHERE_MILLIS = 3000;

    private static final List<List<SealedColumn>> SEALED =
            List.of(SealedNumbers.COLUMNS, TableImportStore.COLUMNS, SealedSecrets.COLUMNS);

    private KeyRotation() {}

    /** @param key its number now */
    public record Rotated(int key, long values) {}

    /**
     * @param fresh whether to add a key first; otherwise what is not sealed as the settings say now is sealed anew
     * @param told how many values are done
     * @throws CommandTrouble when the record is away; what was done stays done
     */
    public static Rotated of(Config config, boolean fresh, LongConsumer told) {
        StoreAddress postgres = config.postgres()
                .orElseGet(() -> RunningStores.find(config.dataFolder()).get(0));
        ReachingPostgres.check(postgres);
        FieldCipher cipher = FieldCipher.in(config.keysFolder(), config.sealing());
        if (fresh) {
            cipher.addKey();
            pause();
        }
        Vertx vertx = Vertx.vertx();
        try {
            RecordStore store = RecordStore.open(vertx, postgres, 1, 60);
            List<SealedColumn> columns = SEALED.stream().flatMap(List::stream).toList();
            long values =
                    wait(new Resealing(store, cipher).reseal(columns, told).eventually(store::close));
            return new Rotated(cipher.currentKey(), values);
        } finally {
            vertx.close();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(KNOWN_EVERYWHERE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandTrouble("Changing the key was interrupted: xuefa keys reseal goes on", e);
        }
    }

    private static long wait(Future<Long> resealing) {
        try {
            return resealing.toCompletionStage().toCompletableFuture().get(LIMIT_HOURS, TimeUnit.HOURS);
        } catch (ExecutionException e) {
            if (Trouble.isAway(e.getCause())) {
                throw new CommandTrouble(
                        "PostgreSQL went away: what was sealed anew stays so; xuefa keys reseal goes on from there", e);
            }
            if (e.getCause() instanceof FieldCipher.Unreadable unreadable) {
                throw new CommandTrouble(
                        unreadable.getMessage() + "; bring back the key folder of the backup and run xuefa keys reseal",
                        unreadable);
            }
            throw new IllegalStateException("Values could not be sealed anew", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandTrouble("Changing the key was interrupted: xuefa keys reseal goes on", e);
        } catch (TimeoutException e) {
            throw new CommandTrouble("Not done within " + LIMIT_HOURS + " hours: xuefa keys reseal goes on", e);
        }
    }
}
