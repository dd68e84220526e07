package xuefa.support.things;

import java.util.Map;
import java.util.UUID;
import xuefa.access.Role;
import xuefa.shared.Ids;
import xuefa.support.Admitted;
import xuefa.support.Scene;
import xuefa.support.Wizard;

/** An exam with a sitting and an attempt, a draft of another one, and a rehearsal. */
final class ExamThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        Wizard wizard = new Wizard(people.as(Role.EXAM_OFFICER), scene.unit());
        UUID rehearsal = Ids.next();
        scene.sql(
                """
                insert into rehearsal (id, unit_id, exam_id, sitting_id, candidates, opens_at, closes_at)
                values (?, ?, ?, ?, 1, now(), now() + interval '1 hour')
                """,
                rehearsal,
                UUID.fromString(scene.unit()),
                UUID.fromString(scene.exam()),
                UUID.fromString(scene.sitting()));
        return Map.of(
                "sittingId", scene.sitting(),
                "examId", scene.exam(),
                "draftId", wizard.begin(wizard.plan()).text("draftId"),
                "attemptId", scene.candidate(1).start(scene.sitting()).text("attemptId"),
                "rehearsalId", rehearsal.toString());
    }
}
