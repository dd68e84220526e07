package xuefa.report.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import xuefa.report.Behind;
import xuefa.report.Figure;
import xuefa.report.Ledger;
import xuefa.report.Report;
import xuefa.report.Scope;
import xuefa.report.Tally;
import xuefa.report.flow.LedgerSource;
import xuefa.shared.store.RecordStore;

/** Exams of a period, from rosters, attempts and results. */
public final class ExamSource implements LedgerSource {
    private final RecordStore store;
    private final ZoneId zone;

    public ExamSource(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    @Override
    public boolean has(Figure figure) {
        return ExamSql.CONDITIONS.containsKey(figure.code());
    }

    @Override
    public Future<Counted> count(Scope scope) {
        return store.query(ExamSql.COUNT, ScopeTuple.of(scope, zone))
                .compose(counts -> store.query(ExamSql.DETAILS, ScopeTuple.of(scope, zone))
                        .map(exams -> counted(CountColumns.read(counts, ExamSql.CONDITIONS), exams)));
    }

    private static Counted counted(List<Tally> tallies, RowSet<Row> exams) {
        Set<String> found = tallies.stream().map(Tally::detail).collect(Collectors.toSet());
        return new Counted(
                tallies,
                StreamSupport.stream(exams.spliterator(), false)
                        .map(ExamSource::detail)
                        .filter(each -> found.contains(each.code()))
                        .toList());
    }

    private static Report.Detail detail(Row row) {
        return new Report.Detail(
                Ledger.EXAMS,
                row.getString("code"),
                row.getString("title"),
                row.getLocalDate("opens_on") + " 开考" + (row.getBoolean("over") ? "" : "，尚未结束"));
    }

    @Override
    public Future<Behind.Page> rows(Scope scope, Figure figure, String detail, int from, int limit) {
        return store.query(
                        ExamSql.rows(figure.code()),
                        ScopeTuple.of(scope, zone)
                                .addString(detail)
                                .addInteger(limit)
                                .addInteger(from))
                .map(ScopeTuple::page);
    }
}
