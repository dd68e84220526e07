package xuefa.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a figure comes to.
 *
 * @param numerator rows, or hundredths of an amount
 * @param denominator of a rate or an average
 */
public record Value(Figure figure, long numerator, Optional<Long> denominator) {
    private static final int PER_CENT = 100;

    /**
     * Rates in per cent and averages with two digits, rounded half up; amounts exactly; empty for a share of nothing. For reading:
     * what is compared or weighed is compared exactly.
     */
    public Optional<BigDecimal> shown() {
        return switch (figure.kind()) {
            case COUNT -> Optional.of(BigDecimal.valueOf(numerator));
            case AMOUNT -> Optional.of(BigDecimal.valueOf(numerator, 2));
            case RATE -> of(BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(PER_CENT)));
            case AVERAGE -> of(BigDecimal.valueOf(numerator, 2));
        };
    }

    private Optional<BigDecimal> of(BigDecimal above) {
        return denominator
                .filter(below -> below != 0)
                .map(below -> above.divide(BigDecimal.valueOf(below), 2, RoundingMode.HALF_UP));
    }
}
