package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import xuefa.audit.Vouching;
import xuefa.bank.store.AmendmentStore;
import xuefa.law.companion.Companion;
import xuefa.law.flow.CompanionShelf;
import xuefa.law.flow.ImportingLaws;
import xuefa.law.format.ReadLaw;
import xuefa.law.store.CompanionStore;
import xuefa.law.store.LawStore;
import xuefa.shared.Keys;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;
import xuefa.shared.store.Trouble;

/** Puts texts of laws, and what stands beside them, into the library from outside the nodes. Blocking; one thread. */
public final class LawImport implements AutoCloseable {
    private static final long LIMIT_SECONDS = 30;

    private final Vertx vertx = Vertx.vertx();
    private final RecordStore store;
    private final ImportingLaws importing;
    private final CompanionShelf companions;

    private LawImport(StoreAddress address) {
        store = RecordStore.open(vertx, address, 1);
        importing = new ImportingLaws(
                new LawStore(store), new ComparingWorkers(vertx), new ReadingWorkers(vertx), AmendmentStore.TOLD);
        companions = new CompanionStore(store);
    }

    /** @throws CommandTrouble when PostgreSQL is away */
    public static LawImport into(Config config) {
        StoreAddress address = config.widestPostgres()
                .orElseGet(() -> RunningStores.find(config.dataFolder()).get(0));
        ReachingPostgres.check(address);
        Migrations.migrate(address);
        return new LawImport(address.vouchingWith(Vouching.secret(Keys.in(config.keysFolder()))));
    }

    /**
     * All laws of a file or none, in one transaction.
     *
     * @throws CommandTrouble when PostgreSQL went away
     */
    public ImportingLaws.Outcome place(List<ReadLaw> laws, String source) {
        return wait(source, () -> importing.laws(laws, source, false));
    }

    /** @throws CommandTrouble when PostgreSQL went away */
    public CompanionShelf.Became place(Companion companion, Path source) {
        return wait(source.toString(), () -> companions.place(companion));
    }

    private <T> T wait(String source, Supplier<Future<T>> work) {
        Future<T> placing =
                Future.future(promise -> vertx.runOnContext(on -> work.get().onComplete(promise)));
        try {
            return placing.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (Trouble.isAway(e.getCause())) {
                throw new CommandTrouble(
                        "PostgreSQL went away at " + source
                                + ": see whether it runs and import again; what is there stays",
                        e);
            }
            throw new IllegalStateException(source + " could not be imported", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandTrouble("The import was interrupted at " + source + "; what is there stays", e);
        } catch (TimeoutException e) {
            throw new CommandTrouble(source + " was not imported within " + LIMIT_SECONDS + " s", e);
        }
    }

    @Override
    public void close() {
        store.close();
        vertx.close();
    }
}
