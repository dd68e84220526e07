package xuefa.report.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import xuefa.training.Obligation;
import xuefa.training.Obligation.HoursDone;
import xuefa.training.flow.Books;

/** Hours and duties of today, from standing figures that have taken in every change. */
public final class StandingSource implements TodaysDuties {
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

    private Tuple asked(Scope scope) {
        Map<String, Obligation> byId = new LinkedHashMap<>();
        books.knownOn(scope.knownOn()).obligations().stream()
                .filter(each -> each.isInForceOn(scope.day()) && each.measure() instanceof HoursDone)
                .forEach(each -> byId.putIfAbsent(each.id(), each));
        List<Obligation> hours = List.copyOf(byId.values());
        return Tuple.of(scope.unit(), scope.day(), scope.period().from())
                .addArrayOfString(hours.stream().map(Obligation::id).toArray(String[]::new))
                .addArrayOfString(texts(hours, HoursDone::kinds))
                .addArrayOfString(texts(hours, HoursDone::subjects));
    }

    private static String[] texts(List<Obligation> hours, Function<HoursDone, Set<String>> said) {
        return hours.stream()
                .map(each -> String.join(",", said.apply((HoursDone) each.measure())))
                .toArray(String[]::new);
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
