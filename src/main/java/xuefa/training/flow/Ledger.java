package xuefa.training.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** The ledger as people read it. Fails only when the record is away. */
public interface Ledger {
    /** All rows of somebody that count for a year, in the order of recording. */
    Future<List<LedgerRow>> rows(UUID person, int year);
}
