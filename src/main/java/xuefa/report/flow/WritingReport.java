package xuefa.report.flow;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.report.Behind;
import xuefa.report.Figure;
import xuefa.report.Figures;
import xuefa.report.Report;
import xuefa.report.Scope;
import xuefa.report.Scores;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Writing a report to a file, which is noted in the record. Fails only when the record is away. */
public final class WritingReport {
    private static final int PAGE = 1000;
    /** A make-up list of more is looked at on the page. */
    private static final int MOST_ROWS = 20_000;

    /** What stands in the file. */
    public record Contents(Report report, Report before, Scores scores, List<Behind> makeUp) {}

    /** @param digest of the figures */
    @SuppressWarnings("ArrayRecordComponent") // made once and handed out
    public record Written(String title, String digest, byte[] bytes) {}

    /** Makes the file; takes its time. */
    public interface Office {
        Future<Written> write(Contents contents, String format);
    }

    /** Notes in the record what was taken out. */
    public interface Exports {
        Future<Void> note(Actor actor, Scope scope, String format, String digest);
    }

    private final MakingReport making;
    private final ScoringUnits scoring;
    private final Office office;
    private final Exports exports;

    public WritingReport(MakingReport making, ScoringUnits scoring, Office office, Exports exports) {
        this.making = making;
        this.scoring = scoring;
        this.office = office;
        this.exports = exports;
    }

    /**
     * Empty when the unit is out of reach.
     *
     * @param format xlsx or docx
     */
    public Future<Optional<Written>> write(Actor actor, Reach reach, Scope scope, String format) {
        return scoring.score(reach, scope)
                .compose(scores -> scores.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : contents(reach, scope, scores.get())
                                .compose(contents -> office.write(contents, format))
                                .compose(written -> exports.note(actor, scope, format, written.digest())
                                        .map(Optional.of(written))));
    }

    private Future<Contents> contents(Reach reach, Scope scope, Scores scores) {
        List<Behind> makeUp = new ArrayList<>();
        return making.make(reach, scope.before())
                .compose(found -> found.map(Future::succeededFuture)
                        .orElseGet(() ->
                                making.counted(scope.before(), scores.report().tree())))
                .compose(before ->
                        rows(reach, scope, makeUp).map(done -> new Contents(scores.report(), before, scores, makeUp)));
    }

    private Future<Void> rows(Reach reach, Scope scope, List<Behind> gathered) {
        Figure figure = Figures.of("exams.makeUp").orElseThrow();
        return making.rows(reach, scope, figure, "", gathered.size(), PAGE).compose(page -> {
            page.ifPresent(found -> gathered.addAll(found.rows()));
            boolean more = page.filter(found -> !found.rows().isEmpty() && gathered.size() < found.total())
                    .isPresent();
            return more && gathered.size() < MOST_ROWS ? rows(reach, scope, gathered) : Future.succeededFuture();
        });
    }
}
