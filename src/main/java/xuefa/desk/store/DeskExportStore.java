package xuefa.desk.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.certificate.CertificateKind;
import xuefa.certificate.CertificateState;
import xuefa.desk.DeskLine;
import xuefa.desk.flow.ExportingDesk;
import xuefa.people.PostCategory;
import xuefa.people.store.OpenedIdentity;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;

/** Lists of the desk from PostgreSQL, by a cursor. */
public final class DeskExportStore implements ExportingDesk {
    private static final int ROWS = 1000;

    private final RecordStore store;
    private final FieldCipher cipher;
    private final ZoneId zone;

    /** @param store a patient one, as a slow reader keeps one of its connections */
    public DeskExportStore(RecordStore store, FieldCipher cipher, ZoneId zone) {
        this.store = store;
        this.cipher = cipher;
        this.zone = zone;
    }

    @Override
    public Future<Optional<Integer>> begin(Order order) {
        var wanted = order.wanted();
        return store.inTransaction(tx -> tx.query(DeskSql.count(wanted.view()), DeskStore.asked(order.reach(), wanted))
                .compose(rows -> {
                    Row count = rows.iterator().next();
                    if (!count.getBoolean("known")) {
                        return Future.succeededFuture(Optional.empty());
                    }
                    int people = count.getInteger("people");
                    Deed deed = Deed.of(
                                    order.unmasked().isPresent() ? "desk.exportedUnmasked" : "desk.exported",
                                    "unit",
                                    wanted.unitId().map(UUID::toString).orElse("all"))
                            .after(JsonNodeFactory.instance
                                    .objectNode()
                                    .put("list", wanted.view().code())
                                    .put("rows", people))
                            .because(order.unmasked().orElse(""));
                    return AuditEntries.add(
                                    tx,
                                    order.actor(),
                                    wanted.unitId().map(deed::at).orElse(deed))
                            .map(Optional.of(people));
                }));
    }

    @Override
    public Future<Void> handOn(Order order, Function<List<List<Object>>, Future<Void>> taking) {
        boolean open = order.unmasked().isPresent();
        return store.handOn(
                DeskSql.whole(order.wanted().view(), open),
                DeskStore.asked(order.reach(), order.wanted()),
                ROWS,
                rows -> {
                    List<List<Object>> chunk = new ArrayList<>(rows.size());
                    rows.forEach(
                            row -> chunk.add(cells(row, open, order.wanted().today())));
                    return taking.apply(chunk);
                });
    }

    private List<Object> cells(Row row, boolean open, LocalDate today) {
        DeskLine line = DeskRows.line(row, zone);
        List<Object> cells = new ArrayList<>(HEADER.size());
        cells.add(line.name());
        cells.add(
                open ? OpenedIdentity.of(cipher, line.personId(), row.getBuffer("identity_sealed")) : line.identity());
        cells.add(line.workNumber());
        cells.add(line.unit());
        cells.add(
                line.category().isEmpty()
                        ? ""
                        : PostCategory.of(line.category()).chinese());
        cells.add(line.hours().<Object>map(DeskLine.Hours::done).orElse(""));
        cells.add(line.hours().<Object>map(DeskLine.Hours::required).orElse(""));
        cells.add(line.hours().<Object>map(DeskLine.Hours::missing).orElse(""));
        cells.add(line.certificate().map(held -> kind(held.kind())).orElse(""));
        cells.add(line.certificate().map(DeskLine.Held::number).orElse(""));
        cells.add(line.certificate().map(held -> state(held, today)).orElse(""));
        cells.add(line.certificate().<Object>map(DeskLine.Held::lastDay).orElse(""));
        cells.add(line.exams().<Object>map(DeskLine.OpenExams::number).orElse(0));
        cells.add(line.remindedOn().<Object>map(day -> day).orElse(""));
        return cells;
    }

    private static String kind(String code) {
        return CertificateKind.of(code).map(CertificateKind::chinese).orElse(code);
    }

    private static String state(DeskLine.Held held, LocalDate today) {
        if (held.lastDay().isBefore(today)) {
            return CertificateState.EXPIRED.chinese();
        }
        return java.util.Arrays.stream(CertificateState.values())
                .filter(each -> each.code().equals(held.state()))
                .findAny()
                .map(CertificateState::chinese)
                .orElse(held.state());
    }
}
