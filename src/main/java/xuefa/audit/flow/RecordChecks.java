package xuefa.audit.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.RecordedEntry.Masked;
import xuefa.audit.Verification;
import xuefa.shared.Actor;

/** Verifications of the whole record, and what is to be told of it. */
public interface RecordChecks {
    /**
     * @param state running, whole, broken or brokenOff
     * @param outcome JSON as of {@code VerificationJson}; {@code {}} while it runs
     */
    record Run(
            UUID id,
            Instant startedAt,
            Optional<Masked> startedBy,
            Optional<Instant> endedAt,
            String state,
            long checked,
            long of,
            String outcome) {}

    /** Empty while another one runs. A run whose node has died counts as broken off. */
    Future<Optional<UUID>> begin(Actor actor);

    /** False when somebody wants it to end. */
    Future<Boolean> told(UUID id, long checked, long of);

    /** @param found empty when it was broken off */
    Future<Void> end(UUID id, Optional<Verification> found);

    /** False when there is none; harmless when it has ended. */
    Future<Boolean> stop(UUID id, Actor actor);

    /** The last first, at most 50. */
    Future<List<Run>> last();

    Future<Optional<Run>> find(UUID id);

    /**
     * @param newest empty before the first block
     * @param waitingSince of the oldest row that waits
     */
    record State(
            long blocks,
            long leaves,
            Optional<Long> newest,
            Optional<Instant> sealedAt,
            long waiting,
            Optional<Instant> waitingSince,
            long refused,
            Instant now) {}

    Future<State> state();

    /** Whether no verification has ended within a day. */
    Future<Boolean> isDue();

    record Signed(long number, Instant sealedAt, int leaves, String hash, String head) {}

    /** The last first. */
    Future<List<Signed>> heads(Optional<Long> before, int limit);
}
