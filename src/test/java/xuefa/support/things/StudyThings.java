package xuefa.support.things;

import java.util.Map;
import java.util.UUID;
import xuefa.shared.Ids;
import xuefa.support.Admitted;
import xuefa.support.Scene;

/** A planned session with evidence, an executive meeting, and a notice on its way. */
final class StudyThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        UUID unit = UUID.fromString(scene.unit());
        UUID session = Ids.next();
        UUID meeting = Ids.next();
        UUID evidence = Ids.next();
        UUID notice = Ids.next();
        UUID delivery = Ids.next();
        scene.sql(
                "insert into executive_meeting (id, unit_id, year, number, held_on) values (?, ?, 2026, 7, '2026-07-01')",
                meeting,
                unit);
        scene.sql(
                """
                insert into study_session (id, unit_id, kind, year, number, title, starts_at, minutes, place, speaker, speaker_role, subject, laws)
                values (?, ?, 'lecture', 2027, 1, '专题讲座', '2027-03-01 09:00+08', 90, '会议室', '讲师', 'none', 'law', '{}')
                """,
                session,
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
                values (?, ?, ?, 'study.reminder', '{}', '/', true, false, false)
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
