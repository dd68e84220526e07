package xuefa.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/**
 * What a unit scores, and how it came about: for each indicator its points by the rate, all of them from the target on. What binds
 * nobody in the unit is left out, and the rest stands for the whole.
 *
 * @param parts one an indicator, in the order of the book
 */
public record Score(UUID unitId, String unit, int lawPoints, List<Part> parts) {
    private static final int PER_CENT = 100;
    private static final int EXACT = 12;

    /** @param applies whether anybody or anything is bound */
    public record Part(Indicator indicator, Value value, boolean applies) {
        /** Of the points of the indicator. */
        public BigDecimal points() {
            if (!applies) {
                return BigDecimal.ZERO;
            }
            BigInteger above = BigInteger.valueOf(value.numerator())
                    .multiply(BigInteger.valueOf((long) PER_CENT * indicator.points()));
            BigInteger below = BigInteger.valueOf(value.denominator().orElseThrow())
                    .multiply(BigInteger.valueOf(indicator.target()));
            return new BigDecimal(above)
                    .divide(new BigDecimal(below), EXACT, RoundingMode.HALF_UP)
                    .min(BigDecimal.valueOf(indicator.points()));
        }
    }

    public static Score of(IndicatorBook book, Report report, Tree.Place place) {
        return new Score(
                place.id(),
                place.name(),
                book.lawPoints(),
                book.indicators().stream()
                        .map(each -> {
                            Value value =
                                    report.value(Figures.of(each.figure()).orElseThrow(), each.detail(), place.id());
                            return new Part(each, value, value.denominator().orElse(0L) > 0);
                        })
                        .toList());
    }

    /** Points of the indicators that apply. */
    public int applicable() {
        return parts.stream()
                .filter(Part::applies)
                .mapToInt(part -> part.indicator().points())
                .sum();
    }

    /** Of the points that the rule of law weighs, with two digits; 0 where nothing applies. */
    public BigDecimal total() {
        if (applicable() == 0) {
            return BigDecimal.ZERO;
        }
        return parts.stream()
                .map(Part::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(BigDecimal.valueOf(lawPoints))
                .divide(BigDecimal.valueOf(applicable()), 2, RoundingMode.HALF_UP);
    }
}
