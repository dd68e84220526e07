package xuefa.dossier.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.dossier.DossierColumn;
import xuefa.dossier.DossierKind;
import xuefa.dossier.DossierPlan;
import xuefa.dossier.DossierTable;
import xuefa.dossier.JudgingDossierRow;
import xuefa.dossier.store.DossierWriting.Before;
import xuefa.dossier.store.DossierWriting.Writing;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.flow.ImportedTable;
import xuefa.shared.flow.RowJudge;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.shared.table.TableForm;
import xuefa.shared.table.TableRow;

/** HR's table of assessments, of sanctions, or of exams on its way into the dossier. */
public final class ImportedDossier implements ImportedTable<DossierColumn, DossierPlan> {
    private final DossierKind kind;
    private final MeantPeople meant;
    private final DossierWriting writing;
    private final InstantSource clock;
    private final ZoneId zone;

    public ImportedDossier(DossierKind kind, FieldCipher cipher, InstantSource clock, ZoneId zone) {
        this.kind = kind;
        this.meant = new MeantPeople(kind, cipher);
        this.writing = new DossierWriting(clock, zone);
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String kind() {
        return kind.code();
    }

    @Override
    public TableForm<DossierColumn> form() {
        return DossierTable.of(kind);
    }

    /** Results of exams only: assessments and sanctions are nobody else's business. */
    @Override
    public boolean isShared() {
        return kind == DossierKind.EXAM;
    }

    @Override
    public Future<RowJudge<DossierColumn, DossierPlan>> judging(Reach reach, List<TableRow<DossierColumn>> all) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<Integer, Integer> same = sameLines(all, today);
        return Future.succeededFuture((tx, rows) -> meant.judge(tx, reach, rows, same, today));
    }

    /** Another line that speaks of the same place in the same dossier, by line. */
    private Map<Integer, Integer> sameLines(List<TableRow<DossierColumn>> rows, LocalDate today) {
        Map<Integer, Integer> same = new HashMap<>();
        Map<String, List<Integer>> places = new HashMap<>();
        for (TableRow<DossierColumn> row : rows) {
            JudgingDossierRow.read(kind, row, today).fact().ifPresent(fact -> {
                String place = " " + fact.day() + (kind == DossierKind.ASSESSMENT ? "" : fact.value());
                for (DossierColumn number : List.of(DossierColumn.IDENTITY, DossierColumn.WORK_NUMBER)) {
                    if (!row.text(number).isEmpty()) {
                        places.computeIfAbsent(number + row.text(number) + place, none -> new ArrayList<>())
                                .add(row.line());
                    }
                }
            });
        }
        places.values().stream().filter(lines -> lines.size() > 1).forEach(lines -> {
            same.put(lines.getFirst(), lines.get(1));
            lines.stream().skip(1).forEach(line -> same.put(line, lines.getFirst()));
        });
        return same;
    }

    @Override
    public Future<Void> apply(Tx tx, Actor actor, UUID importId, List<DossierPlan> plans) {
        List<Writing> rows = plans.stream()
                .map(plan -> new Writing(
                        plan.personId(),
                        plan.fact(),
                        false,
                        plan.there().map(there -> new Before(there.id(), there.fact()))))
                .toList();
        return rows.isEmpty()
                ? Future.succeededFuture()
                : writing.write(tx, actor, "导入 " + importId, rows).mapEmpty();
    }

    @Override
    public Future<Void> committed(Tx tx, Actor actor, UUID importId, int applied) {
        return AuditEntries.add(
                tx,
                actor,
                Deed.of("dossier.importCommitted", "tableImport", importId)
                        .after(JsonNodeFactory.instance
                                .objectNode()
                                .put("kind", kind.code())
                                .put("rows", applied)));
    }
}
