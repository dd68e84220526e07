package xuefa.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** Leave from an exam 免考、缓考: asked for, approved or declined, taken back, ended. */
class ExamLeaveStoryTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(3);
    private final Client officer = scene.signedIn(scene.person("examOfficer"));
    private final Client hr = scene.signedIn(scene.person("unitHr"));
    private final Client candidate = scene.candidate(1);

    private static JsonObject wish(String kind) {
        return new JsonObject().put("kind", kind).put("reason", "住院手术，有医院证明");
    }

    private Json ask(Client who) {
        return who.post("/api/v1/me/exam-leaves/" + scene.sitting(), wish("deferred"));
    }

    private Json decide(Client who, int n, String step) {
        return who.post(
                "/api/v1/sittings/" + scene.sitting() + "/leaves/"
                        + scene.personOf(n).id(),
                new JsonObject().put("step", step).put("reason", "证明齐全"));
    }

    private JsonObject mine() {
        return candidate.get("/api/v1/me/exam-leaves").list("items").getJsonObject(0);
    }

    private String leaves() {
        return scene.ask(
                "select string_agg(kind, ',') from exam_leaves('infinity') where sitting_id = ? and state = 'approved'",
                UUID.fromString(scene.sitting()));
    }

    @Test
    void a_candidate_asks_and_the_exam_officer_approves() {
        assertThat(mine().containsKey("state")).isFalse();
        assertThat(ask(candidate).status()).isEqualTo(204);
        assertThat(ask(candidate).code()).isEqualTo("report.leave-given");
        assertThat(mine().getString("state")).isEqualTo("asked");
        assertThat(leaves()).as("asking alone changes no figure").isEqualTo("null");

        Json waiting = officer.get("/api/v1/exam-leaves?state=asked");
        assertThat(waiting.number("total")).isEqualTo(1);
        assertThat(waiting.list("items").getJsonObject(0).getString("asked")).contains("住院");

        assertThat(decide(officer, 1, "approve").status()).isEqualTo(204);
        assertThat(decide(officer, 1, "approve").code()).isEqualTo("report.leave-given");
        assertThat(decide(officer, 1, "decline").code()).isEqualTo("report.leave-not-now");
        assertThat(mine().getString("state")).isEqualTo("approved");
        assertThat(leaves()).isEqualTo("deferred");
        assertThat(candidate
                        .post(
                                "/api/v1/me/exam-leaves/" + scene.sitting() + "/withdrawal",
                                new JsonObject().put("reason", "不住院了"))
                        .code())
                .isEqualTo("report.leave-not-now");

        assertThat(decide(officer, 1, "withdraw").status()).isEqualTo(204);
        assertThat(leaves()).isEqualTo("null");
        assertThat(scene.ask(
                        "select string_agg(code, ' ' order by at, id) from audit_entry where subject_person = ? and code like 'report.%'",
                        scene.personOf(1).id()))
                .isEqualTo("report.leaveAsked report.leaveGiven report.leaveWithdrawn");
    }

    @Test
    void a_wish_is_declined_or_taken_back_and_asked_again() {
        ask(candidate);
        assertThat(decide(officer, 1, "decline").status()).isEqualTo(204);
        assertThat(mine().getString("state")).isEqualTo("declined");
        assertThat(ask(candidate).status()).isEqualTo(204);
        assertThat(candidate
                        .post(
                                "/api/v1/me/exam-leaves/" + scene.sitting() + "/withdrawal",
                                new JsonObject().put("reason", "可以参加了"))
                        .status())
                .isEqualTo(204);
        assertThat(decide(officer, 1, "decline").code()).isEqualTo("report.leave-not-now");
        assertThat(officer.get("/api/v1/exam-leaves?sittingId=" + scene.sitting())
                        .body()
                        .getJsonObject("counts")
                        .encode())
                .isEqualTo("{\"withdrawn\":1}");
    }

    @Test
    void hr_asks_for_their_people_and_foreign_hr_and_strangers_do_not() {
        Scene elsewhere = Scene.at(TestNode.shared()).anOpenSitting(1);
        Client theirs = elsewhere.signedIn(elsewhere.person("unitHr"));
        Client otherOfficer = elsewhere.signedIn(elsewhere.person("examOfficer"));
        JsonObject about = wish("exempt").put("personId", scene.personOf(2).id().toString());
        String requests = "/api/v1/sittings/" + scene.sitting() + "/leave-requests";

        String name = scene.ask(
                "select name from person where id = ?", scene.personOf(2).id());
        scene.sql(
                "update person set search_terms = array[lower(name)] where id = ?",
                scene.personOf(2).id());
        String search = "/api/v1/exam-leaves/seats?search=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        assertThat(hr.get(search).list("items").getJsonObject(0).getString("sittingId"))
                .isEqualTo(scene.sitting());
        assertThat(theirs.get(search).list("items")).isEmpty();
        assertThat(theirs.post(requests, about).code()).isEqualTo("report.not-on-roster");
        assertThat(hr.post(requests, about).status()).isEqualTo(204);
        assertThat(candidate.post(requests, about).status()).isEqualTo(403);
        assertThat(decide(otherOfficer, 2, "approve").code()).isEqualTo("report.not-on-roster");
        assertThat(otherOfficer.get("/api/v1/exam-leaves").number("total")).isZero();
        assertThat(hr.get("/api/v1/exam-leaves?state=asked").number("total")).isEqualTo(1);
        assertThat(elsewhere
                        .candidate(1)
                        .post("/api/v1/me/exam-leaves/" + scene.sitting(), wish("exempt"))
                        .code())
                .isEqualTo("report.not-on-roster");
        assertThat(hr.post(requests, about.copy().put("reason", "  ")).status()).isEqualTo(400);
    }

    @Test
    void nobody_decides_about_themselves_and_a_sitting_that_is_over_takes_no_wishes() {
        Scene.Person both = scene.grant(scene.personOf(3), "examOfficer");
        Client self = scene.signedIn(both);
        ask(self);
        assertThat(decide(self, 3, "approve").code()).isEqualTo("report.own-leave");

        scene.sql(
                "update sitting set opens_at = now() - interval '2 days', closes_at = now() - interval '1 day' where id = ?",
                UUID.fromString(scene.sitting()));
        assertThat(ask(candidate).code()).isEqualTo("report.leave-too-late");
        assertThat(officer.post(
                                "/api/v1/sittings/" + scene.sitting() + "/leaves",
                                wish("exempt")
                                        .put("personId", scene.personOf(2).id().toString()))
                        .status())
                .as("the officer still writes down what was the case")
                .isEqualTo(204);
    }
}
