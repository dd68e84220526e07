package xuefa.ranking;

import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import xuefa.shared.Marks;

/**
 * A person's best result of an exam 最好成绩: the higher score, then the shorter time, then the smaller unit id.
 *
 * @param unitId the unit as whose member the person sat
 * @param seconds of work, whole seconds, 0 to {@value #MOST_SECONDS}; parts of a second are not counted
 */
public record Best(UUID personId, UUID unitId, Marks score, int seconds, boolean passed) {
    static final int MOST_SECONDS = 9_999_999;
    private static final long STEP = MOST_SECONDS + 1L;
    private static final int MOST_HUNDREDTHS = 900_000_000;
    private static final Comparator<Best> BETTER_FIRST =
            Comparator.comparingLong(Best::order).thenComparing(best -> best.unitId.toString());

    public Best {
        if (score.hundredths() > MOST_HUNDREDTHS) {
            throw new IllegalArgumentException("a score too high to rank: " + score);
        }
        if (seconds < 0 || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException("seconds must be 0 to " + MOST_SECONDS + ": " + seconds);
        }
    }

    /** Parts of a second are dropped; beyond 115 days all are as slow. */
    public static int seconds(Duration timeUsed) {
        return Math.toIntExact(Math.clamp(timeUsed.toSeconds(), 0, MOST_SECONDS));
    }

    /**
     * What people are ranked by: smaller is better, equal shares the place. At most 2^53 away from 0, so that a double holds it
     * exactly.
     */
    public long order() {
        return -score.hundredths() * STEP + seconds;
    }

    public Best orBetter(Best other) {
        return BETTER_FIRST.compare(this, other) <= 0 ? this : other;
    }
}
