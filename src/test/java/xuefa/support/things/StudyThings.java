package xuefa.support.things;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import xuefa.access.Role;
import xuefa.shared.Ids;
import xuefa.support.Admitted;
import xuefa.support.Scene;

/** A planned session with evidence, an executive meeting, and a notice on its way. */
final class StudyThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        UUID unit = UUID.fromString(scene.unit());
        UUID session = UUID.fromString(people.as(Role.STUDY_SECRETARY)
                .post("/api/v1/study-sessions", new JsonObject("""
                        {"kind": "lecture", "number": 1, "title": "专题讲座", "startsAt": "2027-03-01T01:00:00Z", "minutes": 90,
                         "place": "会议室", "speaker": "讲师", "speakerRole": "none", "subject": "law", "laws": [],
                         "people": []}""").put("unitId", scene.unit()))
                .text("sessionId"));
        UUID meeting = Ids.next();
        UUID evidence = Ids.next();
        UUID notice = Ids.next();
        UUID delivery = Ids.next();
        scene.sql(
                "insert into executive_meeting (id, unit_id, year, number, held_on) values (?, ?, 2026, 7, '2026-07-01')",
                meeting,
                unit);
        scene.sql("insert into study_file (digest, type, content) values (?, 'text/plain', '\\x61')", evidence.toString());
        scene.sql(
                "insert into study_evidence (id, session_id, kind, name, digest, bytes) values (?, ?, 'material', '材料.txt', ?, 1)",
                evidence,
                session,
                evidence.toString());
        scene.sql(
                """
                insert into notice (id, person_id, key, kind, facts, link, in_app, urgent, secret)
                values (?, ?, ?, 'study.sessionChanged', '{}', '/', true, false, false)
                """,
                notice,
                scene.personOf(1).id(),
                notice.toString());
        scene.sql(
                "insert into notice_delivery (id, notice_id, channel, state) values (?, ?, 'mail', 'dead')",
                delivery,
                notice);
        return Map.of(
                "study/sessionId", session.toString(),
                "study/evidenceId", evidence.toString(),
                "meetingId", meeting.toString(),
                "deliveryId", delivery.toString());
    }
}
