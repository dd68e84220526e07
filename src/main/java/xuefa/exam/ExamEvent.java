package xuefa.exam;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done to an exam that somebody made.
 *
 * @param by a name; empty: the clock
 * @param reason in the words of who did it, or empty
 * @param detail JSON
 */
public record ExamEvent(Instant at, Kind kind, Optional<String> by, String reason, String detail) {
    /** What was done. */
    public enum Kind {
        DRAFTED("drafted"),
        DROPPED("dropped"),
        RESTORED("restored"),
        PUBLISHED("published"),
        ROSTER_CLOSED("rosterClosed"),
        TIMES_CHANGED("timesChanged"),
        CANCELLED("cancelled");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Kind of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of event: " + code);
        }
    }
}
