package xuefa.report.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import xuefa.report.Behind;
import xuefa.report.Figure;
import xuefa.report.Report;
import xuefa.report.Scope;
import xuefa.report.Tally;
import xuefa.report.flow.LedgerSource;
import xuefa.report.flow.Obligations;
import xuefa.report.flow.TodaysDuties;
import xuefa.shared.store.RecordStore;
import xuefa.training.flow.Books;

/** Hours and duties of today, from standing figures that have taken in every change. */
public final class StandingSource implements TodaysDuties {
    private static final int MONTHS = 12;

    private final RecordStore store;
    private final Books books;

    public StandingSource(RecordStore store, Books books) {
        this.store = store;
        this.books = books;
    }

    @Override
    public Future<Boolean> isFresh(LocalDate today) {
        return store.query(StandingSql.FRESH, Tuple.of(today))
                .map(rows -> rows.iterator().next().getBoolean("fresh"));
    }

    @Override
    public boolean has(Figure figure) {
        return StandingSql.CONDITIONS.containsKey(figure.code());
    }

    @Override
    public Future<LedgerSource.Counted> count(Scope scope) {
        return store.query(StandingSql.COUNT, asked(scope))
                .map(rows -> CountColumns.read(rows, StandingSql.CONDITIONS))
                .map(tallies -> new LedgerSource.Counted(tallies, details(scope, tallies)));
    }

    private static Tuple asked(Scope scope) {
        int first = scope.day().getYear() - 1;
        LocalDate before = scope.period().from().minusMonths(1);
        return Tuple.of(scope.unit(), scope.day(), month(scope.day(), first), month(before, first));
    }

    /** Counted from January of the first year; 0 for the month before that. */
    private static int month(LocalDate day, int firstYear) {
        return (day.getYear() - firstYear) * MONTHS + day.getMonthValue();
    }

    private List<Report.Detail> details(Scope scope, List<Tally> tallies) {
        Set<String> found = tallies.stream().map(Tally::detail).collect(Collectors.toSet());
        return Obligations.of(books, scope).stream()
                .filter(each -> found.contains(each.code()))
                .toList();
    }

    @Override
    public Future<Behind.Page> rows(Scope scope, Figure figure, String detail, int from, int limit) {
        Map<String, String> titles = Obligations.of(books, scope).stream()
                .collect(Collectors.toMap(Report.Detail::code, Report.Detail::title));
        return store.query(
                        StandingSql.rows(figure.code()),
                        asked(scope).addString(detail).addInteger(limit).addInteger(from))
                .map(ScopeTuple::page)
                .map(page -> new Behind.Page(
                        page.total(),
                        page.rows().stream().map(row -> titled(row, titles)).toList()));
    }

    private static Behind titled(Behind row, Map<String, String> titles) {
        return new Behind(
                row.unitId(),
                row.unit(),
                row.personId(),
                row.subject(),
                titles.getOrDefault(row.about(), row.about()),
                row.state(),
                Optional.empty(),
                row.amount());
    }
}
