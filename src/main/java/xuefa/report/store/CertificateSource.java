package xuefa.report.store;

import io.vertx.core.Future;
import java.time.ZoneId;
import java.util.List;
import xuefa.certificate.CertificateKind;
import xuefa.certificate.CertificateStep;
import xuefa.report.Behind;
import xuefa.report.Figure;
import xuefa.report.Ledger;
import xuefa.report.Report;
import xuefa.report.Scope;
import xuefa.report.flow.LedgerSource;
import xuefa.shared.store.RecordStore;

/** Certificates, from their events. */
public final class CertificateSource implements LedgerSource {
    private final RecordStore store;
    private final ZoneId zone;

    public CertificateSource(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    @Override
    public boolean has(Figure figure) {
        return CertificateSql.CONDITIONS.containsKey(figure.code());
    }

    @Override
    public Future<Counted> count(Scope scope) {
        return store.query(CertificateSql.COUNT, ScopeTuple.of(scope, zone)).map(rows -> {
            var tallies = CountColumns.read(rows, CertificateSql.CONDITIONS);
            List<String> found =
                    tallies.stream().map(each -> each.detail()).distinct().toList();
            return new Counted(
                    tallies,
                    List.of(CertificateKind.values()).stream()
                            .filter(kind -> found.contains(kind.code()))
                            .map(kind -> new Report.Detail(Ledger.CERTIFICATES, kind.code(), kind.chinese(), ""))
                            .toList());
        });
    }

    @Override
    public Future<Behind.Page> rows(Scope scope, Figure figure, String detail, int from, int limit) {
        return store.query(
                        CertificateSql.rows(figure.code()),
                        ScopeTuple.of(scope, zone)
                                .addString(detail)
                                .addInteger(limit)
                                .addInteger(from))
                .map(rows -> ScopeTuple.page(rows))
                .map(page -> new Behind.Page(
                        page.total(),
                        page.rows().stream().map(CertificateSource::worded).toList()));
    }

    private static Behind worded(Behind row) {
        return new Behind(
                row.unitId(),
                row.unit(),
                row.personId(),
                row.subject(),
                row.about(),
                row.state().isEmpty()
                        ? "没有有效证件"
                        : CertificateStep.of(row.state())
                                .map(CertificateStep::chinese)
                                .orElse(row.state()),
                row.day(),
                row.amount());
    }
}
