package xuefa.support.things;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import xuefa.access.Role;
import xuefa.shared.Ids;
import xuefa.support.Admitted;
import xuefa.support.Scene;

/** Gaps that are followed up: one of the candidate's own, one that the justice bureau opened. */
final class ReportThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        Map<String, String> ids = new HashMap<>();
        ids.put("followUpId", followUp(scene, scene.personOf(1).id()));
        ids.put(
                "answerFollowUp/followUpId",
                followUp(scene, people.person(Role.CANDIDATE).id()));
        ids.put("responsibleId", people.person(Role.CANDIDATE).id().toString());
        return ids;
    }

    private static String followUp(Scene scene, UUID responsible) {
        UUID id = Ids.next();
        scene.sql("""
                insert into follow_up (id, unit_id, figure, period, gap, responsible_id, due, idempotency_key)
                values (?, ?, 'exams.passRate', '2026', 'a gap', ?, ?, ?)
                """, id, UUID.fromString(scene.unit()), responsible, LocalDate.of(2099, 1, 1), Ids.next());
        return id.toString();
    }
}
