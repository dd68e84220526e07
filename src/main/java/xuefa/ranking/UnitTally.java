package xuefa.ranking;

import java.math.BigInteger;
import java.util.UUID;
import xuefa.shared.Marks;

/**
 * What the best results of a unit's people add up to.
 *
 * @param sat people with a result
 * @param passed those of them whose best result is a pass
 * @param hundredths the sum of their best scores, in hundredths of a mark
 */
public record UnitTally(UUID unitId, int sat, int passed, long hundredths) {
    public UnitTally {
        if (sat < 1 || passed < 0 || passed > sat || hundredths < 0) {
            throw new IllegalArgumentException("a tally that cannot be: " + sat + ", " + passed + ", " + hundredths);
        }
    }

    public static UnitTally of(Best best) {
        return new UnitTally(
                best.unitId(), 1, best.passed() ? 1 : 0, best.score().hundredths());
    }

    public UnitTally plus(UnitTally other) {
        return new UnitTally(unitId, sat + other.sat, passed + other.passed, hundredths + other.hundredths);
    }

    /** The average 平均分, rounded half up to hundredths; for reading, never for comparing. */
    public Marks average() {
        return new Marks(Math.toIntExact((2 * hundredths + sat) / (2L * sat)));
    }

    int compareAverage(UnitTally other) {
        return compareFractions(hundredths, sat, other.hundredths, other.sat);
    }

    int comparePassRate(UnitTally other) {
        return compareFractions(passed, sat, other.passed, other.sat);
    }

    private static int compareFractions(long top, long bottom, long otherTop, long otherBottom) {
        return BigInteger.valueOf(top)
                .multiply(BigInteger.valueOf(otherBottom))
                .compareTo(BigInteger.valueOf(otherTop).multiply(BigInteger.valueOf(bottom)));
    }
}
