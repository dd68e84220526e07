package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.bank.BankScene.EDITOR;
import static xuefa.bank.BankScene.PUBLISHER;
import static xuefa.bank.BankScene.REVIEWER;
import static xuefa.bank.BankScene.done;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.shared.Ids;

class QuestionLifeTest {
    private BankScene scene;

    @BeforeEach
    void aBankThatCitesTheNorms() {
        scene = new BankScene();
        scene.cite(scene.law(NormsText.FIRST), NormsText.LAW, "执法规范办法");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_question_goes_from_draft_to_release_and_keeps_every_version() {
        JsonObject draft = scene.create(NormsText.on(2));
        assertThat(draft.getString("state")).isEqualTo("draft");
        assertThat(draft.getJsonArray("faults")).isEmpty();
        JsonObject better =
                done(scene.save(scene.editor(), draft, NormsText.on(2).put("key", "C")));
        assertThat(better.getInteger("version")).isEqualTo(2);
        assertThat(pointers(better.getJsonArray("versions").getJsonObject(0).getJsonArray("changes")))
                .containsExactly("/key");
        JsonObject approved = scene.approved(better);
        assertThat(approved.getString("state")).isEqualTo("approved");
        assertThat(approved.getString("code")).isEqualTo("norms-001");
        JsonObject release = scene.release();
        assertThat(release.getJsonObject("release").getInteger("number")).isEqualTo(1);
        JsonObject released = scene.question(draft);
        assertThat(released.getString("state")).isEqualTo("released");
        assertThat(events(released)).containsExactly("released", "approved", "submitted", "edited", "created");
        JsonObject first = done(scene.get(
                "/api/v1/questions/" + draft.getString("questionId") + "/versions/1", scene.reviewer(), REVIEWER));
        assertThat(first.getJsonObject("content").getString("key")).isEqualTo("A");
    }

    @Test
    void nobody_approves_what_they_wrote_themselves() {
        UUID both = scene.person("既编又审", EDITOR, scene.district());
        grant(both, REVIEWER);
        JsonObject draft = scene.create(NormsText.on(2));
        JsonObject edited = done(scene.save(both, draft, NormsText.on(2).put("key", "B")));
        scene.move("submissions", scene.editor(), EDITOR, edited);
        JsonObject refused = scene.move("approvals", both, REVIEWER, edited);
        assertThat(refused.getString("outcome")).isEqualTo("own");
        assertThat(refused.getString("state")).isEqualTo("inReview");
        assertThat(scene.move("approvals", scene.reviewer(), REVIEWER, edited).getString("outcome"))
                .isEqualTo("done");
        assertThat(scene.move("approvals", both, REVIEWER, edited).getString("outcome"))
                .isEqualTo("already");
    }

    @Test
    void two_editors_never_overwrite_each_other() {
        JsonObject draft = scene.create(NormsText.on(2));
        done(scene.save(
                scene.colleague(), draft, NormsText.on(2).put("key", "B").put("difficulty", "hard")));
        var late = scene.save(scene.editor(), draft, NormsText.on(2).put("key", "C"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().getString("code")).isEqualTo("question.changed-meanwhile");
        JsonObject conflict = late.body().getJsonObject("conflict");
        assertThat(conflict.getInteger("version")).isEqualTo(2);
        assertThat(conflict.getJsonObject("author").getString("name")).isEqualTo("乙编辑");
        assertThat(conflict.getJsonArray("fields").stream().map(JsonObject.class::cast))
                .containsExactly(
                        field("/difficulty", "easy", "hard", "easy", false), field("/key", "A", "B", "C", true));
        assertThat(scene.question(draft).getInteger("version")).isEqualTo(2);
        JsonObject merged = done(scene.save(
                scene.editor(),
                new JsonObject()
                        .put("questionId", draft.getString("questionId"))
                        .put("version", 2),
                NormsText.on(2).put("key", "C").put("difficulty", "hard")));
        assertThat(merged.getInteger("version")).isEqualTo(3);
    }

    private static JsonObject field(String pointer, String base, String theirs, String yours, boolean both) {
        return new JsonObject()
                .put("pointer", pointer)
                .put("base", base)
                .put("theirs", theirs)
                .put("yours", yours)
                .put("both", both);
    }

    @Test
    void saving_the_same_again_is_no_new_version_and_creating_again_no_new_question() {
        JsonObject draft = scene.create(NormsText.on(2));
        assertThat(done(scene.save(scene.editor(), draft, NormsText.on(2))).getInteger("version"))
                .isEqualTo(1);
        var order =
                new JsonObject().put("idempotencyKey", Ids.next().toString()).put("content", NormsText.on(4));
        String path = "/api/v1/banks/" + scene.bank() + "/questions";
        var first = scene.post(path, scene.editor(), EDITOR, order);
        var again = scene.post(path, scene.editor(), EDITOR, order);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().getString("questionId")).isEqualTo(first.body().getString("questionId"));
        var other = scene.post(path, scene.editor(), EDITOR, order.copy().put("content", NormsText.on(5)));
        assertThat(other.body().getString("code")).isEqualTo("question.key-reused");
    }

    @Test
    void a_released_question_stays_released_while_its_newer_version_is_a_draft() {
        JsonObject question = scene.approved(scene.create(NormsText.on(2)));
        scene.release();
        JsonObject edited =
                done(scene.save(scene.colleague(), question, NormsText.on(2).put("key", "D")));
        assertThat(edited.getString("state")).isEqualTo("draft");
        assertThat(edited.getInteger("releasedVersion")).isEqualTo(1);
        scene.approved(scene.create(NormsText.on(4)));
        JsonObject second = scene.release();
        assertThat(second.getJsonObject("changes").getJsonObject("counts"))
                .isEqualTo(new JsonObject().put("added", 1).put("changed", 0).put("retired", 0));
        scene.approved(edited);
        JsonObject third = scene.release();
        JsonObject changed =
                third.getJsonObject("changes").getJsonArray("changed").getJsonObject(0);
        assertThat(changed.getString("code")).isEqualTo("norms-001");
        assertThat(pointers(changed.getJsonArray("fields"))).containsExactly("/key");
    }

    @Test
    void a_question_with_faults_is_not_submitted_and_says_where() {
        JsonObject draft = scene.create(NormsText.on(9 - 4).put("articles", new JsonArray().add("99")));
        JsonObject refused = scene.move("submissions", scene.editor(), EDITOR, draft);
        assertThat(refused.getString("outcome")).isEqualTo("faulty");
        JsonObject fault = refused.getJsonArray("faults").getJsonObject(0);
        assertThat(fault.getString("rule")).isEqualTo("article.unknown");
        assertThat(fault.getString("pointer")).isEqualTo("/articles/0");
        JsonObject empty = scene.create(new JsonObject().put("kind", "single").put("stem", "只有题干的题目"));
        assertThat(empty.getJsonArray("faults").stream().map(each -> ((JsonObject) each).getString("pointer")))
                .contains("/law", "/articles", "/key", "/options", "/explanation");
    }

    @Test
    void a_returned_question_carries_the_reason_and_a_withdrawn_one_is_a_draft() {
        JsonObject draft = scene.create(NormsText.on(2));
        scene.move("submissions", scene.editor(), EDITOR, draft);
        assertThat(queue()).hasSize(1);
        assertThat(scene.move("returns", scene.reviewer(), REVIEWER, draft).getString("state"))
                .isEqualTo("draft");
        JsonObject event = scene.question(draft).getJsonArray("events").getJsonObject(0);
        assertThat(event.getString("event")).isEqualTo("returned");
        assertThat(event.getString("words")).isEqualTo("依据不足");
        scene.move("submissions", scene.editor(), EDITOR, draft);
        assertThat(scene.move("withdrawals", scene.editor(), EDITOR, draft).getString("state"))
                .isEqualTo("draft");
        assertThat(queue()).isEmpty();
    }

    private List<Object> queue() {
        return done(scene.get("/api/v1/review-queue", scene.reviewer(), REVIEWER)).getJsonArray("items").stream()
                .toList();
    }

    @Test
    void what_somebody_judges_is_what_they_have_seen() {
        JsonObject draft = scene.create(NormsText.on(2));
        JsonObject newer =
                done(scene.save(scene.editor(), draft, NormsText.on(2).put("key", "B")));
        scene.move("submissions", scene.editor(), EDITOR, newer);
        assertThat(scene.move("approvals", scene.reviewer(), REVIEWER, draft).getString("outcome"))
                .isEqualTo("changedMeanwhile");
    }

    @Test
    void retired_questions_leave_the_next_release_and_come_back_as_they_were() {
        JsonObject one = scene.approved(scene.create(NormsText.on(2)));
        JsonObject other = scene.approved(scene.create(NormsText.on(4)));
        scene.release();
        scene.move("retirements", scene.reviewer(), REVIEWER, one);
        assertThat(scene.save(scene.editor(), one, NormsText.on(2).put("key", "B"))
                        .body()
                        .getString("code"))
                .isEqualTo("question.retired");
        JsonObject second = scene.release();
        assertThat(second.getJsonObject("changes").getJsonArray("retired")).hasSize(1);
        assertThat(scene.question(other).getString("state")).isEqualTo("released");
        assertThat(scene.move("reinstatements", scene.reviewer(), REVIEWER, one).getString("state"))
                .isEqualTo("approved");
        assertThat(scene.release().getJsonObject("release").getInteger("number"))
                .isEqualTo(3);
    }

    @Test
    void roles_end_at_the_unit_and_each_does_only_its_part() {
        JsonObject draft = scene.create(NormsText.on(2));
        String path = "/api/v1/questions/" + draft.getString("questionId");
        assertThat(scene.get(path, scene.stranger(), EDITOR).status()).isEqualTo(404);
        assertThat(scene.get("/api/v1/banks/" + scene.bank(), scene.stranger(), EDITOR)
                        .status())
                .isEqualTo(404);
        assertThat(done(scene.get("/api/v1/banks", scene.stranger(), EDITOR)).getJsonArray("items"))
                .isEmpty();
        assertThat(scene.save(scene.stranger(), draft, NormsText.on(4)).status())
                .isEqualTo(404);
        assertThat(scene.move("submissions", scene.stranger(), EDITOR, draft).getString("outcome"))
                .isEqualTo("unknown");
        assertThat(scene.get(path, scene.editor(), "candidate").status()).isEqualTo(403);
        assertThat(scene.save(scene.reviewer(), draft, NormsText.on(4)).status())
                .isEqualTo(403);
        var release = scene.post(
                "/api/v1/banks/" + scene.bank() + "/releases",
                scene.editor(),
                EDITOR,
                new JsonObject().put("digest", "0".repeat(64)));
        assertThat(release.status()).isEqualTo(403);
        UUID above = scene.person("市编辑", EDITOR, cityOf(scene.district()));
        assertThat(done(scene.get(path, above, EDITOR)).getString("state")).isEqualTo("draft");
    }

    private UUID cityOf(UUID district) {
        return scene.node()
                .get(() -> scene.node()
                        .record()
                        .query("select parent_id from unit where id = $1", io.vertx.sqlclient.Tuple.of(district)))
                .iterator()
                .next()
                .getUUID(0);
    }

    private void grant(UUID person, String role) {
        scene.execute(
                "insert into role_grant (person_id, role, unit_id) values ($1, $2, $3)",
                io.vertx.sqlclient.Tuple.of(person, role, scene.district()));
    }

    @Test
    void lists_find_by_words_articles_states_and_pages() {
        JsonObject one = scene.create(NormsText.on(2, "关于培训学时，某局依照该办法安排执法人员培训，下列哪一项正确？"));
        scene.create(NormsText.on(4, "关于音像记录，某局依照该办法保存音像记录，下列哪一项正确？"));
        scene.create(NormsText.on(5, "关于合同工，某局依照该办法清理临时工执法，下列哪一项正确？"));
        scene.approved(one);
        assertThat(found("search=音像记录")).hasSize(1);
        assertThat(found("search=第五条")).hasSize(1);
        assertThat(found("search=执法规范办法 音像")).hasSize(1);
        assertThat(found("search=音像 合同工")).isEmpty();
        assertThat(found("search=norms-001")).hasSize(1);
        assertThat(found("state=approved")).hasSize(1);
        assertThat(found("law=norms&kind=single&difficulty=easy&topic=执法规范")).hasSize(3);
        assertThat(found("authorId=" + scene.colleague())).isEmpty();
        JsonObject first = list("limit=2");
        assertThat(first.getInteger("total")).isEqualTo(3);
        assertThat(list("limit=2&cursor=" + first.getString("nextCursor")).getJsonArray("items"))
                .hasSize(1);
        assertThat(scene.get("/api/v1/banks/" + scene.bank() + "/questions?cursor=x", scene.editor(), EDITOR)
                        .status())
                .isEqualTo(400);
    }

    private JsonArray found(String query) {
        return list(query).getJsonArray("items");
    }

    private JsonObject list(String query) {
        String encoded = query.replace(" ", "%20");
        return done(scene.get(
                "/api/v1/banks/" + scene.bank() + "/questions?"
                        + java.net.URI.create("x:?" + encoded).toASCIIString().substring(3),
                scene.editor(),
                EDITOR));
    }

    @Test
    void the_gate_names_near_twins_and_stops_exact_ones() {
        scene.approved(scene.create(NormsText.on(2)));
        JsonObject near = scene.create(NormsText.on(4, "关于第2类事项，某局依照该办法办理的，下列说法正确的是哪一项？"));
        scene.approved(near);
        JsonObject gate = scene.gate();
        assertThat(gate.getBoolean("open")).isTrue();
        assertThat(check(gate, "nearDuplicates").getJsonArray("pairs")).hasSize(1);
        scene.approved(scene.create(NormsText.on(5, "关于第2类事项，某局依照该办法办理，下列说法正确的是哪一项？")));
        JsonObject closed = scene.gate();
        assertThat(closed.getBoolean("open")).isFalse();
        assertThat(check(closed, "duplicates").getJsonObject("check").getString("verdict"))
                .isEqualTo("failed");
        var refused = scene.post(
                "/api/v1/banks/" + scene.bank() + "/releases",
                scene.publisher(),
                PUBLISHER,
                new JsonObject().put("digest", gate.getString("digest")));
        assertThat(refused.body().getString("code")).isEqualTo("release.gate-closed");
        JsonObject alike = done(scene.post(
                "/api/v1/banks/" + scene.bank() + "/question-checks",
                scene.editor(),
                EDITOR,
                new JsonObject().put("content", NormsText.on(2))));
        assertThat(alike.getJsonArray("alike").getJsonObject(0).getInteger("percent"))
                .isEqualTo(100);
    }

    @Test
    void a_release_is_made_once_and_only_of_what_was_looked_at() {
        scene.approved(scene.create(NormsText.on(2)));
        String seen = scene.gate().getString("digest");
        scene.approved(scene.create(NormsText.on(4)));
        String path = "/api/v1/banks/" + scene.bank() + "/releases";
        var changed = scene.post(path, scene.publisher(), PUBLISHER, new JsonObject().put("digest", seen));
        assertThat(changed.body().getString("code")).isEqualTo("release.changed-meanwhile");
        JsonObject made = scene.release();
        var again = scene.post(
                path,
                scene.publisher(),
                PUBLISHER,
                new JsonObject().put("digest", made.getJsonObject("release").getString("digest")));
        assertThat(again.status()).isEqualTo(200);
        assertThat(done(scene.get(path, scene.editor(), EDITOR)).getJsonArray("items"))
                .hasSize(1);
    }

    @Test
    void banks_are_founded_once_and_laws_get_their_id_with_the_first_wording() {
        var again = new JsonObject().put("unitId", scene.district().toString()).put("name", "执法题库");
        assertThat(scene.post("/api/v1/banks", scene.editor(), EDITOR, again).status())
                .isEqualTo(200);
        assertThat(scene.post("/api/v1/banks", scene.stranger(), EDITOR, again)
                        .body()
                        .getString("code"))
                .isEqualTo("bank.unknown-unit");
        UUID other = scene.law(NormsText.FIRST.replace("甲区执法规范办法", "乙区执法规范办法"));
        String path = "/api/v1/banks/" + scene.bank() + "/laws";
        var cite = new JsonObject().put("versionId", other.toString());
        assertThat(scene.post(path, scene.editor(), EDITOR, cite).body().getString("code"))
                .isEqualTo("bank.law-unnamed");
        var taken = cite.copy().put("law", NormsText.LAW).put("shortTitle", "乙办法");
        assertThat(scene.post(path, scene.editor(), EDITOR, taken).body().getString("code"))
                .isEqualTo("bank.law-id-taken");
        assertThat(scene.post(path, scene.editor(), EDITOR, taken.copy().put("law", "Norms 2"))
                        .status())
                .isEqualTo(400);
        JsonObject cited =
                done(scene.post(path, scene.editor(), EDITOR, taken.copy().put("law", "second")));
        assertThat(cited.getJsonArray("versions").getJsonObject(0).getInteger("articles"))
                .isEqualTo(5);
    }

    private static JsonObject check(JsonObject gate, String code) {
        return gate.getJsonArray("checks").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> pointers(JsonArray fields) {
        return fields.stream()
                .map(each -> ((JsonObject) each).getString("pointer"))
                .toList();
    }

    private static List<String> events(JsonObject question) {
        return question.getJsonArray("events").stream()
                .map(each -> ((JsonObject) each).getString("event"))
                .toList();
    }
}
