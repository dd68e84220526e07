package xuefa.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import xuefa.course.Covered.Stretch;

/**
 * How much of a segment counts: never more than has passed on the server's clock since it was opened, never more than a segment is
 * long, never more than the player says that it played, never beyond the end of the lesson. A pure rule.
 */
public final class Crediting {
    /** How much of a segment counts at most; players report every thirty seconds. */
    public static final Duration SEGMENT = Duration.ofSeconds(60);
    /** After so long nobody believes that the player was at it. */
    public static final Duration STALE = Duration.ofMinutes(5);
    /** How far a player may be ahead without being suspected: clocks of browsers and a slow line. */
    static final int TOLERANCE_MILLIS = 3000;

    /** What is lost at the ends of segments, and lengths that are given in whole seconds. */
    private static final int MISSING_MILLIS = 2000;

    private Crediting() {}

    /**
     * A segment that was handed out.
     *
     * @param fromMillis where in the lesson it begins
     * @param lengthMillis of the lesson
     */
    public record Segment(int fromMillis, int lengthMillis, Instant openedAt) {}

    /**
     * What a player says at its end.
     *
     * @param toMillis how far it has come
     */
    public record Played(int toMillis, boolean visible) {}

    /** @param ahead whether the player was further than it can have come */
    public record Credit(Verdict verdict, Optional<Stretch> stretch, boolean ahead) {}

    public static Credit of(Segment segment, Played played, Instant now) {
        long passed = Math.max(0, Duration.between(segment.openedAt(), now).toMillis());
        boolean ahead = (long) played.toMillis() - segment.fromMillis() > passed + TOLERANCE_MILLIS;
        if (passed > STALE.toMillis()) {
            return new Credit(Verdict.STALE, Optional.empty(), ahead);
        }
        if (!played.visible()) {
            return new Credit(Verdict.HIDDEN, Optional.empty(), ahead);
        }
        long longest = Math.min(passed, SEGMENT.toMillis());
        int end = (int) Math.min(Math.min(segment.fromMillis() + longest, played.toMillis()), segment.lengthMillis());
        return new Credit(
                Verdict.COUNTED,
                end > segment.fromMillis() ? Optional.of(new Stretch(segment.fromMillis(), end)) : Optional.empty(),
                ahead);
    }

    /** Whether nothing worth mentioning is missing. */
    public static boolean isDone(Covered covered, int lengthMillis) {
        return covered.millis() + MISSING_MILLIS >= lengthMillis;
    }
}
