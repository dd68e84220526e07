package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import xuefa.audit.HeadSigning;
import xuefa.audit.Verification;
import xuefa.audit.Vouching;
import xuefa.audit.flow.Verifying;
import xuefa.shared.store.RecordStore;

/** Reads the whole record, page by page, and holds it against its chains. Keeps no lock; what is written meanwhile waits. */
public final class VerifyingStore implements Verifying {
    private final Vertx vertx;
    private final RecordStore store;
    private final HeadSigning signing;
    private final Vouching vouching;

    public VerifyingStore(Vertx vertx, RecordStore store, HeadSigning signing, Vouching vouching) {
        this.vertx = vertx;
        this.store = store;
        this.signing = signing;
        this.vouching = vouching;
    }

    @Override
    public Future<Verification> verify(List<String> handedOut, Progress progress) {
        return ProtectedRows.on(store::query).compose(rows -> {
            Findings found = new Findings();
            WaitingKeys waiting = new WaitingKeys(store, vouching);
            CheckingContents contents = new CheckingContents(vertx, store, rows, waiting, found);
            CheckingChains chains = new CheckingChains(vertx, store, signing, contents, found, progress);
            FindingInserted inserted = new FindingInserted(store, rows, vouching, waiting, found);
            chains.handedOut(handedOut);
            return waiting.read(found)
                    .compose(read -> chains.check())
                    .compose(read -> inserted.strays())
                    .compose(read -> inserted.find())
                    .compose(read -> new CheckingSheets(store, waiting, found).check())
                    .map(read -> found.verification());
        });
    }

    /** Somebody wanted it to end. */
    public static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOff() {
            super("the verification was broken off");
        }
    }
}
