package xuefa.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;

class FollowUpStoryTest {
    private final ReportScene region = new ReportScene();
    private final Scene.Person head = region.scene.person("candidate");
    private final Client responsible = region.scene.signedIn(head);

    @Test
    void a_gap_is_assigned_pressed_answered_sent_back_and_closed() {
        Json opened = open(head.id(), LocalDate.now(ReportScene.ZONE).plusDays(10));
        assertThat(opened.text("state")).isEqualTo("open");
        String id = opened.text("followUpId");
        assertThat(step(id, "remind", 1).text("level")).isEqualTo("reminded");
        assertThat(step(id, "talk", 2).text("level")).isEqualTo("talked");
        assertThat(answer(responsible, id, 3).text("state")).isEqualTo("answered");
        assertThat(step(id, "sendBack", 4).text("state")).isEqualTo("open");
        assertThat(answer(responsible, id, 5).text("state")).isEqualTo("answered");
        Json closed = step(id, "close", 6);
        assertThat(closed.text("state")).isEqualTo("closed");
        assertThat(closed.list("steps").stream().map(each -> ((JsonObject) each).getString("step")))
                .containsExactly("assign", "remind", "talk", "answer", "sendBack", "answer", "close");
        assertThat(region.scene.ask(
                        "select count(*) from notice where person_id = ? and kind like 'report.followUp%'", head.id()))
                .isEqualTo("5");
        assertThat(region.scene.ask(
                        "select count(*) from seal_due where kind like 'followUp%' and key in ("
                                + "select id::text from follow_up_step where follow_up_id = ?)",
                        UUID.fromString(id)))
                .matches("[0-7]");
    }

    @Test
    void steps_in_the_wrong_order_twice_or_on_an_older_version_are_refused() {
        String id =
                open(head.id(), LocalDate.now(ReportScene.ZONE).plusDays(10)).text("followUpId");
        assertThat(step(id, "talk", 1).code()).isEqualTo("report.not-now");
        step(id, "remind", 1);
        assertThat(step(id, "talk", 1).code()).isEqualTo("report.stale");
        assertThat(step(id, "remind", 2).code()).isEqualTo("report.not-now");
        assertThat(step(id, "close", 2).code()).isEqualTo("report.not-now");
        assertThat(region.scene.ask("select count(*) from follow_up_step where follow_up_id = ?", UUID.fromString(id)))
                .isEqualTo("2");
    }

    @Test
    void only_the_responsible_one_answers_and_only_for_their_own() {
        String id =
                open(head.id(), LocalDate.now(ReportScene.ZONE).plusDays(10)).text("followUpId");
        Client other = region.scene.signedIn(region.scene.person("candidate"));
        assertThat(answer(other, id, 1).code()).isEqualTo("report.no-follow-up");
        assertThat(other.get("/api/v1/me/follow-ups").list("items")).isEmpty();
        assertThat(responsible.get("/api/v1/me/follow-ups").list("items")).hasSize(1);
        assertThat(new ReportScene().bureau.get("/api/v1/follow-ups/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void overdue_ones_come_first_and_those_that_are_over_last() {
        String late = open(head.id(), LocalDate.now(ReportScene.ZONE)).text("followUpId");
        String soon =
                open(head.id(), LocalDate.now(ReportScene.ZONE).plusDays(1)).text("followUpId");
        region.scene.sql("update follow_up set due = due - 5 where id = ?", UUID.fromString(late));
        step(soon, "withdraw", 1);
        String open =
                open(head.id(), LocalDate.now(ReportScene.ZONE).plusDays(9)).text("followUpId");

        Json list = region.bureau.get("/api/v1/follow-ups?unitId=" + region.top);
        assertThat(list.list("items").stream().map(each -> ((JsonObject) each).getString("followUpId")))
                .containsExactly(late, open, soon);
        assertThat(list.list("items").getJsonObject(0).getBoolean("overdue")).isTrue();
        assertThat(region.bureau
                        .get("/api/v1/follow-ups?state=overdue&unitId=" + region.top)
                        .list("items"))
                .hasSize(1);
    }

    @Test
    void nobody_from_elsewhere_answers_for_a_unit_and_no_day_that_has_passed_is_due() {
        UUID stranger = new ReportScene().officer(new ReportScene().east, "2023-01-01");
        assertThat(open(stranger, LocalDate.now(ReportScene.ZONE).plusDays(5)).code())
                .isEqualTo("report.stranger");
        assertThat(open(head.id(), LocalDate.now(ReportScene.ZONE).minusDays(1)).status())
                .isEqualTo(400);
        assertThat(region.bureau
                        .get("/api/v1/units/" + region.top + "/follow-up-candidates")
                        .list("items"))
                .hasSize(1);
    }

    private Json open(UUID person, LocalDate due) {
        return region.bureau.post(
                "/api/v1/follow-ups",
                new JsonObject()
                        .put("unitId", region.top.toString())
                        .put("figure", "hours.rate")
                        .put("detail", "officer-hours")
                        .put("period", "2026")
                        .put("gap", "学时达标率低于要求")
                        .put("responsibleId", person.toString())
                        .put("due", due.toString())
                        .put("idempotencyKey", UUID.randomUUID().toString()));
    }

    private Json step(String id, String step, int version) {
        return region.bureau.post(
                "/api/v1/follow-ups/" + id + "/steps",
                new JsonObject().put("step", step).put("version", version).put("words", "按制度办理"));
    }

    private static Json answer(Client who, String id, int version) {
        return who.post(
                "/api/v1/me/follow-ups/" + id + "/answer",
                new JsonObject().put("version", version).put("words", "已组织补学"));
    }
}
