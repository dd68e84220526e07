package xuefa.report;

import java.util.List;

/**
 * What the units directly below one score.
 *
 * @param own of the unit itself with all below it
 */
public record Scores(BookVersion version, Report report, Score own, List<Ranked> ranked) {
    public Scores {
        ranked = List.copyOf(ranked);
    }

    public static Scores of(BookVersion version, Report report) {
        return new Scores(
                version,
                report,
                Score.of(version.book(), report, report.tree().top()),
                Ranked.of(report.tree().children().stream()
                        .map(place -> Score.of(version.book(), report, place))
                        .toList()));
    }
}
