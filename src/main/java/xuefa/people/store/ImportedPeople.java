package xuefa.people.store;

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
import xuefa.people.JudgingRoster;
import xuefa.people.RosterColumn;
import xuefa.people.RosterForm;
import xuefa.people.RosterPlan;
import xuefa.people.RosterUnits;
import xuefa.people.flow.Register;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.flow.ImportedTable;
import xuefa.shared.flow.RowJudge;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.shared.table.TableForm;
import xuefa.shared.table.TableRow;

/** HR's table of people on its way into the register. */
public final class ImportedPeople implements ImportedTable<RosterColumn, RosterPlan> {
    private final Register register;
    private final KnownPeople known;
    private final ApplyingRoster applying;
    private final InstantSource clock;
    private final ZoneId zone;

    public ImportedPeople(Register register, FieldCipher cipher, InstantSource clock, ZoneId zone) {
        this.register = register;
        this.known = new KnownPeople(cipher);
        this.applying = new ApplyingRoster(new PeopleStore(cipher));
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public TableForm<RosterColumn> form() {
        return RosterForm.FORM;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public Future<RowJudge<RosterColumn, RosterPlan>> judging(Reach reach, List<TableRow<RosterColumn>> all) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<Integer, List<Integer>> sameLines = sameLines(all);
        return register.units(reach, today).map(found -> {
            RosterUnits units = new RosterUnits(found);
            return (tx, rows) -> known.judge(tx, reach, rows, units, sameLines, today);
        });
    }

    /** Lines that share an identity number or a work number, by line. */
    private static Map<Integer, List<Integer>> sameLines(List<TableRow<RosterColumn>> rows) {
        Map<String, List<Integer>> byNumber = new HashMap<>();
        for (TableRow<RosterColumn> row : rows) {
            JudgingRoster.identity(row)
                    .ifPresent(number -> byNumber.computeIfAbsent(number.text(), missing -> new ArrayList<>())
                            .add(row.line()));
            String work = row.text(RosterColumn.WORK_NUMBER);
            if (!work.isEmpty()) {
                byNumber.computeIfAbsent("work " + work, missing -> new ArrayList<>())
                        .add(row.line());
            }
        }
        Map<Integer, List<Integer>> same = new HashMap<>();
        byNumber.values().stream()
                .filter(lines -> lines.size() > 1)
                .forEach(lines -> lines.forEach(line -> {
                    List<Integer> others =
                            lines.stream().filter(other -> !other.equals(line)).toList();
                    same.put(line, others);
                }));
        return same;
    }

    @Override
    public Future<Void> apply(Tx tx, Actor actor, UUID importId, List<RosterPlan> plans) {
        return applying.apply(tx, actor, plans, "导入 " + importId);
    }

    @Override
    public Future<Void> committed(Tx tx, Actor actor, UUID importId, int applied) {
        return AuditEntries.add(
                tx,
                actor,
                Deed.of("people.importCommitted", "peopleImport", importId).after(RegisterDeeds.counted(applied)));
    }
}
