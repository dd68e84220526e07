package xuefa.access;

import java.util.Arrays;

/** What somebody whose password was right still has to do before the session may do anything else. */
public enum Hold {
    NONE("none"),
    /** Show the second factor. */
    SECOND_FACTOR("secondFactor"),
    /** Choose a password, because somebody else issued the present one. */
    PASSWORD("password"),
    /** Set up a second factor, because a role demands one. */
    ENROLMENT("enrolment");

    private final String code;

    Hold(String code) {
        this.code = code;
    }

    /** In JSON and in the record. */
    public String code() {
        return code;
    }

    public static Hold of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no hold is called " + code));
    }

    /**
     * What comes next.
     *
     * @param shown whether the second factor was shown already
     */
    public static Hold next(Standing standing, boolean shown) {
        if (standing.factor() && !shown) {
            return SECOND_FACTOR;
        }
        if (standing.issued()) {
            return PASSWORD;
        }
        return standing.demanding() && !standing.factor() ? ENROLMENT : NONE;
    }

    /**
     * How an account stands.
     *
     * @param issued whether somebody else knows the password
     * @param factor whether a second factor is in force
     * @param demanding whether a role in force demands one
     */
    public record Standing(boolean issued, boolean factor, boolean demanding) {}
}
