package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.bank.BankScene.EDITOR;
import static xuefa.bank.BankScene.done;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.bank.flow.AddingDrafts;
import xuefa.bank.flow.AddingDrafts.Added;
import xuefa.bank.format.BankFolder;
import xuefa.bank.format.CheckingContent;
import xuefa.bank.format.Reading;
import xuefa.bank.store.DraftStore;
import xuefa.bank.store.LoadingBank;

class LoadedBankTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private BankScene scene;

    @BeforeEach
    void anEmptyBank() {
        scene = new BankScene();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private static ReadBank files() {
        return ((Reading.Done) BankFolder.read(Path.of("question-bank"))).bank();
    }

    private void load(CheckedBank bank) {
        var hands = new LoadingBank.Hands(scene.editor(), BankScene.NOW, scene.reviewer(), BankScene.NOW);
        var questions = bank.questions().stream()
                .map(each -> new LoadingBank.Approved(
                        each.id(), Content.of(each), Objects.requireNonNull(each.readOn()), hands))
                .toList();
        scene.node().get(() -> scene.node()
                .record()
                .inTransaction(
                        tx -> LoadingBank.add(tx, scene.bank(), bank.catalogue().laws(), questions)));
    }

    @Test
    void a_bank_gives_the_same_release_from_the_record_as_from_its_files() {
        var released = (Releasing.Released) Releasing.of(files(), DAY);
        load(CheckingBank.on(files(), DAY));
        JsonObject gate = scene.gate();
        assertThat(gate.getBoolean("open"))
                .as("%s", gate.getJsonArray("checks"))
                .isTrue();
        assertThat(gate.getString("digest")).isEqualTo(released.release().digest());
        JsonObject release = scene.release();
        assertThat(release.getJsonObject("release").getString("digest"))
                .isEqualTo(released.release().digest());
        assertThat(release.getJsonArray("composition")).isNotEmpty();
    }

    @Test
    void every_question_of_the_files_comes_back_from_its_content() {
        var bank = CheckingBank.on(files(), DAY);
        for (Question question : bank.questions()) {
            var content = Content.of(question);
            assertThat(Content.read(content.text())).isEqualTo(content);
            var topic = CheckingContent.read(content, question.id(), question.readOn())
                    .topic()
                    .orElseThrow();
            var made = (MakingQuestions.Made) MakingQuestions.of(
                    topic.questions().getFirst(),
                    topic.law().value(),
                    topic.version().value(),
                    topic.topic());
            assertThat(made.question()).isEqualTo(question);
        }
    }

    @Test
    void drafts_are_added_once_with_their_citation_placed() {
        load(CheckingBank.on(files(), DAY));
        long before = scene.number("select count(*) from question");
        var drafts = new DraftStore(scene.node().record(), java.time.ZoneId.of("Asia/Shanghai"), () -> BankScene.NOW);
        Question known = CheckingBank.on(files(), DAY).questions().getFirst();
        LawCitation law = ((Releasing.Released) Releasing.of(files(), DAY))
                .release().laws().stream()
                        .filter(each -> each.lawId().equals(known.lawId()))
                        .findFirst()
                        .orElseThrow();
        DraftQuestion there = Drafts.of(known, law);
        DraftQuestion fresh = new DraftQuestion(
                there.where(),
                null,
                QuestionKind.TRUE_FALSE,
                "一道从未见过的判断题，题干独一无二。",
                List.of(),
                "A",
                List.of(),
                List.of(),
                List.of(),
                "见第一条。",
                "《行政处罚法》第三十六条第一款、第37条",
                "易",
                "导入");
        var order = new AddingDrafts.Order(scene.bank(), scene.editor(), "题库.docx");
        List<Added> added = add(drafts, order, List.of(there, fresh, fresh));
        assertThat(added).extracting(each -> each instanceof Added.Fresh).containsExactly(false, true, false);
        assertThat(add(drafts, order, List.of(fresh))).hasOnlyElementsOfType(Added.Duplicate.class);
        assertThat(scene.number("select count(*) from question")).isEqualTo(before + 1);
        JsonObject question = done(scene.get("/api/v1/questions/" + added.get(1).questionId(), scene.editor(), EDITOR));
        JsonObject content = question.getJsonObject("content");
        assertThat(content.getString("law")).isEqualTo("administrative-penalty");
        assertThat(content.getJsonArray("articles")).containsExactly("36/1", "37");
        assertThat(content.getString("difficulty")).isEqualTo("easy");
        Map<String, AddingDrafts.Known> alike =
                scene.node().get(() -> drafts.alike(scene.bank(), List.of(Likeness.of(there), "nobody")));
        assertThat(alike.values()).extracting(AddingDrafts.Known::code).containsExactly(known.id());
    }

    private List<Added> add(DraftStore drafts, AddingDrafts.Order order, List<DraftQuestion> sound) {
        return scene.node().get(() -> scene.node().record().inTransaction(tx -> drafts.add(tx, order, sound)));
    }

    @Test
    void what_the_bank_cannot_place_stays_in_the_words_of_the_source() {
        var drafts = new DraftStore(scene.node().record(), java.time.ZoneId.of("Asia/Shanghai"), () -> BankScene.NOW);
        DraftQuestion foreign = new DraftQuestion(
                xuefa.shared.imports.Where.line(1),
                null,
                QuestionKind.TRUE_FALSE,
                "引用了别的法律的判断题。",
                List.of(),
                "B",
                List.of(),
                List.of(),
                List.of(),
                null,
                "《某法》第三条",
                null,
                null);
        UUID id = add(drafts, new AddingDrafts.Order(scene.bank(), scene.editor(), "a.txt"), List.of(foreign))
                .getFirst()
                .questionId();
        JsonObject content = done(scene.get("/api/v1/questions/" + id, scene.editor(), EDITOR))
                .getJsonObject("content");
        assertThat(content.getString("source")).isEqualTo("《某法》第三条");
        assertThat(content.containsKey("law")).isFalse();
    }
}
