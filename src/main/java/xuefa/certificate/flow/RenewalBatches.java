package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Clear cases that somebody passes in one act. Fails only when the record is away. */
public interface RenewalBatches {
    /** Of all eligible reviews of a unit and those below it whose turn is at a level that the asking person decides, once a key. */
    Future<Starting> start(Actor actor, Reach reach, UUID campaignId, Optional<UUID> unit, UUID key);

    /** Of a campaign, the newest first, at most 20. */
    Future<List<Batch>> list(Reach reach, UUID campaignId);

    Future<Optional<Batch>> find(Reach reach, UUID batchId);

    /** What was not passed, with the reason, at most 200. */
    Future<List<Left>> left(UUID batchId);

    /** What isn't passed yet stays as it is. False when it is over, or out of reach. */
    Future<Boolean> cancel(Actor actor, Reach reach, UUID batchId);

    /** Goes on with one batch that nobody else is at; false when there is none. */
    Future<Boolean> goOn(int most, Function<Clear, Future<RenewalOutcome>> passing);

    sealed interface Starting {
        record Started(UUID batchId) implements Starting {}

        record Unknown() implements Starting {}

        /** Nobody is eligible where it is the asking person's turn. */
        record NobodyClear() implements Starting {}
    }

    /**
     * @param number in its campaign, from 1
     * @param waiting neither passed nor left yet
     */
    record Batch(
            UUID batchId,
            int number,
            String unitName,
            String byName,
            int total,
            int passed,
            int left,
            int waiting,
            Instant startedAt,
            Optional<Instant> endedAt,
            boolean cancelled) {}

    /** @param problem the code of why */
    record Left(UUID reviewId, String personName, String problem) {}

    record Clear(UUID reviewId, int version, Actor actor, Reach reach) {}
}
