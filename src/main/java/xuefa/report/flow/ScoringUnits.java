package xuefa.report.flow;

import io.vertx.core.Future;
import java.util.Optional;
import xuefa.report.Scope;
import xuefa.report.Scores;
import xuefa.shared.Reach;

/** Scoring the units directly below one by its book of indicators. Fails only when the record is away. */
public final class ScoringUnits {
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
                        : books.of(scope).map(version -> Optional.of(Scores.of(version, found.get()))));
    }
}
