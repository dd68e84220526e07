package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import xuefa.app.demo.IssuingPasswords.Issued;
import xuefa.attempt.Receipts;
import xuefa.bank.BankRelease;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;

/** Loading the demo into an empty database: all of it in one transaction, or nothing. */
public final class LoadingDemo {
    private static final String REAL = "The demo was not loaded: this database holds units or people that are not the "
            + "demo's. Give the demo an empty database, or start without it.";
    private static final String OVER =
            "The exams of the demo are over. For a fresh demo stop the server, delete its data "
                    + "folder (or empty the database that it was given), and start again.";

    private final Vertx vertx;
    private final DemoStore store;
    private final Receipts receipts;
    private final AccountsFile file;
    private final ZoneId zone;

    /**
     * @param accountsFile where the accounts and their passwords are written
     * @param zone of the deployment: days and years are counted in it
     */
    public LoadingDemo(
            Vertx vertx, RecordStore record, FieldCipher cipher, Receipts receipts, Path accountsFile, ZoneId zone) {
        this.vertx = vertx;
        this.store = new DemoStore(record, cipher);
        this.receipts = receipts;
        this.file = new AccountsFile(accountsFile);
        this.zone = zone;
    }

    /** How loading ends. */
    public sealed interface Outcome {
        /** @param accounts as in the file */
        record Loaded(List<ListedAccount> accounts) implements Outcome {}

        /** @param accounts empty where the file is elsewhere or lost; passwords cannot be read back from the record */
        record AlreadyThere(List<ListedAccount> accounts) implements Outcome {}

        /** Nothing was changed: the demo is there, but its exams are over; the sentence says how to get a fresh one. */
        record Over(List<ListedAccount> accounts, String sentence) implements Outcome {}

        /** Nothing was changed: this is no place for a demo. */
        record Refused(String sentence) implements Outcome {}
    }

    /**
     * May be repeated at every start. Fails when the record or the disk is away, or the release has too few questions;
     * then nothing is changed.
     */
    public Future<Outcome> load(Supplier<BankRelease> release) {
        return store.state().compose(state -> {
            if (state.demo()) {
                return state.over() ? accounts().map(listed -> new Outcome.Over(listed, OVER)) : alreadyThere();
            }
            return state.occupied()
                    ? Future.succeededFuture(new Outcome.Refused(REAL))
                    : offLoop(() -> StagedDemo.of(release.get(), receipts, state.now(), zone))
                            .compose(this::write);
        });
    }

    private Future<Outcome> write(StagedDemo demo) {
        List<ListedAccount> listed =
                demo.accounts().stream().map(Issued::listed).toList();
        return store.add(demo, () -> offLoop(() -> file.write(listed)).mapEmpty())
                .compose(added -> added ? Future.succeededFuture(new Outcome.Loaded(listed)) : alreadyThere());
    }

    private Future<Outcome> alreadyThere() {
        return accounts().map(Outcome.AlreadyThere::new);
    }

    private Future<List<ListedAccount>> accounts() {
        return offLoop(file::read).map(passwords -> {
            List<ListedAccount> listed = new ArrayList<>();
            for (DemoScript.AccountLine line : DemoFiles.read().accounts()) {
                String password = passwords.get(line.username());
                if (password != null) {
                    listed.add(ListedAccount.of(line, password));
                }
            }
            return List.copyOf(listed);
        });
    }

    private <T> Future<T> offLoop(Callable<T> work) {
        return vertx.executeBlocking(work).map(Objects::requireNonNull);
    }
}
