package xuefa.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The indicators of a region from a day on.
 *
 * @param source where it is written how much the rule of law weighs
 * @param wholePoints of the whole yearly assessment
 * @param lawPoints those of them for the rule of law, at least a tenth (DOMAIN.md, obligation 18)
 */
public record IndicatorBook(
        LocalDate since, String source, int wholePoints, int lawPoints, List<Indicator> indicators) {
    private static final int TENTH = 10;

    public IndicatorBook {
        indicators = List.copyOf(indicators);
        fault(wholePoints, lawPoints, indicators).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        if (source.isBlank()) {
            throw new IllegalArgumentException("a book without a source");
        }
    }

    /** Why these can't be a book, as the code of a fault; empty when they can. */
    public static Optional<String> fault(int wholePoints, int lawPoints, List<Indicator> indicators) {
        if (TENTH * (long) lawPoints < wholePoints || lawPoints > wholePoints) {
            return Optional.of("law-share");
        }
        if (indicators.stream().mapToLong(Indicator::points).sum() != lawPoints) {
            return Optional.of("points");
        }
        boolean once = indicators.stream().map(Indicator::code).allMatch(new HashSet<>()::add)
                && indicators.stream()
                        .map(each -> each.figure() + "/" + each.detail())
                        .allMatch(new HashSet<>()::add);
        return once ? Optional.empty() : Optional.of("indicator-twice");
    }
}
