package xuefa.law.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.law.compare.Difference;
import xuefa.shared.store.RecordStore.Tx;

/** Whoever has to know of wordings that come into the library, as the bank does, whose questions rest on them. */
public interface Newcomers {
    Newcomers NOBODY = (tx, arrival) -> Future.succeededFuture();

    /** Told inside the transaction that adds the wording; when the future fails, nothing is added. */
    Future<Void> arrived(Tx tx, Arrival arrival);

    /**
     * A wording, or a part of one, that was not there before.
     *
     * @param part as 人格权编 of the civil code; empty for the whole
     * @param passedOn the day that names the wording
     * @param newest whether no wording of a later day is there
     * @param before empty where no earlier wording is there that it could be compared with
     */
    record Arrival(
            UUID lawId,
            String title,
            String part,
            UUID versionId,
            LocalDate passedOn,
            @Nullable LocalDate inForceSince,
            boolean newest,
            Optional<Before> before) {}

    /**
     * The wording before.
     *
     * @param difference from it to the one that arrived; for a part, of that part only
     */
    record Before(UUID versionId, LocalDate passedOn, Difference difference) {}
}
