package xuefa.rehearsal.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.bank.BankRelease;
import xuefa.rehearsal.RecordedAttempt;
import xuefa.rehearsal.Rehearsal;
import xuefa.rehearsal.Staging;

/** Rehearsals in the record. */
public interface Rehearsals {
    /** The clock of the record. */
    Future<Instant> now();

    /** What was released last. */
    Future<Optional<BankRelease>> newestRelease();

    /**
     * All of it or nothing.
     *
     * @param brought a release that isn't in the record yet
     */
    Future<Void> add(Staging staging, Optional<BankRelease> brought);

    Future<Optional<Rehearsal>> find(UUID id);

    /** Those of which something is left. */
    Future<List<Rehearsal>> leftOver();

    /** Whether the sitting has closed and nothing is under way. */
    Future<Boolean> isOver(UUID sittingId);

    /**
     * The attempts of up to {@code limit} people on the roster.
     *
     * @param after the last person of the page before
     */
    Future<Page> attempts(UUID sittingId, Optional<UUID> after, int limit);

    /** @param next where the next page begins; empty when this is the last */
    record Page(List<RecordedAttempt> attempts, Optional<UUID> next) {}

    /** From now on nobody gets in, and cleaning may be taken up again at any point. True when somebody was still at it. */
    Future<Boolean> beginCleaning(Rehearsal rehearsal);

    /** Removes up to {@code limit} attempts with all they hold; how many there were. */
    Future<Integer> removeAttempts(UUID sittingId, int limit);

    /** Removes people, units, the exam and what it brought, and notes that all is gone. */
    Future<Void> removeRest(Rehearsal rehearsal);
}
