package xuefa.report;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import xuefa.shared.Ids;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** A region of two units below the one of a scene, with a past that plain SQL writes. */
final class ReportScene {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(0);
    final UUID top = UUID.fromString(scene.unit());
    final UUID east = unit("东局", top);
    final UUID west = unit("西局", top);
    final Client bureau = scene.signedIn(scene.person("justiceBureau"));

    ReportScene() {
        scene.sql("delete from post where unit_id = ?", top);
    }

    UUID unit(String name, UUID above) {
        UUID id = Ids.next();
        scene.sql(
                "insert into unit (id, parent_id, name, kind, valid_from) values (?, ?, ?, 'department', '2020-01-01')",
                id,
                above,
                name);
        return id;
    }

    /** An enforcement officer with a post from a day on, known since that day. */
    UUID officer(UUID unit, String from) {
        UUID person = scene.person("candidate").id();
        scene.sql("delete from post where person_id = ?", person);
        scene.sql("delete from register_history where person_id = ?", person);
        post(person, unit, from);
        return person;
    }

    void post(UUID person, UUID unit, String from) {
        scene.sql(
                "insert into post (person_id, unit_id, category, valid_from, recorded_at) values (?, ?, 'enforcementOfficer', ?, ?)",
                person,
                unit,
                LocalDate.parse(from),
                at(from));
    }

    void leaves(UUID person, String lastDay) {
        scene.sql("update post set valid_to = ? where person_id = ?", LocalDate.parse(lastDay), person);
    }

    /** HR of a unit, who has no post there. */
    Client hr(UUID unit) {
        Scene.Person person = scene.person("candidate");
        scene.sql("delete from post where person_id = ?", person.id());
        scene.sql("insert into role_grant (person_id, role, unit_id) values (?, 'unitHr', ?)", person.id(), unit);
        return scene.signedIn(person);
    }

    void moves(UUID unit, UUID above, String from, String name) {
        scene.sql(
                "insert into unit_place (unit_id, valid_from, parent_id, name) values (?, ?, ?, ?)",
                unit,
                LocalDate.parse(from),
                above,
                name);
    }

    /** @return the entry */
    UUID hours(UUID person, String day, String knownOn, int hundredths) {
        UUID id = Ids.next();
        scene.sql(
                """
                insert into hours_entry (id, source, person_id, kind, subject, day, hundredths, state, year, rule, evidence_kind,
                                         evidence_id, digest, recorded_at, recorded_on)
                values (?, ?, ?, 'online', 'law', ?, ?, 'valid', ?, '', 'test', '1', '\\x00', ?, ?)
                """,
                id,
                id.toString(),
                person,
                LocalDate.parse(day),
                hundredths,
                LocalDate.parse(day).getYear(),
                at(knownOn),
                LocalDate.parse(knownOn));
        return id;
    }

    /** A sitting of a new exam that opened and closed on a day. */
    UUID sitting(String day) {
        UUID exam = Ids.next();
        scene.sql("""
                insert into exam (id, unit_id, title, release_digest, blueprint, rules, draw_secret, draw_secret_hash)
                select ?, unit_id, ?, release_digest, blueprint, rules, draw_secret, draw_secret_hash from exam where id = ?
                """, exam, "考试" + day, UUID.fromString(scene.exam()));
        return sitting(exam, day);
    }

    UUID sitting(UUID exam, String day) {
        UUID id = Ids.next();
        scene.sql(
                "insert into sitting (id, exam_id, opens_at, closes_at) values (?, ?, ?, ?)",
                id,
                exam,
                at(day),
                at(day).plusHours(2));
        return id;
    }

    void due(UUID sitting, UUID person, UUID unit) {
        scene.sql("insert into roster (sitting_id, person_id, unit_id) values (?, ?, ?)", sitting, person, unit);
    }

    /** An attempt that was submitted in the sitting's first hour, and graded on a day. */
    UUID sat(UUID sitting, UUID person, int score, boolean passed, String gradedOn) {
        UUID id = Ids.next();
        scene.sql("""
                insert into attempt (id, sitting_id, person_id, number, state, started_at, base_due_at, due_at, grace_until, submitted_at,
                                     submitted_by, receipt)
                select ?, s.id, ?, 1 + (select count(*) from attempt a where a.sitting_id = s.id and a.person_id = ?), 'submitted',
                       opens_at, closes_at, closes_at, closes_at, opens_at + interval '1 hour', 'candidate', 'r'
                from sitting s where s.id = ?
                """, id, person, person, sitting);
        graded(id, 1, score, passed, gradedOn);
        return id;
    }

    void graded(UUID attempt, int version, int score, boolean passed, String on) {
        scene.sql("""
                insert into result (attempt_id, grading_version, score, full_marks, passed, grade, time_used, detail, graded_at)
                values (?, ?, ?, 10000, ?, ?, 1000, '{}', ?)
                """, attempt, version, score, passed, passed ? "pass" : "fail", at(on));
    }

    /** Noon of a day. */
    static OffsetDateTime at(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toOffsetDateTime();
    }

    Json report(UUID unit, String query) {
        return bureau.get("/api/v1/units/" + unit + "/report?" + query);
    }

    Json rows(UUID unit, String query) {
        return bureau.get("/api/v1/units/" + unit + "/report-rows?" + query);
    }

    /** A figure of a report; of all details where {@code detail} is empty. */
    static JsonObject figure(Json report, String figure, String detail) {
        return report.list("figures").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("figure").equals(figure)
                        && each.getString("detail", "").equals(detail))
                .findFirst()
                .orElseThrow(() -> new AssertionError(figure + " in " + report.body()));
    }

    static int number(Json report, String figure, String detail) {
        return figure(report, figure, detail).getInteger("numerator");
    }
}
