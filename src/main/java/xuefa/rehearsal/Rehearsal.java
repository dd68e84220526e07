package xuefa.rehearsal;

import java.time.Instant;
import java.util.UUID;

/**
 * A rehearsal as the record has it.
 *
 * @param unitId the top of its fenced units
 */
public record Rehearsal(
        UUID id,
        UUID unitId,
        UUID examId,
        UUID sittingId,
        int candidates,
        Instant opensAt,
        Instant closesAt,
        State state) {

    /** What has been done with it. */
    public enum State {
        PREPARED("prepared"),
        /** Some of it may be gone; cleaning goes on when it is asked for again. */
        CLEANING("cleaning"),
        CLEANED("cleaned");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The name in JSON. */
        public String code() {
            return code;
        }
    }
}
