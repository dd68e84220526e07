package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.bank.format.WrittenBank.LAW;
import static xuefa.bank.format.WrittenBank.TOPIC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.bank.format.WrittenBank;

class CheckingBankTest {
    private WrittenBank bank;

    @BeforeEach
    void write(@TempDir Path folder) {
        bank = WrittenBank.in(folder);
    }

    @Test
    void a_sound_bank_has_no_faults_and_gives_all_its_questions() {
        var checked = bank.checked();
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.questions())
                .extracting(Question::id)
                .containsExactly(
                        "administrative-penalty-001", "administrative-penalty-002", "administrative-penalty-003");
        assertThat(checked.counts().byKind())
                .containsEntry(QuestionKind.SINGLE, 1)
                .containsEntry(QuestionKind.TRUE_FALSE, 1);
        assertThat(checked.counts().byLaw()).containsEntry("administrative-penalty", 3);
    }

    @Test
    void true_and_false_become_two_options_and_a_letter() {
        var question = bank.checked().questions().get(2);
        assertThat(question.options()).containsExactly(new Option("A", "正确"), new Option("B", "错误"));
        assertThat(question.key()).containsExactly("A");
        assertThat(bank.with("key: true", "key: false")
                        .checked()
                        .questions()
                        .get(2)
                        .key())
                .containsExactly("B");
    }

    @Test
    void a_bank_without_questions_is_not_clean() throws IOException {
        Files.delete(bank.folder().resolve(TOPIC));
        assertThat(bank.faults())
                .containsExactly("banks:1: [bank.empty] There are no questions: add banks/LAW/TOPIC.yaml");
    }

    @Test
    void a_law_that_is_not_in_the_catalogue_is_a_fault_where_it_is_cited() {
        bank.file(
                "banks/some-law/x.yaml",
                bank.text(TOPIC).replace("administrative-penalty", "some-law").replace("，", "——，，某"));
        assertThat(bank.faults())
                .first()
                .asString()
                .isEqualTo(
                        "banks/some-law/x.yaml:1: [law.unknown] There is no law some-law in the catalogue: add laws/some-law.yaml");
    }

    @Test
    void a_faulty_law_is_reported_once_and_not_again_by_its_questions() {
        bank.with(LAW, "articles: 86", "articles: none");
        assertThat(bank.faults())
                .containsExactly(LAW + ":11: [schema] `articles` must be a whole number, without quotes");
    }

    @Test
    void a_version_that_is_not_in_the_catalogue_is_a_fault() {
        bank.with("version: \"2021-01-22\"", "version: \"2017-09-01\"");
        assertThat(bank.faults())
                .containsExactly(
                        TOPIC + ":2: [version.unknown] The catalogue has no version of"
                                + " administrative-penalty passed on 2017-09-01, only 2021-01-22: correct the day, or add the version");
    }

    @Test
    void a_version_that_is_not_yet_in_force_is_a_fault() {
        bank.with(LAW, "inForceSince: \"2021-07-15\"", "inForceSince: \"2026-11-23\"");
        assertThat(bank.faults())
                .containsExactly(TOPIC + ":2: [version.not-in-force] This version is in force only from"
                        + " 2026-11-23, not yet on 2026-11-22: release these questions then");
    }

    @Test
    void a_version_in_force_since_today_is_none() {
        bank.with(LAW, "inForceSince: \"2021-07-15\"", "inForceSince: \"2026-11-22\"");
        assertThat(bank.faults()).isEmpty();
    }

    @Test
    void a_repealed_version_is_a_fault_from_the_day_of_its_repeal() {
        bank.with(LAW, "    articles: 86", "    repealedOn: \"2026-11-23\"\n    articles: 86");
        assertThat(bank.faults()).isEmpty();
        bank.with(LAW, "2026-11-23", "2026-11-22\"\n    repealedBy: \"新法");
        assertThat(bank.faults())
                .containsExactly(TOPIC
                        + ":2: [version.not-in-force] This version was repealed on 2026-11-22: retire these questions");
    }

    @Test
    void a_version_that_a_newer_one_replaced_is_a_fault() {
        bank.with(LAW, "versions:", """
            versions:
              - passed: "2026-01-01"
                passedBy: 某机关
                inForceSince: "2026-03-01"
                articles: 90
                checkedOn: "2026-11-22"
                checkedHow: 为测试而写""");
        assertThat(bank.faults())
                .containsExactly(TOPIC + ":2: [version.not-in-force] Since 2026-03-01 the version passed on"
                        + " 2026-01-01 is in force: read these questions against it again");
    }

    @Test
    void an_article_that_the_version_does_not_have_is_a_fault_at_its_own_place() {
        bank.with("[\"36/1\", \"36-1\"]", "[\"36/1\", \"36-1\", \"87\"]")
                .with("articles: [\"36\"]", "articles:\n      - \"36\"\n      - \"36-2/1\"");
        assertThat(bank.faults())
                .containsExactly(
                        TOPIC + ":20: [article.unknown] 行政处罚法 passed on 2021-01-22 has 86 articles and no 87 (第八十七条):"
                                + " cite the article the answer stands in (administrative-penalty-002)",
                        TOPIC
                                + ":35: [article.unknown] 行政处罚法 passed on 2021-01-22 has 86 articles and no 36-2 (第三十六条之二):"
                                + " cite the article the answer stands in (administrative-penalty-003)");
        assertThat(bank.checked().faults().getFirst().at().column()).isEqualTo(32);
    }

    @Test
    void a_law_must_be_named_like_its_file_and_a_folder_like_its_law() {
        bank.file("laws/other-law.yaml", bank.text(LAW)).file("banks/other-law/x.yaml", bank.text(TOPIC));
        assertThat(bank.faults())
                .contains(
                        "laws/other-law.yaml:1: [law.id] The law's id must be its file's name: write id: other-law",
                        "banks/other-law/x.yaml:1: [id.law] The file lies in the folder other-law: move it to"
                                + " banks/administrative-penalty, or correct the law");
    }

    @Test
    void an_id_must_begin_with_its_law() {
        bank.with("id: administrative-penalty-003", "id: administrative-003");
        assertThat(bank.faults())
                .containsExactly(TOPIC + ":30: [id.law] The id must be administrative-penalty and three digits:"
                        + " give it the next one that was never used (administrative-003)");
    }

    @Test
    void an_id_and_a_stem_may_be_there_once_in_the_whole_bank() {
        String second = "banks/administrative-penalty/more.yaml";
        bank.file(second, """
            law: administrative-penalty
            version: "2021-01-22"
            topic: 时效
            questions:
              - id: administrative-penalty-002
                kind: trueFalse
                difficulty: hard
                articles: ["36"]
                stem: "违法行为 有连续状态的, 期限从行为终了之日起计算!"
                key: true
                explanation: 见第三十六条第二款。
                readOn: "2026-11-20"
            """);
        assertThat(bank.faults())
                .containsExactly(
                        second + ":5: [id.twice] This id is already used at " + TOPIC
                                + ":17: give it the next one that was never used" + " (administrative-penalty-002)",
                        second + ":9: [stem.twice] The same stem stands at " + TOPIC
                                + ":34 (administrative-penalty-003): ask something else, or keep one of the two (administrative-penalty-002)");
    }

    @Test
    void a_question_nobody_read_a_second_time_is_a_fault() {
        bank.with("第二款。\n    readOn: \"2026-11-20\"", "第二款。");
        assertThat(bank.faults())
                .containsExactly(TOPIC + ":30: [reading] Not read by a second reader yet: have somebody answer"
                        + " it from the article, then write readOn (administrative-penalty-003)");
    }

    @Test
    void a_reading_in_the_future_is_a_fault() {
        bank.with("第二款。\n    readOn: \"2026-11-20\"", "第二款。\n    readOn: \"2026-11-23\"");
        assertThat(bank.faults())
                .containsExactly(TOPIC + ":37: [reading] readOn 2026-11-23 is after 2026-11-22:"
                        + " write the day it was read (administrative-penalty-003)");
    }
}
