package xuefa.report;

/**
 * One indicator of the yearly assessment.
 *
 * @param figure the code of a rate
 * @param detail which obligation, kind or exam; empty for all
 * @param target the rate in per cent at which all points are given; below it they shrink in proportion
 * @param points of all that the rule of law weighs
 * @param source where it is written
 */
public record Indicator(
        String code, String title, String figure, String detail, int target, int points, String source) {
    private static final int PER_CENT = 100;

    public Indicator {
        if (Figures.of(figure).filter(each -> each.kind() == Figure.Kind.RATE).isEmpty()) {
            throw new IllegalArgumentException("not a rate: " + figure);
        }
        if (target < 1 || target > PER_CENT || points < 1 || title.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("an indicator that cannot be: " + code);
        }
    }
}
