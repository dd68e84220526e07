package xuefa.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.exam.Roster;

/**
 * Somebody on a roster, as one officer may see them.
 *
 * @param name in full within the officer's units, otherwise masked
 * @param own within the officer's units
 * @param heardAt when they were last heard of
 * @param attempt the newest
 */
public record SittingPerson(
        Roster.Seat seat,
        String name,
        String unitName,
        boolean own,
        CandidateState state,
        Optional<Instant> heardAt,
        Optional<NewestAttempt> attempt) {

    /** @param submittedAt null while it is open, and so is {@code submittedBy} */
    public record NewestAttempt(
            UUID personId,
            UUID id,
            int number,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant submittedAt,
            @Nullable SubmittedBy submittedBy,
            List<Given> given,
            Instant now) {
        public NewestAttempt {
            given = List.copyOf(given);
        }

        public Duration extra() {
            return given.stream().map(Given::time).reduce(Duration.ZERO, Duration::plus);
        }

        /** What the record knows of the person's progress. */
        public Progress progress() {
            return submittedAt == null ? Progress.heard(number, startedAt) : Progress.submitted(number, submittedAt);
        }
    }

    /** Extra time that an officer gave. */
    public record Given(UUID orderId, Duration time, String reason, Instant at, String officer) {}
}
