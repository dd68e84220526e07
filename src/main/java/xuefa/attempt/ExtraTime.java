package xuefa.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Extra time 延时 that an officer gives to people at work: how much, and to whom not. */
public final class ExtraTime {
    /** In one order. */
    public static final int MOST_MINUTES_AT_ONCE = 60;

    /** To one attempt, all orders together. */
    public static final Duration MOST = Duration.ofHours(2);

    private ExtraTime() {}

    /** What became of one person in an order. */
    public enum Verdict {
        GRANTED("granted"),
        NOT_ON_ROSTER("notOnRoster"),
        /** Of a unit that is not the officer's. */
        FOREIGN_UNIT("foreignUnit"),
        NOT_STARTED("notStarted"),
        SUBMITTED("submitted"),
        /** Nothing that arrives now can count; the clock is about to submit. */
        TIME_UP("timeUp"),
        /** More than {@link #MOST}. */
        TOO_MUCH("tooMuch");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /** The name in JSON and in the record. */
        public String code() {
            return code;
        }

        public static Verdict of(String code) {
            for (Verdict each : values()) {
                if (each.code.equals(code)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("no verdict " + code);
        }
    }

    /** @param given by officers before */
    public record OpenAttempt(UUID id, int number, Instant dueAt, Instant graceUntil, Duration given, Instant now) {}

    /** @param later the attempt with its new end, where time was granted */
    public record Line(UUID personId, Verdict verdict, Optional<Later> later) {
        public static Line refused(UUID personId, Verdict why) {
            return new Line(personId, why, Optional.empty());
        }
    }

    public record Later(UUID attemptId, int number, Instant dueAt) {}

    /** What becomes of somebody at work. */
    public static Line judge(UUID personId, OpenAttempt attempt, Duration asked) {
        if (attempt.now().isAfter(attempt.graceUntil())) {
            return Line.refused(personId, Verdict.TIME_UP);
        }
        if (attempt.given().plus(asked).compareTo(MOST) > 0) {
            return Line.refused(personId, Verdict.TOO_MUCH);
        }
        Later later = new Later(attempt.id(), attempt.number(), attempt.dueAt().plus(asked));
        return new Line(personId, Verdict.GRANTED, Optional.of(later));
    }
}
