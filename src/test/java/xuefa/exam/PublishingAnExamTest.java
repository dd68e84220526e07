package xuefa.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.support.Client.entry;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.paper.Blueprint;
import xuefa.paper.DrawCommitment;
import xuefa.paper.DrawSecret;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestNode;
import xuefa.support.Wizard;

/** From the wizard to the candidate's result, over HTTP. */
class PublishingAnExamTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(2);
    private Client officer = Client.nobody(0);
    private Wizard wizard = new Wizard(officer, "");

    @BeforeEach
    void anOfficerOfTheUnit() {
        officer = scene.signedIn(scene.person("examOfficer"));
        wizard = new Wizard(officer, scene.unit());
    }

    @Test
    void an_exam_is_planned_published_sat_and_graded() {
        Json pool = officer.get("/api/v1/publishing/pool?releaseDigest="
                + officer.get("/api/v1/publishing/releases")
                        .list("items")
                        .getJsonObject(0)
                        .getString("releaseDigest"));
        assertThat(pool.list("cells")).isNotEmpty();
        assertThat(pool.list("notDrawn").toString()).contains("caseAnalysis");
        assertThat(wizard.check(wizard.plan()).text("verdict")).isEqualTo("feasible");
        assertThat(wizard.preview(wizard.plan()).number("people")).isEqualTo(3);

        Json draft = wizard.begin(wizard.plan());
        Json published = wizard.publish(draft.text("draftId"), 1);
        assertThat(published.status()).isEqualTo(200);
        String sitting = published.text("sittingId");

        Client candidate = scene.candidate(1);
        JsonObject listed = listed(candidate, sitting);
        assertThat(listed.getString("title")).isEqualTo("法治专题测试");
        assertThat(listed.getString("state")).isEqualTo("coming");
        assertThat(candidate.start(sitting).code()).isEqualTo("sitting.not-open");
        assertThat(candidate.get("/api/v1/sittings/" + sitting).text("drawSecretHash"))
                .isEqualTo(draft.text("drawSecretHash"));

        itOpens(sitting);
        Sheet sheet = Sheet.of(candidate.start(sitting));
        assertThat(sheet.items()).hasSize(5);
        candidate.save(
                sheet.attemptId(),
                1,
                sheet.answer(1, 1, 1),
                entry(2, sheet.item(2).questionId()));
        candidate.submit(sheet.attemptId(), 1, 2);
        assertThat(candidate.result(sheet.attemptId()).body().getDouble("fullMarks"))
                .isEqualTo(100.0);
    }

    private static JsonObject listed(Client candidate, String sitting) {
        return candidate.get("/api/v1/me/exams").list("items").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("sittingId").equals(sitting))
                .findAny()
                .orElseThrow();
    }

    private void itOpens(String sitting) {
        scene.sql("update sitting set opens_at = now() - interval '1 minute' where id = ?", UUID.fromString(sitting));
    }

    @Test
    void the_hash_is_known_before_there_is_a_roster_and_the_commitment_covers_all_of_it() {
        String draftId = wizard.begin(wizard.plan()).text("draftId");
        Json published = wizard.publish(draftId, 1);
        UUID sitting = UUID.fromString(published.text("sittingId"));
        UUID exam = UUID.fromString(published.text("examId"));

        DrawSecret secret =
                DrawSecret.parse(scene.ask("select encode(draw_secret, 'hex') from exam where id = ?", exam));
        assertThat(scene.ask("select draw_secret_hash from exam_draft where exam_id = ?", exam))
                .isEqualTo(DrawCommitment.ofSecret(secret).hex());
        Blueprint blueprint = Blueprint.parse(
                scene.ask("select blueprint::text from exam where id = ?", exam).getBytes(StandardCharsets.UTF_8));
        List<UUID> roster = Arrays.stream(
                        scene.ask("select string_agg(person_id::text, ',') from roster where sitting_id = ?", sitting)
                                .split(",", -1))
                .map(UUID::fromString)
                .toList();
        var commitment = new DrawCommitment(scene.ask("select roster_commitment from sitting where id = ?", sitting));
        String release = scene.ask("select release_digest from exam where id = ?", exam);
        assertThat(roster).hasSize(3);
        assertThat(commitment.verify(secret, release, blueprint.digest(), sitting, roster))
                .isTrue();
        assertThat(wizard.arrangement(sitting.toString()).text("rosterCommitment"))
                .isEqualTo(commitment.hex());
    }

    @Test
    void publishing_twice_or_at_once_from_two_places_makes_one_exam() {
        String draftId = wizard.begin(wizard.plan()).text("draftId");
        List<String> sittings = java.util.stream.IntStream.range(0, 6)
                .parallel()
                .mapToObj(n -> wizard.publish(draftId, 1).text("sittingId"))
                .toList();
        assertThat(sittings).containsOnly(sittings.getFirst());
        assertThat(scene.ask(
                        "select count(*) from exam_event where kind = 'published' and sitting_id = ?",
                        UUID.fromString(sittings.getFirst())))
                .isEqualTo("1");
        assertThat(wizard.save(draftId, 1, wizard.plan()).code()).isEqualTo("exam-draft.published");
    }

    @Test
    void a_draft_is_taken_up_later_and_two_officers_never_overwrite_each_other() {
        UUID key = UUID.randomUUID();
        JsonObject half = new JsonObject().put("title", "半成品");
        String draftId = wizard.begin(half, key).text("draftId");
        assertThat(wizard.begin(half, key).text("draftId")).isEqualTo(draftId);

        Wizard colleague = new Wizard(scene.signedIn(scene.person("publisher")), scene.unit());
        JsonObject whole = wizard.plan();
        assertThat(colleague.save(draftId, 1, whole).number("version")).isEqualTo(2);
        Json refused = wizard.save(draftId, 1, half.copy().put("title", "别的"));
        assertThat(refused.code()).isEqualTo("exam-draft.changed");
        assertThat(refused.number("version")).isEqualTo(2);
        assertThat(wizard.publish(draftId, 1).code()).isEqualTo("exam-draft.changed");
        assertThat(officer.get("/api/v1/exam-drafts/" + draftId)
                        .body()
                        .getJsonObject("plan")
                        .getString("title"))
                .isEqualTo("法治专题测试");
        assertThat(colleague.save(draftId, 1, whole).number("version"))
                .as("the same once more, after a lost reply")
                .isEqualTo(2);
    }

    @Test
    void a_draft_that_is_put_away_is_not_listed_and_can_be_taken_back() {
        String draftId = wizard.begin(new JsonObject().put("title", "放一放")).text("draftId");
        String state = "/api/v1/exam-drafts/" + draftId + "/state";
        assertThat(officer.post(state, new JsonObject().put("state", "dropped")).text("state"))
                .isEqualTo("dropped");
        assertThat(officer.get("/api/v1/exam-drafts").list("items").toString()).doesNotContain(draftId);
        assertThat(wizard.publish(draftId, 1).code()).isEqualTo("exam-draft.changed");
        assertThat(officer.post(state, new JsonObject().put("state", "draft")).text("state"))
                .isEqualTo("draft");
        assertThat(officer.get("/api/v1/exam-drafts").list("items").toString()).contains(draftId);
    }

    @Test
    void what_is_missing_is_told_by_place_and_nothing_is_published() {
        String draftId = wizard.begin(new JsonObject()).text("draftId");
        Json refused = wizard.publish(draftId, 1);
        assertThat(refused.code()).isEqualTo("exam-draft.incomplete");
        assertThat(refused.list("faults").stream().map(fault -> ((JsonObject) fault).getString("pointer")))
                .containsExactlyInAnyOrder(
                        "/title", "/releaseDigest", "/sections", "/rules", "/sitting", "/roster/unitIds");
    }

    @Test
    void clashing_rules_are_named_with_what_to_change_and_refuse_publication() {
        JsonObject plan = wizard.plan();
        plan.getJsonArray("sections")
                .getJsonObject(0)
                .getJsonArray("quotas")
                .getJsonObject(1)
                .put("count", 400);
        Json verdict = wizard.check(plan);
        JsonObject shortage = verdict.body().getJsonObject("shortage");
        assertThat(verdict.text("verdict")).isEqualTo("shortage");
        assertThat(shortage.getString("detail")).contains("400").contains("《宪法》");
        assertThat(shortage.getString("todo")).contains("减少");
        assertThat(shortage.getJsonArray("clashing").getJsonObject(0).getString("pointer"))
                .isEqualTo("/sections/0/quotas/1");
        assertThat(wizard.sample(plan).code()).isEqualTo("exam.not-feasible");

        Json refused = wizard.publish(wizard.begin(plan).text("draftId"), 1);
        assertThat(refused.code()).isEqualTo("exam.not-feasible");
        assertThat(refused.body().getJsonObject("shortage").getInteger("needed"))
                .isEqualTo(400);
    }

    @Test
    void rules_that_are_no_blueprint_yet_are_told_by_place() {
        JsonObject plan = wizard.plan();
        plan.getJsonArray("sections").getJsonObject(0).put("title", " ").put("marksHundredths", 0);
        Json verdict = wizard.check(plan);
        assertThat(verdict.text("verdict")).isEqualTo("faulty");
        assertThat(verdict.list("faults").stream().map(fault -> ((JsonObject) fault).getString("pointer")))
                .containsExactly("/sections/0/title", "/sections/0/marksHundredths");
        assertThat(wizard.sample(plan).status()).isEqualTo(400);
    }

    @Test
    void a_sample_paper_shows_questions_and_no_key() {
        Json sample = wizard.sample(wizard.plan());
        JsonArray sections = sample.list("sections");
        assertThat(sections).hasSize(3);
        JsonObject item = sections.getJsonObject(0).getJsonArray("items").getJsonObject(0);
        assertThat(item.fieldNames()).containsExactlyInAnyOrder("questionId", "kind", "stem", "options", "marks");
        assertThat(wizard.sample(wizard.plan()).body()).isNotEqualTo(sample.body());
    }

    @Test
    void people_who_could_not_sit_are_flagged_and_can_be_left_out() {
        Scene.Person clerk = scene.person("candidate");
        scene.sql("delete from account where person_id = ?", clerk.id());
        Json preview = wizard.preview(wizard.plan());
        assertThat(preview.number("people")).isEqualTo(4);
        assertThat(preview.number("withoutAccount")).isEqualTo(1);
        assertThat(preview.number("notCandidates")).as("the officer").isEqualTo(1);
        assertThat(preview.list("flagged").toString()).contains(clerk.id().toString());

        JsonObject ready = wizard.plan();
        ready.getJsonObject("roster").put("onlyReady", true);
        assertThat(wizard.preview(ready).number("people")).isEqualTo(2);
        assertThat(wizard.arrangement(wizard.published(ready)).number("people")).isEqualTo(2);
    }

    @Test
    void a_roster_of_nobody_is_refused() {
        JsonObject plan = wizard.plan();
        plan.getJsonObject("roster").put("categories", new JsonArray().add("leadingCadre"));
        Json refused = wizard.publish(wizard.begin(plan).text("draftId"), 1);
        assertThat(refused.list("faults").getJsonObject(0).getString("pointer")).isEqualTo("/roster/unitIds");
    }

    @Test
    void officers_of_other_units_and_other_roles_see_and_do_nothing() {
        String draftId = wizard.begin(wizard.plan()).text("draftId");
        String sitting = wizard.published(wizard.plan());
        Scene elsewhere = Scene.at(TestNode.shared()).anOpenSitting(1);
        Client stranger = elsewhere.signedIn(elsewhere.person("examOfficer"));
        Wizard strange = new Wizard(stranger, scene.unit());

        assertThat(stranger.get("/api/v1/exam-drafts/" + draftId).status()).isEqualTo(404);
        assertThat(strange.save(draftId, 1, wizard.plan()).status()).isEqualTo(404);
        assertThat(strange.publish(draftId, 1).status()).isEqualTo(404);
        assertThat(strange.begin(wizard.plan()).status()).isEqualTo(400);
        assertThat(strange.preview(wizard.plan()).status()).isEqualTo(400);
        assertThat(strange.arrangement(sitting).status()).isEqualTo(404);
        assertThat(strange.cancel(sitting).status()).isEqualTo(404);
        Json own = new Wizard(stranger, elsewhere.unit()).begin(wizard.plan());
        assertThat(strange.publish(own.text("draftId"), 1).list("faults").toString())
                .as("a roster of units that are not theirs")
                .contains("/roster/unitIds");

        assertThat(scene.candidate(1).get("/api/v1/publishing/releases").status())
                .isEqualTo(403);
        assertThat(scene.signedIn(scene.person("editor"))
                        .get("/api/v1/exam-drafts")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_roster_with_a_moment_of_its_own_follows_the_unit_until_then() throws InterruptedException {
        JsonObject plan = wizard.plan();
        plan.getJsonObject("sitting")
                .put("rosterClosesAt", Instant.now().plus(Duration.ofHours(12)).toString());
        String sitting = wizard.published(plan);
        Json open = wizard.arrangement(sitting);
        assertThat(open.body().getBoolean("rosterOpen")).isTrue();
        assertThat(open.body().containsKey("rosterCommitment")).isFalse();
        assertThat(listed(scene.candidate(2), sitting).getString("state")).isEqualTo("coming");

        Scene.Person late = scene.person("candidate");
        scene.sql("update sitting set roster_closes_at = now() where id = ?", UUID.fromString(sitting));
        Json closed = wizard.arrangement(sitting);
        for (int i = 0; i < 100 && closed.body().getBoolean("rosterOpen"); i++) {
            Thread.sleep(100);
            closed = wizard.arrangement(sitting);
        }
        assertThat(closed.text("rosterCommitment")).hasSize(64);
        assertThat(closed.number("people")).isEqualTo(4);
        assertThat(closed.list("events").getJsonObject(0).getString("kind")).isEqualTo("rosterClosed");
        assertThat(listed(scene.signedIn(late), sitting).getString("state")).isEqualTo("coming");
    }
}
