package xuefa.report.store;

import io.vertx.core.Future;
import java.time.ZoneId;
import java.util.List;
import xuefa.report.Behind;
import xuefa.report.Figure;
import xuefa.report.Ledger;
import xuefa.report.Report;
import xuefa.report.Scope;
import xuefa.report.flow.LedgerSource;
import xuefa.shared.store.RecordStore;
import xuefa.training.EventKind;

/** Law study held in a period, from the facts that obligations know. */
public final class StudySource implements LedgerSource {
    private final RecordStore store;
    private final ZoneId zone;

    public StudySource(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    @Override
    public boolean has(Figure figure) {
        return StudySql.CONDITIONS.containsKey(figure.code());
    }

    @Override
    public Future<Counted> count(Scope scope) {
        return store.query(StudySql.COUNT, ScopeTuple.of(scope, zone)).map(rows -> {
            var tallies = CountColumns.read(rows, StudySql.CONDITIONS);
            List<String> found =
                    tallies.stream().map(each -> each.detail()).distinct().toList();
            return new Counted(
                    tallies,
                    List.of(EventKind.values()).stream()
                            .map(EventKind::code)
                            .filter(found::contains)
                            .map(kind -> new Report.Detail(
                                    Ledger.STUDY, kind, EventKind.of(kind).chinese(), ""))
                            .toList());
        });
    }

    @Override
    public Future<Behind.Page> rows(Scope scope, Figure figure, String detail, int from, int limit) {
        return store.query(
                        StudySql.rows(figure.code()),
                        ScopeTuple.of(scope, zone)
                                .addString(detail)
                                .addInteger(limit)
                                .addInteger(from))
                .map(ScopeTuple::page);
    }
}
