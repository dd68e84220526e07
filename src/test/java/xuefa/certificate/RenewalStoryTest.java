package xuefa.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;

/** Renewals from the opening of a campaign to the new validity. */
class RenewalStoryTest {
    private final RenewalScene story = new RenewalScene();

    @Test
    void a_clear_case_passes_both_levels_and_the_certificate_has_its_new_validity_and_card() {
        Scene.Person officer = story.officer();
        String campaign = story.opened();
        String review = story.review(campaign, officer);

        Json first = story.decide(story.hr, review, "pass", "");
        assertThat(first.status()).as(first.body().encode()).isEqualTo(200);
        assertThat(first.body().getInteger("level")).isEqualTo(1);
        Json passed = story.decide(story.bureau, review, "pass", "");

        assertThat(passed.text("state")).isEqualTo("passed");
        assertThat(passed.body().getJsonObject("next"))
                .isEqualTo(new JsonObject()
                        .put("from", story.ends.plusDays(1).toString())
                        .put(
                                "to",
                                Validity.ofYears(story.ends.plusDays(1), 3).to().toString()));
        assertThat(story.scene.ask(
                        "select state || ' ' || valid_to || ' ' || cards from certificate where person_id = ?",
                        officer.id()))
                .isEqualTo(
                        "renewed " + Validity.ofYears(story.ends.plusDays(1), 3).to() + " 2");
        assertThat(story.scene.ask(
                        "select string_agg(e.step, ',' order by position) from certificate_event e join certificate c on c.id ="
                                + " e.certificate_id where c.person_id = ? and e.review_id = ?",
                        officer.id(),
                        UUID.fromString(review)))
                .isEqualTo("renewalOpened,renewed");
    }

    @Test
    void the_preview_counts_what_the_campaign_takes_in_and_the_same_key_opens_it_once() {
        story.officer();
        story.officer();
        String preview = "/api/v1/units/" + story.scene.unit() + "/renewal-preview?endsFrom=" + story.today + "&endsTo="
                + story.today.plusDays(90) + "&rules=three-years";
        assertThat(story.bureau.get(preview).body().getInteger("certificates")).isEqualTo(2);

        JsonObject wanted = story.wanted();
        String one = story.bureau.post("/api/v1/renewal-campaigns", wanted).text("campaignId");
        assertThat(story.bureau.post("/api/v1/renewal-campaigns", wanted).text("campaignId"))
                .isEqualTo(one);
        assertThat(story.bureau.get(preview).body())
                .isEqualTo(new JsonObject()
                        .put("certificates", 0)
                        .put("elsewhere", 2)
                        .put("units", 1));
        assertThat(story.bureau
                        .post("/api/v1/renewal-campaigns", story.wanted())
                        .text("code"))
                .isEqualTo("renewal.nothing-to-review");
    }

    @Test
    void a_verdict_follows_its_facts_and_is_frozen_by_the_decision() {
        Scene.Person officer = story.officer();
        story.scene.sql("delete from exam_record where person_id = ? and subject = 'professional'", officer.id());
        String campaign = story.opened();
        assertThat(story.line(campaign, officer).getJsonArray("gaps")).containsExactly("exam");

        story.exam(officer, "professional", true);
        story.waitFor(campaign, officer, "eligible");
        story.scene.sql(
                "update standing set valid_to = ? where person_id = ? and flag = 'onPost'",
                story.today.minusDays(1),
                officer.id());
        story.waitFor(campaign, officer, "refused");
        String review = story.review(campaign, officer);
        assertThat(story.decide(story.hr, review, "refuse", "已离岗").text("state"))
                .isEqualTo("refused");

        story.scene.sql("update standing set valid_to = null where person_id = ? and flag = 'onPost'", officer.id());
        Json frozen = story.look(review);
        assertThat(frozen.body().getBoolean("frozen")).isTrue();
        assertThat(verdict(frozen, "post")).isEqualTo("failed");
    }

    private static String verdict(Json review, String topic) {
        return checks(review.body()).stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("topic").equals(topic))
                .map(each -> each.getString("verdict"))
                .findFirst()
                .orElse("");
    }

    private static JsonArray checks(JsonObject review) {
        return review.getJsonArray("checks");
    }

    @Test
    void a_list_is_searched_by_name_and_number_and_cut_to_whose_turn_it_is() {
        Scene.Person one = story.officer();
        Scene.Person other = story.officer();
        story.scene.sql("update person set search_terms = array['lin', '林'] where id = ?", one.id());
        String campaign = story.opened();
        String number = story.line(campaign, other).getString("number");

        assertThat(found(campaign, "search=LIN")).containsExactly(one.id().toString());
        assertThat(found(campaign, "search=" + number.substring(0, number.length() - 1)))
                .contains(other.id().toString());
        assertThat(found(campaign, "search=" + number + "9")).isEmpty();
        assertThat(found(campaign, "mine=true")).isEmpty();

        story.decide(story.hr, story.review(campaign, one), "pass", "");
        assertThat(found(campaign, "mine=true")).containsExactly(one.id().toString());
    }

    private List<String> found(String campaign, String how) {
        return story.list(campaign, how).body().getJsonArray("items").stream()
                .map(item -> ((JsonObject) item).getString("personId"))
                .toList();
    }

    @Test
    void whoever_is_not_entitled_comes_too_early_too_late_or_twice_changes_nothing() {
        Scene.Person officer = story.officer();
        String campaign = story.opened();
        String review = story.review(campaign, officer);

        assertThat(story.decide(story.bureau, review, "pass", "").text("code")).isEqualTo("renewal.not-your-level");
        assertThat(story.decide(story.hr, review, "return", "不对").text("code")).isEqualTo("renewal.not-in-this-state");
        assertThat(story.decide(story.hr, review, "refuse", "随意").text("code")).isEqualTo("renewal.eligible");
        assertThat(RenewalScene.decide(story.hr, review, 999, "pass", "").text("code"))
                .isEqualTo("renewal.stale");
        assertThat(RenewalScene.decide(new RenewalScene().hr, review, 1, "pass", "")
                        .status())
                .isEqualTo(404);
        assertThat(story.look(review).body().getJsonArray("steps")).isEmpty();

        int version = story.look(review).body().getInteger("version");
        assertThat(RenewalScene.decide(story.hr, review, version, "pass", "").status())
                .isEqualTo(200);
        assertThat(RenewalScene.decide(story.hr, review, version, "pass", "").text("code"))
                .isEqualTo("renewal.not-your-level");
        assertThat(story.decide(story.bureau, review, "return", " ").text("code"))
                .isEqualTo("renewal.reason-missing");
        assertThat(story.decide(story.bureau, review, "return", "请核对岗位").text("state"))
                .isEqualTo("returned");
        assertThat(story.look(review).body().getInteger("level")).isZero();
    }

    @Test
    void a_refusal_is_objected_to_upheld_and_passed_in_the_end() {
        Scene.Person officer = story.officer();
        story.scene.sql(
                "update standing set valid_to = ? where person_id = ? and flag = 'register'",
                story.today.minusDays(1),
                officer.id());
        String campaign = story.opened();
        String review = story.review(campaign, officer);
        assertThat(story.decide(story.hr, review, "pass", "").text("code")).isEqualTo("renewal.not-eligible");
        story.decide(story.hr, review, "refuse", "不在册");

        Client holder = story.scene.signedIn(officer);
        JsonObject own = holder.get("/api/v1/me/renewals")
                .body()
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonObject("review");
        assertThat(own.getString("objectUntil"))
                .isEqualTo(story.today.plusDays(60).toString());
        JsonObject objection =
                new JsonObject().put("version", own.getInteger("version")).put("reason", "名册登记有误");
        String path = "/api/v1/me/renewals/" + review + "/objection";
        assertThat(story.hr.post(path, objection).status()).isEqualTo(404);
        assertThat(holder.post(path, objection).status()).isEqualTo(204);
        assertThat(holder.post(path, objection).status()).isEqualTo(409);

        story.scene.sql("update standing set valid_to = null where person_id = ? and flag = 'register'", officer.id());
        assertThat(story.decide(story.hr, review, "uphold", "已更正").text("code")).isEqualTo("renewal.not-your-level");
        assertThat(story.decide(story.bureau, review, "uphold", "名册已更正").text("state"))
                .isEqualTo("open");
        assertThat(story.decide(story.bureau, review, "pass", "").text("state")).isEqualTo("passed");
        assertThat(story.look(review).body().getJsonArray("steps")).hasSize(4);
    }

    @Test
    void all_clear_cases_of_a_level_pass_in_one_act_and_each_is_accounted_for() {
        Scene.Person clear = story.officer();
        Scene.Person another = story.officer();
        Scene.Person away = story.officer();
        story.scene.sql(
                "update standing set valid_to = ? where person_id = ? and flag = 'onPost'",
                story.today.minusDays(1),
                away.id());
        String campaign = story.opened();
        String path = "/api/v1/renewal-campaigns/" + campaign + "/batches";
        JsonObject key =
                new JsonObject().put("idempotencyKey", UUID.randomUUID().toString());

        assertThat(story.bureau
                        .post(
                                path,
                                new JsonObject()
                                        .put("idempotencyKey", UUID.randomUUID().toString()))
                        .text("code"))
                .as("it is the unit's turn")
                .isEqualTo("renewal.nobody-clear");
        String batch = story.hr.post(path, key).text("batchId");
        assertThat(story.hr.post(path, key).text("batchId")).isEqualTo(batch);
        RenewalScene.until(
                () -> story.hr.get("/api/v1/renewal-batches/" + batch).body().containsKey("endedAt"));

        Json done = story.hr.get("/api/v1/renewal-batches/" + batch);
        assertThat(done.body().getInteger("passed")).isEqualTo(2);
        assertThat(done.body().getInteger("left")).isZero();
        assertThat(story.line(campaign, clear).getInteger("level")).isEqualTo(1);
        assertThat(story.line(campaign, another).getInteger("level")).isEqualTo(1);
        assertThat(story.line(campaign, away).getInteger("level")).isZero();
        assertThat(story.list(campaign, "")
                        .body()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("personId"))
                .as("unclear ones on top")
                .isEqualTo(away.id().toString());
        assertThat(story.hr
                        .post("/api/v1/renewal-batches/" + batch + "/cancel", new JsonObject())
                        .text("code"))
                .isEqualTo("renewal.batch-over");
    }

    @Test
    void a_trial_says_what_would_be_and_changes_nothing() {
        Scene.Person officer = story.officer();
        String campaign = story.opened();
        String review = story.review(campaign, officer);
        String before = story.look(review).body().encode();

        Json fifty = story.bureau.get("/api/v1/renewal-reviews/" + review + "/what-if?hours=50");
        assertThat(fifty.text("verdict")).isEqualTo("open");
        Json later = story.bureau.get(
                "/api/v1/renewal-reviews/" + review + "/what-if?on=" + story.ends.plusYears(2) + "&exams=common");
        assertThat(later.text("verdict")).isNotEqualTo("eligible");

        assertThat(story.look(review).body().encode()).isEqualTo(before);
    }
}
