package xuefa.support.things;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import xuefa.access.Role;
import xuefa.shared.Ids;
import xuefa.support.Admitted;
import xuefa.support.Client;
import xuefa.support.Scene;

/** Sessions of law study with evidence, an executive meeting, and a delivery that was given up. */
final class StudyThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        Client secretary = people.as(Role.STUDY_SECRETARY);
        String candidate = people.person(Role.CANDIDATE).id().toString();
        Map<String, String> ids = new HashMap<>();
        String[] mine = {"signInToStudy", "excuseFromStudy"};
        ids.put("study/sessionId", session(secretary, scene, candidate, 1));
        for (int i = 0; i < mine.length; i++) {
            ids.put(mine[i] + "/sessionId", session(secretary, scene, candidate, 2 + i));
        }
        ids.put("study/personId", candidate);
        ids.put("study/evidenceId", evidence(scene, ids.getOrDefault("study/sessionId", "")));
        ids.put("meetingId", meeting(scene));
        ids.put("deliveryId", delivery(scene, candidate));
        return ids;
    }

    private static String session(Client secretary, Scene scene, String person, int number) {
        return secretary
                .post(
                        "/api/v1/study-sessions",
                        new JsonObject()
                                .put("unitId", scene.unit())
                                .put("kind", "lecture")
                                .put("number", number)
                                .put("title", "a lecture")
                                .put("startsAt", "2099-01-01T00:00:00Z")
                                .put("minutes", 90)
                                .put("place", "")
                                .put("speaker", "")
                                .put("speakerRole", "none")
                                .put("subject", "law")
                                .put("laws", new JsonArray())
                                .put("people", new JsonArray().add(person)))
                .text("sessionId");
    }

    private static String evidence(Scene scene, String session) {
        UUID id = Ids.next();
        String digest = id.toString();
        scene.sql("insert into study_file (digest, type, content) values (?, 'application/pdf', ''::bytea)", digest);
        scene.sql(
                "insert into study_evidence (id, session_id, kind, name, digest, bytes) values (?, ?, 'material', 'a', ?, 0)",
                id,
                UUID.fromString(session),
                digest);
        return id.toString();
    }

    private static String meeting(Scene scene) {
        UUID id = Ids.next();
        UUID unit = UUID.fromString(scene.unit());
        scene.sql(
                "insert into executive_meeting (id, unit_id, year, number, held_on) values (?, ?, 2026, 1, '2026-01-05')",
                id,
                unit);
        scene.sql("""
                insert into training_event (id, source, unit_id, kind, title, day, held, year, recorded_on)
                values (?, ?, ?, 'executiveMeeting', 'a meeting', '2026-01-05', true, 2026, '2026-01-05')
                """, id, id + "/1", unit);
        return id.toString();
    }

    private static String delivery(Scene scene, String person) {
        UUID notice = Ids.next();
        UUID delivery = Ids.next();
        scene.sql("""
                insert into notice (id, person_id, key, kind, facts, link, in_app, urgent, secret)
                values (?, ?, ?, 'notice.digest', '{}', '', true, false, false)
                """, notice, UUID.fromString(person), notice.toString());
        scene.sql(
                "insert into notice_delivery (id, notice_id, channel, state) values (?, ?, 'mail', 'dead')",
                delivery,
                notice);
        return delivery.toString();
    }
}
