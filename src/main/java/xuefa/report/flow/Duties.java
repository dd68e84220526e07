package xuefa.report.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import xuefa.report.Behind;
import xuefa.report.Figure;
import xuefa.report.Scope;

/** Hours and duties: today's from what stands there already, all others folded from the facts. Both say the same. */
public final class Duties implements LedgerSource {
    private final FoldingDuties folding;
    private final TodaysDuties today;
    private final Supplier<Future<Void>> settling;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param settling takes in what has just been changed */
    public Duties(
            FoldingDuties folding,
            TodaysDuties today,
            Supplier<Future<Void>> settling,
            InstantSource clock,
            ZoneId zone) {
        this.folding = folding;
        this.today = today;
        this.settling = settling;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public boolean has(Figure figure) {
        return folding.has(figure);
    }

    @Override
    public Future<Counted> count(Scope scope) {
        return of(scope).compose(source -> source.count(scope));
    }

    @Override
    public Future<Behind.Page> rows(Scope scope, Figure figure, String detail, int from, int limit) {
        return of(scope).compose(source -> source.rows(scope, figure, detail, from, limit));
    }

    private Future<LedgerSource> of(Scope scope) {
        LocalDate now = LocalDate.ofInstant(clock.instant(), zone);
        return !scope.day().equals(now)
                ? Future.succeededFuture(folding)
                : settling.get().compose(settled -> today.isFresh(now)).map(fresh -> fresh ? today : folding);
    }
}
