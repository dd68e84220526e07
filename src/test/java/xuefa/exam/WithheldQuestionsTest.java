package xuefa.exam;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xuefa.app.Node;
import xuefa.bank.Question;
import xuefa.bank.QuestionKind;
import xuefa.paper.Blueprint;
import xuefa.shared.Ids;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestBank;
import xuefa.support.TestNode;
import xuefa.support.TestStores;
import xuefa.support.Wizard;

/** Questions that a change of law has overtaken stay away from new exams, and change no exam that is published. */
class WithheldQuestionsTest {
    private final Node node = TestNode.start(TestNode.database(), TestStores.redis(), Map.of());
    private final Scene scene = Scene.at(node).anOpenSitting(1);
    private final Scene.Person officer = scene.grant(scene.person("examOfficer"), "editor");
    private final Wizard wizard = new Wizard(scene.signedIn(officer), scene.unit());
    private final String flagged = TestBank.release().questions().stream()
            .filter(question -> question.kind() == QuestionKind.TRUE_FALSE)
            .map(Question::id)
            .findFirst()
            .orElseThrow();
    private final UUID question = Ids.next();

    @AfterEach
    void stop() {
        node.close();
    }

    /** The release belongs to a bank, and one of its questions rests on an article that was changed. */
    private void anArticleChanges() {
        UUID bank = Ids.next();
        UUID release = Ids.next();
        UUID law = Ids.next();
        UUID wording = Ids.next();
        scene.sql(
                "insert into bank (id, unit_id, name) values (?, ?, '公共法律知识题库')", bank, UUID.fromString(scene.unit()));
        scene.sql("""
                insert into question (id, bank_id, code, state, newest, approved, released, made_by, author_id, changed_at,
                                      moved_at, kind, glance, likeness, words, terms)
                values (?, ?, ?, 'released', 1, 1, 1, ?, ?, now(), now(), 'trueFalse', '', '', '', '{}')
                """, question, bank, flagged, officer.id(), officer.id());
        scene.sql(
                "insert into question_version (question_id, number, content, digest, author_id) values (?, 1, '{}', '', ?)",
                question,
                officer.id());
        scene.sql("""
                insert into numbered_release (id, bank_id, number, digest, released_by, questions, changes, report)
                values (?, ?, 3, ?, ?, 1, '{}', '{}')
                """, release, bank, TestBank.release().digest(), officer.id());
        scene.sql("insert into released_question values (?, ?, 1, ?)", release, question, flagged);
        scene.sql("insert into law (id, title) values (?, '某法')", law);
        scene.sql(
                "insert into law_version (id, law_id, passed_on, numbering, history) values (?, ?, '2026-06-01', '', '[]')",
                wording,
                law);
        scene.sql(
                "insert into question_amendment (question_id, version, to_version, amended, articles) values (?, 1, ?, 'stale', '[]')",
                question,
                wording);
    }

    private List<String> withheld(String sitting) {
        String blueprint = scene.ask(
                "select blueprint::text from exam e join sitting s on s.exam_id = e.id where s.id = ?",
                UUID.fromString(sitting));
        return List.copyOf(
                Blueprint.parse(blueprint.getBytes(StandardCharsets.UTF_8)).withheld());
    }

    @Test
    void a_flagged_question_stays_away_from_new_exams_and_those_published_before_are_told_of() {
        String before = wizard.published(wizard.plan());
        anArticleChanges();

        JsonObject plan = wizard.plan();
        Json verdict = wizard.check(plan);
        assertThat(verdict.number("withheld")).isEqualTo(1);
        long trueFalse = TestBank.release().questions().stream()
                .filter(each -> each.kind() == QuestionKind.TRUE_FALSE && !each.hasPictures())
                .count();
        assertThat(verdict.list("accepted").getJsonArray(2).getInteger(0)).isEqualTo((int) trueFalse - 1);

        String after = wizard.published(plan);
        assertThat(withheld(after)).containsExactly(flagged);
        assertThat(wizard.arrangement(after).number("flagged")).isZero();
        assertThat(withheld(before)).isEmpty();
        assertThat(wizard.arrangement(before).number("flagged")).isEqualTo(1);

        scene.sql(
                "update question_amendment set settled_at = now(), settled_how = 'confirmedRight', settled_by = ?",
                officer.id());
        assertThat(wizard.check(plan).number("withheld"))
                .as("somebody found it right")
                .isZero();
    }

    @Test
    void a_release_is_called_after_its_bank_and_other_districts_cannot_use_it() {
        anArticleChanges();
        assertThat(releases(scene)).contains("公共法律知识题库 · 3");
        Scene elsewhere = Scene.at(node).anOpenSitting(1);
        assertThat(releases(elsewhere)).doesNotContain("公共法律知识题库");
    }

    private static String releases(Scene there) {
        return there.signedIn(there.person("examOfficer"))
                .get("/api/v1/publishing/releases")
                .list("items")
                .toString();
    }
}
