package xuefa.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Something that happens once.
 *
 * @param after from when saving goes on again after the fault before
 * @param lasting until it is healed; nothing where it needs no healing
 * @param upward whether a half-open link hangs from the one who connects, to the server or to a store
 * @param downward whether it hangs in the other direction; at least one of them
 * @param strength from 0 to 1: of a delay or a trickle
 */
record Fault(Kind kind, Duration after, Duration lasting, boolean upward, boolean downward, double strength) {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(700);
    /** Most faults are short: longer ones are rarer by this power. */
    private static final int SHORTNESS = 3;

    /** So many, always the same ones for a seed. */
    static List<Fault> of(Kind kind, long seed, int times) {
        Random random = new Random(seed * 1_000_003 + kind.name().hashCode());
        return Stream.generate(() -> one(kind, random)).limit(times).toList();
    }

    private static Fault one(Kind kind, Random random) {
        Duration after = part(LONGEST_PAUSE, random.nextDouble());
        Duration lasting = kind.shortest()
                .plus(part(kind.longest().minus(kind.shortest()), Math.pow(random.nextDouble(), SHORTNESS)));
        int sides = 1 + random.nextInt(3);
        return new Fault(kind, after, lasting, (sides & 1) != 0, (sides & 2) != 0, random.nextDouble());
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis((long) (share * whole.toMillis()));
    }

    /** How long each piece is held, from 50 ms to 1 s. */
    Duration delay() {
        return Duration.ofMillis(50).plus(part(Duration.ofMillis(950), strength));
    }

    /** From 4,000 down to 400 on each connection. */
    int bytesPerSecond() {
        return 4000 - (int) (3600 * strength);
    }
}
