package xuefa.support.things;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import xuefa.access.Role;
import xuefa.shared.Ids;
import xuefa.support.Admitted;
import xuefa.support.Scene;

/** A course that is being made, a test of it, and a doubt about how somebody studied. */
final class CourseThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        String course = people.as(Role.EDITOR)
                .post("/api/v1/courses", new JsonObject("""
                        {"draft": {"title": "宪法", "summary": "导读", "subject": "law", "audience": [], "required": [],
                          "policy": {"inOrder": false, "signMinutes": 0, "hiddenCounts": false, "hoursAfter": "course"},
                          "ending": {"kind": "none"}, "chapters": []}}""").put("unitId", scene.unit()))
                .text("courseId");
        UUID version = Ids.next();
        UUID test = Ids.next();
        UUID flag = Ids.next();
        scene.sql(
                "insert into course_version (id, course_id, number, content, digest) values (?, ?, 1, '{}', '\\x00')",
                version,
                UUID.fromString(course));
        scene.sql(
                "insert into course_test (id, person_id, version_id, number, questions) values (?, ?, ?, 1, '[]')",
                test,
                scene.personOf(1).id(),
                version);
        scene.sql("""
                insert into study_flag (id, person_id, version_id, reason, day, times, first_at, last_at, detail)
                values (?, ?, ?, 'ahead', '2026-11-01', 1, now(), now(), '')
                """, flag, scene.personOf(1).id(), version);
        return Map.of(
                "courseId", course,
                "chapterId", Ids.next().toString(),
                "course/digest", "0".repeat(64),
                "testId", test.toString(),
                "flagId", flag.toString());
    }
}
