package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.exam.Publication;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestNode;

/** From the candidate's phone to the editors and back, over HTTP. */
class ReportingErrorsTest {
    private static final String INBOX = "/api/v1/question-reports";

    private final Scene scene = Scene.at(TestNode.shared());
    private Client candidate = Client.nobody(0);
    private Client editor = candidate;
    private Sheet sheet = new Sheet("", 1, java.util.List.of());

    @BeforeEach
    void somebodyHasSatAnExam() {
        scene.anOpenSitting(2);
        candidate = scene.candidate(1);
        editor = scene.signedIn(scene.person("editor"));
        sheet = sit(candidate);
    }

    private Sheet sit(Client who) {
        Sheet paper = Sheet.of(who.start(scene.sitting()));
        who.submit(paper.attemptId(), 1, 0);
        return paper;
    }

    private Json report(int question, String words) {
        return report(candidate, sheet, question, words, UUID.randomUUID());
    }

    private static Json report(Client who, Sheet paper, int question, String words, UUID key) {
        return who.post(
                "/api/v1/attempts/" + paper.attemptId() + "/question-reports",
                new JsonObject()
                        .put("idempotencyKey", key.toString())
                        .put("questionId", paper.item(question).questionId())
                        .put("kind", "keyWrong")
                        .put("words", words));
    }

    private Json answer(String reportId, String verdict, String reason) {
        return editor.post(
                INBOX + "/" + reportId + "/answer",
                new JsonObject().put("verdict", verdict).put("reason", reason).put("alike", true));
    }

    private JsonObject mine() {
        return candidate.get("/api/v1/me/question-reports").body();
    }

    @Test
    void a_report_reaches_the_editors_and_their_answer_the_reporter() {
        String reportId = report(1, "B 项也对").text("reportId");
        assertThat(mine().getJsonArray("items").getJsonObject(0).getString("state"))
                .isEqualTo("open");

        Json detail = editor.get(INBOX + "/" + reportId);
        assertThat(detail.text("words")).isEqualTo("B 项也对");
        JsonObject question = detail.body().getJsonObject("question");
        assertThat(question.getString("stem")).isEqualTo(sheet.item(1).stem());
        assertThat(question.getJsonArray("options").stream()
                        .filter(option -> ((JsonObject) option).getBoolean("right")))
                .isNotEmpty();

        assertThat(answer(reportId, "accepted", "已改正").text("state")).isEqualTo("accepted");
        JsonObject read = mine();
        assertThat(read.getInteger("unread")).isEqualTo(1);
        assertThat(read.getJsonArray("items").getJsonObject(0).getString("reason"))
                .isEqualTo("已改正");
        candidate.post("/api/v1/me/question-reports/seen");
        assertThat(mine().getInteger("unread")).isZero();
    }

    @Test
    void reports_of_several_people_about_one_version_come_as_one_line_and_are_answered_together() {
        String first = report(1, "我认为答案有误").text("reportId");
        Client other = scene.candidate(2);
        Sheet paper = sit(other);
        int same = 1;
        while (same < 5 && !paper.item(same).stem().equals(sheet.item(1).stem())) {
            same++;
        }
        String second = report(other, paper, same, "我也这样认为", UUID.randomUUID()).text("reportId");
        boolean alike = paper.item(same).stem().equals(sheet.item(1).stem());

        assertThat(editor.get(INBOX).number("total")).isEqualTo(alike ? 1 : 2);
        answer(first, "declined", "答案不变");
        assertThat(editor.get(INBOX + "/" + second).text("state")).isEqualTo(alike ? "declined" : "open");
        assertThat(editor.get(INBOX + "?state=answered").number("total")).isEqualTo(1);
    }

    @Test
    void an_answer_stands_and_a_colleagues_other_answer_is_refused() {
        String reportId = report(1, "请核对").text("reportId");
        answer(reportId, "declined", "答案不变");
        assertThat(answer(reportId, "declined", "答案不变").status()).isEqualTo(200);
        assertThat(answer(reportId, "accepted", "还是改吧").code()).isEqualTo("question-report.answered");
    }

    @Test
    void sent_again_it_is_one_report_and_while_it_waits_another_is_refused() {
        UUID key = UUID.randomUUID();
        String first = report(candidate, sheet, 1, "请核对", key).text("reportId");
        assertThat(report(candidate, sheet, 1, "请核对", key).text("reportId")).isEqualTo(first);
        assertThat(report(1, "再说一次").code()).isEqualTo("question-report.open");
        answer(first, "declined", "答案不变");
        assertThat(report(1, "仍有疑问").status()).isEqualTo(201);
    }

    @Test
    void a_flood_is_told_to_wait() {
        for (int n = 1; n <= 5; n++) {
            String id = report(n, "请核对").text("reportId");
            answer(id, "declined", "答案不变");
            assertThat(report(n, "仍有疑问").status()).isEqualTo(201);
        }
        scene.sql(
                "delete from question_report_answer a using question_report r where r.id = a.report_id and r.reported_by = ?",
                scene.personOf(1).id());
        scene.sql(
                "update question_report set question_digest = 'another' where reported_by = ?",
                scene.personOf(1).id());
        Json refused = report(1, "第十一次");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(3500, 3600);
        scene.sql(
                "update question_report set reported_at = reported_at - interval '1 hour' where reported_by = ?",
                scene.personOf(1).id());
        assertThat(report(1, "一小时以后").status()).isEqualTo(201);
    }

    @Test
    void nothing_can_be_reported_before_the_questions_are_published_nor_of_anothers_paper() {
        Scene held = Scene.at(TestNode.shared())
                .published(Publication.AFTER_CLOSING, Publication.AFTER_CLOSING)
                .anOpenSitting(1);
        Client early = held.candidate(1);
        Sheet paper = Sheet.of(early.start(held.sitting()));
        assertThat(report(early, paper, 1, "早了", UUID.randomUUID()).code()).isEqualTo("question-report.not-shown");
        early.submit(paper.attemptId(), 1, 0);
        assertThat(report(early, paper, 1, "早了", UUID.randomUUID()).code()).isEqualTo("question-report.not-shown");
        assertThat(report(early, sheet, 1, "别人的", UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(candidate
                        .post(
                                "/api/v1/attempts/" + sheet.attemptId() + "/question-reports",
                                new JsonObject()
                                        .put("idempotencyKey", UUID.randomUUID().toString())
                                        .put("questionId", "q000000x")
                                        .put("kind", "other")
                                        .put("words", "没有这道题"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void editors_of_other_units_and_candidates_see_nothing_of_it() {
        String reportId = report(1, "请核对").text("reportId");
        Scene elsewhere = Scene.at(TestNode.shared()).anOpenSitting(1);
        Client stranger = elsewhere.signedIn(elsewhere.person("editor"));
        assertThat(stranger.get(INBOX).number("total")).isZero();
        assertThat(stranger.get(INBOX + "/" + reportId).status()).isEqualTo(404);
        assertThat(candidate.get(INBOX).status()).isEqualTo(403);
        assertThat(candidate.get("/api/v1/me/question-reports").body().toString())
                .doesNotContain("\"right\"")
                .doesNotContain("\"key\"");
    }
}
