package xuefa.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.support.Both;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;

/** Decisions that come twice, too late, for what is over or for what has changed meanwhile: each is told so, and nothing is half done. */
final class RenewalDecidedOnceTest {
    private final RenewalScene story = new RenewalScene();

    @Test
    void of_two_reviewers_in_the_same_moment_one_decides_and_the_other_is_told() {
        Scene.Person officer = story.officer();
        String campaign = story.opened();
        String review = story.review(campaign, officer);
        story.decide(story.hr, review, "pass", "");
        Client colleague = story.scene.signedIn(story.scene.person("justiceBureau"));
        int version = story.look(review).body().getInteger("version");

        List<Json> answers = Both.ask(
                () -> RenewalScene.decide(story.bureau, review, version, "pass", ""),
                () -> RenewalScene.decide(colleague, review, version, "return", "请核对岗位"));

        assertThat(answers).extracting(Json::status).containsExactlyInAnyOrder(200, 409);
        Json refused = answers.stream()
                .filter(each -> each.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(refused.text("code")).isIn("renewal.stale", "renewal.not-in-this-state", "renewal.not-your-level");
        assertThat(refused.text("todo")).isNotBlank();
        assertThat(story.look(review).body().getJsonArray("steps")).hasSize(2);
        boolean passed = answers.getFirst().status() == 200;
        assertThat(events(officer, "renewed")).isEqualTo(passed ? "1" : "0");
        assertThat(deeds(review)).isEqualTo("2");
    }

    @Test
    void after_the_end_of_a_campaign_nothing_is_decided_and_the_certificate_comes_in_again() {
        Scene.Person officer = story.officer();
        String campaign = story.opened();
        String review = story.review(campaign, officer);
        close(campaign);

        Json late = story.decide(story.hr, review, "pass", "");
        assertThat(late.text("code")).isEqualTo("renewal.campaign-closed");
        assertThat(late.text("todo")).contains("新的批次");
        assertThat(story.bureau
                        .post(
                                "/api/v1/renewal-campaigns/" + campaign + "/batches",
                                new JsonObject()
                                        .put("idempotencyKey", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(story.look(review).body().getJsonArray("steps")).isEmpty();
        assertThat(events(officer, "renewalOpened")).isEqualTo("0");
        assertThat(story.line(story.opened(), officer).getString("state")).isEqualTo("open");
    }

    @Test
    void an_objection_outlives_its_campaign_and_is_answered() {
        Scene.Person officer = story.officer();
        String campaign = story.opened();
        String review = refused(officer, campaign);
        close(campaign);

        assertThat(object(officer, review).status()).isEqualTo(204);
        assertThat(story.list(campaign, "mine=true").body().getJsonArray("items"))
                .hasSize(1);
        story.scene.sql("update standing set valid_to = null where person_id = ? and flag = 'register'", officer.id());
        story.waitFor(campaign, officer, "eligible");
        assertThat(story.decide(story.bureau, review, "uphold", "名册已更正").text("state"))
                .isEqualTo("open");
        assertThat(story.decide(story.bureau, review, "pass", "").text("state")).isEqualTo("passed");
        assertThat(events(officer, "renewed")).isEqualTo("1");
    }

    @Test
    void an_objection_comes_in_on_its_last_day_and_not_on_the_day_after() {
        Scene.Person inTime = story.officer();
        Scene.Person late = story.officer();
        String campaign = story.opened();
        String first = refused(inTime, campaign);
        String second = refused(late, campaign);
        refusedOn(first, 60);
        refusedOn(second, 61);

        assertThat(object(inTime, first).status()).isEqualTo(204);
        Json refusal = object(late, second);
        assertThat(refusal.text("code")).isEqualTo("renewal.objection-late");
        assertThat(refusal.text("todo")).isNotBlank();
        assertThat(story.look(second).text("state")).isEqualTo("refused");
    }

    @Test
    void whom_only_the_day_is_missing_is_neither_passed_nor_refused() {
        Scene.Person early = story.officer();
        story.scene.sql(
                "update certificate_event set valid_to = ? where valid_to is not null and certificate_id = (select id from certificate where person_id = ?)",
                story.today.plusDays(200),
                early.id());
        story.scene.sql(
                "update certificate set valid_to = ? where person_id = ?", story.today.plusDays(200), early.id());
        JsonObject wanted =
                story.wanted().put("endsTo", story.today.plusDays(300).toString());
        String campaign = story.bureau.post("/api/v1/renewal-campaigns", wanted).text("campaignId");
        story.waitFor(campaign, early, "notDue");
        String review = story.review(campaign, early);

        assertThat(story.decide(story.hr, review, "pass", "").text("code")).isEqualTo("renewal.not-eligible");
        assertThat(story.decide(story.hr, review, "refuse", "太早").text("code")).isEqualTo("renewal.not-due");
        assertThat(story.hr.get("/api/v1/renewal-reviews/" + review).body().getJsonArray("possible"))
                .isEmpty();
    }

    @Test
    void who_has_become_unclear_is_left_by_a_batch_with_the_reason_and_the_others_pass() {
        Scene.Person clear = story.officer();
        Scene.Person changed = story.officer();
        String campaign = story.opened();
        int others = story.list(campaign, "").body().getJsonArray("items").size();
        story.scene.sql(
                "update standing set valid_to = ? where person_id = ? and flag = 'onPost'",
                story.today.minusDays(1),
                changed.id());

        String batch = story.hr
                .post(
                        "/api/v1/renewal-campaigns/" + campaign + "/batches",
                        new JsonObject().put("idempotencyKey", UUID.randomUUID().toString()))
                .text("batchId");
        RenewalScene.until(
                () -> story.hr.get("/api/v1/renewal-batches/" + batch).body().containsKey("endedAt"));

        JsonObject done = story.hr.get("/api/v1/renewal-batches/" + batch).body();
        assertThat(done.getInteger("passed") + done.getInteger("left")).isEqualTo(done.getInteger("total"));
        assertThat(done.getInteger("passed")).isEqualTo(1);
        assertThat(others - done.getInteger("total"))
                .as("judged before the batch began, or left by it")
                .isIn(0, 1);
        done.getJsonArray("leftOver").forEach(left -> assertThat(((JsonObject) left).getString("problem"))
                .isIn("renewal.not-eligible", "renewal.stale"));
        assertThat(story.line(campaign, clear).getInteger("level")).isEqualTo(1);
        assertThat(story.line(campaign, changed).getInteger("level")).isZero();
        assertThat(events(changed, "renewalOpened")).isEqualTo("0");
    }

    @Test
    void hr_of_a_unit_below_the_campaign_follows_and_stops_the_batch_that_it_started() {
        Scene.Person officer = story.officer();
        JsonObject bureau = new JsonObject(
                "{\"name\": \"下级局\", \"kind\": \"department\", \"from\": \"2019-01-01\", \"reason\": \"新设\"}");
        String below = story.hr
                .post("/api/v1/register/units", bureau.put("parentId", story.scene.unit()))
                .text("unitId");
        story.scene.sql("update post set unit_id = ?::uuid where person_id = ?", below, officer.id());
        Scene.Person lowerHr = story.scene.person("unitHr");
        story.scene.sql("update role_grant set unit_id = ?::uuid where person_id = ?", below, lowerHr.id());
        Client hr = story.scene.signedIn(lowerHr);
        String campaign = story.opened();
        RenewalScene.until(() -> hr
                .get("/api/v1/renewal-campaigns/" + campaign + "/reviews?mine=true")
                .body()
                .getJsonArray("items", new JsonArray())
                .stream()
                .anyMatch(each -> ((JsonObject) each).getString("outcome").equals("eligible")));

        Json begun = hr.post(
                "/api/v1/renewal-campaigns/" + campaign + "/batches",
                new JsonObject().put("idempotencyKey", UUID.randomUUID().toString()));
        assertThat(begun.text("batchId")).isNotBlank();
        RenewalScene.until(() -> hr.get("/api/v1/renewal-batches/" + begun.text("batchId"))
                .body()
                .containsKey("endedAt"));
        assertThat(hr.get("/api/v1/renewal-batches/" + begun.text("batchId"))
                        .body()
                        .getInteger("passed"))
                .isEqualTo(1);
        assertThat(hr.post("/api/v1/renewal-batches/" + begun.text("batchId") + "/cancel", new JsonObject())
                        .text("code"))
                .isEqualTo("renewal.batch-over");
    }

    private String refused(Scene.Person officer, String campaign) {
        story.scene.sql(
                "update standing set valid_to = ? where person_id = ? and flag = 'register'",
                story.today.minusDays(1),
                officer.id());
        story.waitFor(campaign, officer, "refused");
        String review = story.review(campaign, officer);
        assertThat(story.decide(story.hr, review, "refuse", "不在册").text("state"))
                .isEqualTo("refused");
        return review;
    }

    private void refusedOn(String review, int daysAgo) {
        story.scene.sql(
                "update renewal_review set refused_on = ? where id = ?::uuid", story.today.minusDays(daysAgo), review);
    }

    private Json object(Scene.Person officer, String review) {
        return story.scene
                .signedIn(officer)
                .post(
                        "/api/v1/me/renewals/" + review + "/objection",
                        new JsonObject()
                                .put("version", story.look(review).body().getInteger("version"))
                                .put("reason", "名册登记有误"));
    }

    private void close(String campaign) {
        assertThat(story.bureau
                        .post(
                                "/api/v1/renewal-campaigns/" + campaign + "/close",
                                new JsonObject().put("reason", "到期结束"))
                        .status())
                .isLessThan(300);
    }

    private String events(Scene.Person officer, String step) {
        return story.scene.ask(
                "select count(*) from certificate_event e join certificate c on c.id = e.certificate_id where c.person_id = ? and e.step = ?",
                officer.id(),
                step);
    }

    private String deeds(String review) {
        return story.scene.ask("select count(*) from audit_entry where subject_id = ?", review);
    }
}
