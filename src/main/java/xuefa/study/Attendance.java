package xuefa.study;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether somebody was at a session 考勤.
 *
 * @param minutes that count as hours
 * @param reason why somebody was excused, or how study was made up for
 * @param day of the make-up study
 */
public record Attendance(
        UUID personId, State state, Way way, boolean late, int minutes, String reason, Optional<LocalDate> day) {
    /** Signing in begins so long before the session does. */
    public static final Duration EARLY = Duration.ofMinutes(30);

    /** Whoever comes later than that is late, and the time missed does not count. */
    public static final Duration TOLERANCE = Duration.ofMinutes(15);

    public enum State {
        PRESENT("present", "到会"),
        EXCUSED("excused", "请假"),
        ABSENT("absent", "缺席"),
        MADE_UP("madeUp", "已补学");

        private final String code;
        private final String chinese;

        State(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        public String code() {
            return code;
        }

        public String chinese() {
            return chinese;
        }

        /** @throws IllegalArgumentException for another code */
        public static State of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("no attendance: " + code));
        }
    }

    /** How it came to be known. */
    public enum Way {
        TICKED("ticked"),
        CODE("code"),
        SELF("self"),
        CLOSING("closing");

        private final String code;

        Way(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for another code */
        public static Way of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("no way of attending: " + code));
        }
    }

    public Attendance {
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes < 0: " + minutes);
        }
        if (state == State.MADE_UP && (day.isEmpty() || reason.isBlank())) {
            throw new IllegalArgumentException("make-up study has a day and a way");
        }
    }

    /** Whoever signs in by the code at this moment: present, and late when the session has begun long before. */
    public static Attendance signedIn(UUID personId, Plan plan, Instant at) {
        boolean late = at.isAfter(plan.startsAt().plus(TOLERANCE));
        long missed = late ? Duration.between(plan.startsAt(), at).toMinutes() : 0;
        int minutes = (int) (plan.allMinutes() - Math.min(missed, plan.minutes()));
        return new Attendance(personId, State.PRESENT, Way.CODE, late, minutes, "", Optional.empty());
    }
}
