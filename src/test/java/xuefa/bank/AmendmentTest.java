package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.bank.BankScene.EDITOR;
import static xuefa.bank.BankScene.REVIEWER;
import static xuefa.bank.BankScene.done;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.bank.store.ReleaseBookStore;
import xuefa.shared.Ids;

class AmendmentTest {
    private BankScene scene;
    private Map<Integer, JsonObject> byArticle = Map.of();
    private UUID second = Ids.next();

    @BeforeEach
    void approvedQuestionsOnEveryArticleOfTheFirstWording() {
        scene = new BankScene();
        scene.cite(scene.law(NormsText.FIRST), NormsText.LAW, "执法规范办法");
        byArticle = IntStream.rangeClosed(1, 5)
                .boxed()
                .collect(Collectors.toMap(
                        article -> article,
                        article -> scene.approved(scene.create(NormsText.on(article, stem(article))))));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private static String stem(int article) {
        List<String> things = List.of("立法目的", "年度培训学时", "执法记录仪台账", "音像记录的保存", "临时用工人员执法");
        return "某区执法机关就" + things.get(article - 1) + "征求意见，按照该办法，以下哪种说法是正确的？";
    }

    private JsonObject on(int article) {
        return Objects.requireNonNull(byArticle.get(article));
    }

    private void amend() {
        second = scene.law(NormsText.SECOND);
    }

    private String amended(int article) {
        return scene.question(on(article))
                .getJsonObject("amendment", new JsonObject())
                .getString("amended");
    }

    private String verdict(int article) {
        return scene.question(on(article))
                .getJsonObject("amendment")
                .getJsonArray("articles")
                .getJsonObject(0)
                .getString("verdict");
    }

    @Test
    void exactly_the_questions_whose_article_changed_or_went_are_flagged() {
        amend();
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(this::verdict))
                .containsExactly("same", "changed", "removed", "renumbered", "renumbered");
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(this::amended))
                .containsExactly("repointable", "stale", "stale", "repointable", "repointable");
        JsonObject change = scene.question(on(2))
                .getJsonObject("amendment")
                .getJsonArray("articles")
                .getJsonObject(0);
        assertThat(change.getJsonArray("words").stream().map(JsonObject.class::cast))
                .contains(words("removed", "四"), words("added", "六"));
        assertThat(scene.question(on(2)).getJsonArray("events").getJsonObject(0).getString("event"))
                .isEqualTo("flaggedStale");
        JsonObject counts = done(scene.get("/api/v1/banks/" + scene.bank(), scene.editor(), EDITOR))
                .getJsonObject("counts");
        assertThat(counts.getInteger("stale")).isEqualTo(2);
        assertThat(counts.getInteger("repointable")).isEqualTo(3);
    }

    private static JsonObject words(String kind, String text) {
        return new JsonObject().put("kind", kind).put("text", text);
    }

    @Test
    void stale_questions_stay_out_of_releases_and_unchanged_ones_in() {
        amend();
        JsonObject gate = scene.gate();
        assertThat(gate.getInteger("candidates")).isEqualTo(3);
        assertThat(gate.getInteger("heldBack")).isEqualTo(2);
        JsonObject release = scene.release();
        assertThat(release.getJsonObject("release").getInteger("questions")).isEqualTo(3);
        assertThat(release.getJsonObject("release").getInteger("stale")).isZero();
    }

    @Test
    void unchanged_articles_are_re_pointed_by_one_confirmation_and_keep_their_approval() {
        amend();
        JsonArray items = list("amended=repointable").getJsonArray("items");
        assertThat(items).hasSize(3);
        JsonObject told = repoint(items, false);
        assertThat(outcomes(told)).containsOnly("done");
        assertThat(outcomes(repoint(items, false))).containsOnly("notComparable");
        JsonObject moved = scene.question(on(4));
        assertThat(moved.getString("state")).isEqualTo("approved");
        assertThat(moved.getInteger("approvedVersion")).isEqualTo(2);
        JsonObject content = moved.getJsonObject("content");
        assertThat(content.getString("version")).isEqualTo("2026-06-15");
        assertThat(content.getJsonArray("articles")).containsExactly("3");
        assertThat(content.getString("explanation")).contains("第三条");
        assertThat(moved.containsKey("amendment")).isFalse();
        assertThat(scene.gate().getBoolean("open")).isTrue();
        assertThat(scene.release().getJsonObject("release").getInteger("questions"))
                .isEqualTo(3);
    }

    @Test
    void a_suggestion_shows_what_re_pointing_would_change() {
        amend();
        JsonArray suggestion = scene.question(on(4)).getJsonObject("amendment").getJsonArray("suggestion");
        assertThat(suggestion.stream().map(each -> ((JsonObject) each).getString("pointer")))
                .containsExactly("/version", "/articles", "/explanation");
        assertThat(scene.question(on(3)).getJsonObject("amendment").containsKey("suggestion"))
                .isFalse();
    }

    @Test
    void a_changed_article_is_re_pointed_only_by_a_reviewer_who_has_read_it_and_a_removed_one_never() {
        amend();
        JsonArray stale = list("amended=stale").getJsonArray("items");
        assertThat(outcomes(repoint(stale, false))).containsOnly("stale");
        assertThat(outcomes(repoint(stale, true))).containsExactlyInAnyOrder("done", "stale");
        JsonObject read = scene.question(on(2));
        assertThat(read.getJsonArray("events").getJsonObject(0).getString("event"))
                .isEqualTo("confirmedRight");
        assertThat(read.containsKey("amendment")).isFalse();
        assertThat(amended(3)).isEqualTo("stale");
    }

    @Test
    void an_edit_that_cites_the_newer_wording_clears_the_flag_once_it_is_approved() {
        amend();
        scene.cite(second, NormsText.LAW, "执法规范办法");
        JsonObject edited = done(scene.save(
                scene.editor(),
                scene.question(on(2)),
                NormsText.on(2, stem(2)).put("version", "2026-06-15").put("key", "B")));
        assertThat(amended(2)).isEqualTo("stale");
        scene.approved(edited);
        assertThat(amended(2)).isNull();
    }

    @Test
    void what_comes_into_a_bank_after_the_amendment_is_flagged_as_well() {
        amend();
        JsonObject late = scene.create(NormsText.on(2, "某局在修订之后才按旧办法写了一道培训学时的题目，哪一项正确？"));
        assertThat(late.getJsonObject("amendment").getString("amended")).isEqualTo("stale");
    }

    @Test
    void a_later_wording_overtakes_what_an_earlier_one_flagged() {
        amend();
        scene.law(NormsText.SECOND
                .replace("2026年6月15日 甲区人民政府第9次常务会议修订", "2026年9月1日 甲区人民政府第12次常务会议修订")
                .replace("六十学时", "四十学时"));
        assertThat(verdict(2)).isEqualTo("same");
        assertThat(amended(2)).isEqualTo("repointable");
        assertThat(amended(3)).isEqualTo("stale");
    }

    @Test
    void without_the_older_text_nothing_can_be_compared_until_it_comes() {
        scene.law(NormsText.SECOND.replace("甲区执法规范办法", "乙区执法规范办法"));
        UUID known = scene.law(NormsText.FIRST.replace("甲区执法规范办法", "丙区执法规范办法"));
        assertThat(known).isNotNull();
        scene.execute(
                "insert into bank_law values ($1, 'second', '乙区执法规范办法', '乙办法', 'normativeDocument', 'CN')",
                Tuple.of(scene.bank()));
        scene.execute("""
                insert into bank_law_version
                select $1, 'second', '2024-03-18', '', null, '2024-03-18', null, null, 5, '{}', '2024-03-18', '目录'
                """, Tuple.of(scene.bank()));
        JsonObject question = scene.create(NormsText.on(1, stem(1)).put("law", "second"));
        assertThat(question.getJsonObject("amendment")
                        .getJsonArray("articles")
                        .getJsonObject(0)
                        .getString("verdict"))
                .isEqualTo("unknown");
        scene.law(NormsText.FIRST.replace("甲区执法规范办法", "乙区执法规范办法"));
        assertThat(scene.question(question).getJsonObject("amendment").getString("amended"))
                .isEqualTo("repointable");
    }

    @Test
    void an_exam_whose_draw_is_committed_keeps_its_paper_and_its_officer_is_told() {
        String digest = scene.release().getJsonObject("release").getString("digest");
        UUID officer = scene.person("考务", "examOfficer", scene.district());
        UUID exam = Ids.next();
        scene.execute("""
                insert into exam (id, unit_id, title, release_digest, blueprint, rules, draw_secret, draw_secret_hash)
                values ($1, $2, '年度考试', $3, '{}', '{}', '', '')
                """, Tuple.of(exam, scene.district(), digest));
        scene.execute("""
                insert into sitting (id, exam_id, opens_at, closes_at, roster_commitment)
                values ($1, $2, now(), now() + interval '1 day', 'committed')
                """, Tuple.of(Ids.next(), exam));
        assertThat(overseen(officer)).isEmpty();
        amend();
        var book = new ReleaseBookStore(scene.node().record(), scene.releases());
        assertThat(scene.node().get(() -> book.staleIn(digest))).isEqualTo(2);
        JsonObject sitting = overseen(officer).getJsonObject(0);
        assertThat(sitting.getBoolean("committed")).isTrue();
        assertThat(sitting.getJsonArray("questions").stream().map(each -> ((JsonObject) each).getJsonArray("articles")))
                .containsExactlyInAnyOrder(new JsonArray().add("第二条"), new JsonArray().add("第三条"));
        repoint(list("amended=stale").getJsonArray("items"), true);
        assertThat(overseen(officer).getJsonObject(0).getJsonArray("questions")).hasSize(1);
        assertThat(scene.number("select count(*) from numbered_release")).isEqualTo(1);
        assertThat(scene.get("/api/v1/overseen-stale-questions", scene.editor(), EDITOR)
                        .status())
                .isEqualTo(403);
    }

    private JsonArray overseen(UUID officer) {
        return done(scene.get("/api/v1/overseen-stale-questions", officer, "examOfficer"))
                .getJsonArray("items");
    }

    private JsonObject list(String query) {
        return done(
                scene.get("/api/v1/banks/" + scene.bank() + "/amended-questions?" + query, scene.reviewer(), REVIEWER));
    }

    private JsonObject repoint(JsonArray listed, boolean stillRight) {
        JsonArray items = new JsonArray();
        listed.stream()
                .map(each -> ((JsonObject) each).getJsonObject("question"))
                .forEach(question -> items.add(new JsonObject()
                        .put("questionId", question.getString("questionId"))
                        .put("version", question.getInteger("version"))));
        return done(scene.post(
                "/api/v1/question-repointings",
                scene.reviewer(),
                REVIEWER,
                new JsonObject()
                        .put("items", items)
                        .put("toVersionId", second.toString())
                        .put("stillRight", stillRight)));
    }

    private static List<String> outcomes(JsonObject told) {
        return told.getJsonArray("items").stream()
                .map(each -> ((JsonObject) each).getString("outcome"))
                .toList();
    }
}
