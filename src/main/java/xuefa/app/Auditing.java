package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import xuefa.audit.HeadSigning;
import xuefa.audit.Verification;
import xuefa.audit.Vouching;
import xuefa.audit.flow.Verifying;
import xuefa.audit.store.VerifyingStore;
import xuefa.shared.Keys;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;
import xuefa.shared.store.Trouble;

/** Recomputing the record from outside the nodes. Blocking. */
public final class Auditing {
    private static final int STATEMENT_SECONDS = 600;

    private Auditing() {}

    /**
     * @param others files of heads beside the installation's own
     * @throws CommandTrouble when the database is away, or a file can't be read
     */
    public static Verification verify(Config config, List<Path> others, Verifying.Progress progress) {
        StoreAddress address = config.widestPostgres()
                .orElseGet(() -> RunningStores.find(config.dataFolder()).get(0));
        ReachingPostgres.check(address);
        Keys keys = Keys.in(config.keysFolder());
        List<String> heads = heads(config, others);
        Vertx vertx = Vertx.vertx();
        try {
            RecordStore store = RecordStore.open(vertx, address, 2, STATEMENT_SECONDS);
            var verifying = new VerifyingStore(
                    vertx, store, new HeadSigning(keys), Vouching.with(Vouching.secret(keys)));
            return wait(Future.future(promise ->
                    vertx.runOnContext(on -> verifying.verify(heads, progress).onComplete(promise))));
        } finally {
            vertx.close();
        }
    }

    private static List<String> heads(Config config, List<Path> others) {
        try {
            List<String> heads = new ArrayList<>(new HeadsFile(config.recordFolder()).read());
            for (Path other : others) {
                Files.readAllLines(other, StandardCharsets.US_ASCII).stream()
                        .filter(line -> !line.isBlank())
                        .forEach(heads::add);
            }
            return heads;
        } catch (IOException unreadable) {
            throw new CommandTrouble("A file of heads can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static <T> T wait(Future<T> working) {
        try {
            return working.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            if (Trouble.isAway(e.getCause())) {
                throw new CommandTrouble("PostgreSQL went away: see whether it runs, and verify again", e);
            }
            throw new IllegalStateException("The record could not be verified", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandTrouble("Verifying was interrupted; nothing is said of the record", e);
        }
    }
}
