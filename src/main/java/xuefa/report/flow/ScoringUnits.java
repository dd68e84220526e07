package xuefa.report.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import xuefa.report.Ranked;
import xuefa.report.Report;
import xuefa.report.Scope;
import xuefa.report.Score;
import xuefa.report.flow.IndicatorBooks.Version;
import xuefa.shared.Reach;

/** Scoring the units directly below one by its book of indicators. Fails only when the record is away. */
public final class ScoringUnits {
    /** @param own of the unit itself with all below it */
    public record Scores(Version version, Report report, Score own, List<Ranked> ranked) {}

    private final MakingReport making;
    private final IndicatorBooks books;

    public ScoringUnits(MakingReport making, IndicatorBooks books) {
        this.making = making;
        this.books = books;
    }

    /** Empty when the unit is out of reach. */
    public Future<Optional<Scores>> score(Reach reach, Scope scope) {
        return making.make(reach, scope)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : books.of(scope).map(version -> Optional.of(scores(version, found.get()))));
    }

    private static Scores scores(Version version, Report report) {
        return new Scores(
                version,
                report,
                Score.of(version.book(), report, report.tree().top()),
                Ranked.of(report.tree().children().stream()
                        .map(place -> Score.of(version.book(), report, place))
                        .toList()));
    }
}
