package xuefa.support.things;

import java.util.Map;
import java.util.UUID;
import xuefa.shared.Ids;
import xuefa.support.Admitted;
import xuefa.support.Scene;

/** Hours of somebody, an objection to them, an import, and a plan with an item. */
final class TrainingThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        UUID unit = UUID.fromString(scene.unit());
        UUID person = scene.personOf(1).id();
        UUID entry = Ids.next();
        UUID objection = Ids.next();
        UUID importing = Ids.next();
        UUID plan = Ids.next();
        UUID item = Ids.next();
        scene.sql("""
                insert into hours_entry (id, source, person_id, unit_id, kind, subject, day, minutes, state, year, rule, evidence_kind,
                                         evidence_id, digest, recorded_on)
                values (?, ?, ?, ?, 'classroom', 'law', '2026-03-01', 90, 'toConfirm', 2026, '', 'sheet', ?, '\\x00', '2026-03-02')
                """, entry, entry.toString(), person, unit, entry.toString());
        scene.sql(
                "insert into hours_objection (id, person_id, unit_id, year, words, answer_due) values (?, ?, ?, 2026, '少算了', '2027-01-01')",
                objection,
                person,
                unit);
        scene.sql(
                "insert into hours_import (id, unit_id, name, digest, kind) values (?, ?, 'a.xlsx', '\\x00', 'ledger')",
                importing,
                unit);
        scene.sql("insert into training_plan (id, unit_id, year, title) values (?, ?, 2031, '计划')", plan, unit);
        scene.sql(
                "insert into training_plan_item (id, plan_id, subject, title, hundredths, due) values (?, ?, 'law', '宪法', 100, '2031-06-01')",
                item,
                plan);
        UUID uncovered = Ids.next();
        scene.sql(
                "insert into training_plan_item (id, plan_id, subject, title, hundredths, due) values (?, ?, 'law', '民法典', 100, '2031-06-01')",
                uncovered,
                plan);
        return Map.of(
                "coverPlanItem/itemId", uncovered.toString(),
                "entryId", entry.toString(),
                "objectionId", objection.toString(),
                "training/importId", importing.toString(),
                "planId", plan.toString(),
                "itemId", item.toString());
    }
}
