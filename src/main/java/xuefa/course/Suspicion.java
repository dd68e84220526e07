package xuefa.course;

import java.util.Arrays;

/**
 * What was tried that counts for nothing, or more than could be. Most of it happens to honest people now and then.
 *
 * @see #seenFrom
 */
public enum Suspicion {
    /** A ticket that we never handed out. */
    FORGED("forged", 1),
    /** A segment that was closed already was reported again. */
    REPEATED("repeated", 3),
    /** Two tabs or devices at once. */
    ELSEWHERE("elsewhere", 3),
    /** The place that was reported ran ahead of the server's clock: faster playing, a faster clock, or an invented place. */
    AHEAD("ahead", 2),
    /** Going on at a place that was not reached yet. */
    SOUGHT("sought", 3),
    /** Time with the page out of view. */
    HIDDEN("hidden", 3),
    /** No or a wrong sign of life. */
    NO_SIGN("noSign", 2),
    /** More reports than a player sends. */
    FLOOD("flood", 1),
    /** The last step without the steps before it. */
    LAST_STEP("lastStep", 1);

    private final String code;
    private final int seenFrom;

    Suspicion(String code, int seenFrom) {
        this.code = code;
        this.seenFrom = seenFrom;
    }

    public String code() {
        return code;
    }

    /** From how many times a day on it is shown to those who look after the learners. */
    public int seenFrom() {
        return seenFrom;
    }

    public static Suspicion of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no suspicion: " + code));
    }
}
