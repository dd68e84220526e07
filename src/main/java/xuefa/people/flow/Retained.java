package xuefa.people.flow;

import io.vertx.core.Future;
import java.time.Instant;
import xuefa.shared.store.RecordStore.Tx;

/**
 * Something that is kept for a time only; each room that keeps personal data has one for each kind. What is protected by the record is
 * not deleted but replaced by its tombstone, which is the business of whoever implements this.
 */
public interface Retained {
    /** As in the file of rules. */
    String kind();

    /** Whether only the owner of the database may erase it: the node's own user has no right to, so a command does. */
    boolean isByCommand();

    /** How many are older. */
    Future<Long> count(Tx tx, Instant before);

    /** Erases at most so many that are older; how many went. Less than {@code most} means that was all. */
    Future<Long> erase(Tx tx, Instant before, int most);
}
