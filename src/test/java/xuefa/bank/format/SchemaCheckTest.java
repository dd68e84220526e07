package xuefa.bank.format;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.bank.format.WrittenBank.LAW;
import static xuefa.bank.format.WrittenBank.TOPIC;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCheckTest {
    private static final String FIRST = " (administrative-penalty-001)";
    private static final String SECOND = " (administrative-penalty-002)";
    private static final String THIRD = " (administrative-penalty-003)";
    private static final String KEY =
            "The key must be one letter for single, two or more letters in order for multiple,"
                    + " true or false for trueFalse, but is ";

    private WrittenBank bank;

    @BeforeEach
    void write(@TempDir Path folder) {
        bank = WrittenBank.in(folder);
    }

    @Test
    void something_missing_is_a_fault_where_its_owner_begins() {
        bank.with("    key: B\n", "").with("      B: 二年\n      C: 三年\n", "").with("topic: 时效\n", "");
        found(
                ":1: [schema] `topic` is missing: add it",
                ":4: [schema] `key` is missing: add it" + FIRST,
                ":9: [schema] `B` is missing: add it" + FIRST,
                ":9: [schema] `options` has too few entries: write at least 2" + FIRST);
    }

    @Test
    void something_unknown_is_a_fault_where_it_stands() {
        bank.with("    key: B\n", "    key: B\n    note: x\n").with("      D: 涉及市容", "      Z: 涉及市容");
        found(
                ":15: [schema] `note` isn't known here: remove it, or correct its name" + FIRST,
                ":27: [schema] `Z` isn't known here: remove it, or correct its name" + SECOND);
    }

    @Test
    void a_value_outside_its_list_or_form_is_a_fault_that_shows_it() {
        bank.with("difficulty: easy", "difficulty: simple").with("[\"36\"]", "[\"36/0\"]");
        found(
                ":7: [schema] `difficulty` must be one of easy, medium, hard, but is “simple”" + FIRST,
                ":33: [schema] Entry 1 of `articles` must match ^[1-9][0-9]*(-[1-9][0-9]*)?(/[1-9][0-9]*)?$, but is “36/0”"
                        + THIRD);
    }

    @Test
    void a_wrong_type_is_a_fault_that_says_how_to_write_it() {
        bank.with("A: 一年", "A: 1").with("B: 二年", "B:").with("articles: [\"36\"]", "articles: \"36\"");
        bank.with("explanation: 见第三十六条第二款。", "explanation: [x]");
        found(
                ":11: [schema] Option A must be a text: put quotes around 1" + FIRST,
                ":12: [schema] Option B must be there: write something" + FIRST,
                ":33: [schema] `articles` must be a list: write its entries as - …" + THIRD,
                ":36: [schema] `explanation` must be a text, not a list or a mapping" + THIRD);
    }

    @Test
    void a_key_that_does_not_fit_its_kind_is_one_fault() {
        bank.with("key: B", "key: BC").with("key: AB", "key: A").with("key: true", "key: A");
        found(
                ":14: [schema] " + KEY + "“BC”" + FIRST,
                ":27: [schema] " + KEY + "“A”" + SECOND,
                ":35: [schema] " + KEY + "“A”" + THIRD);
        bank.with("key: BC", "key: 7").with("kind: trueFalse", "kind: single");
        assertThat(bank.faults()).contains(TOPIC + ":14: [schema] " + KEY + "“7”" + FIRST);
    }

    @Test
    void a_missing_kind_is_one_fault() {
        bank.with("    kind: multiple\n", "");
        found(":17: [schema] `kind` is missing: add it" + SECOND);
    }

    @Test
    void options_of_a_true_or_false_question_are_a_fault() {
        bank.with("    key: true", "    options: {A: 对, B: 错, C: 都行}\n    key: true");
        found(":35: [schema] `options` doesn't belong to a question of this kind: remove it" + THIRD);
    }

    @Test
    void options_missing_from_a_choice_are_a_fault() {
        bank.with("kind: trueFalse", "kind: single").with("key: true", "key: A");
        found(":30: [schema] `options` is missing: add it" + THIRD);
    }

    @Test
    void blank_short_long_and_repeated_things_are_faults() {
        bank.with("stem: 下列哪些情形，追究期限延长至五年？", "stem: \"        \"")
                .with("explanation: 见第三十六条第二款。", "explanation: 第36条")
                .with("A: 一年", "A: " + "长".repeat(501))
                .with("[\"36/1\", \"36-1\"]", "[\"36/1\", \"36/1\"]")
                .with("articles: [\"36\"]", "articles: []");
        found(
                ":11: [schema] Option A is too long: write at most 500 characters" + FIRST,
                ":20: [schema] `articles` has the same entry twice: remove one" + SECOND,
                ":21: [schema] `stem` is empty: write something" + SECOND,
                ":33: [schema] `articles` has too few entries: write at least 1" + THIRD,
                ":36: [schema] `explanation` is too short: write at least 6 characters" + THIRD);
    }

    @Test
    void a_file_of_another_shape_is_a_fault_in_its_first_line() {
        bank.file(TOPIC, "- x\n");
        found(":1: [schema] The file must be a mapping: write its parts as name: value");
        bank.file(TOPIC, "law: administrative-penalty\nversion: \"2021-01-22\"\ntopic: 时效\nquestions:\n  one: 1\n");
        found(":4: [schema] `questions` must be a list: write its entries as - …");
        bank.file(TOPIC, "law: administrative-penalty\nversion: \"2021-01-22\"\ntopic: 时效\nquestions:\n  - one\n");
        found(":5: [schema] Entry 1 of `questions` must be a mapping: write its parts as name: value");
    }

    @Test
    void a_pattern_is_explained_by_its_description() {
        bank.with("law: administrative-penalty", "law: 行政处罚法");
        found(
                ":1: [schema] `law` must match ^[a-z][a-z0-9-]{2,60}$ (id in laws/, also the folder's name), but is “行政处罚法”");
    }

    @Test
    void a_day_or_an_article_that_cannot_be_is_a_fault() {
        bank.with("第二款。\n    readOn: \"2026-11-20\"", "第二款。\n    readOn: \"2026-02-30\"")
                .with("[\"36\"]", "[\"123456\"]");
        found(
                ":33: [article.unknown] No law has an article 123456: correct it" + THIRD,
                ":37: [date] There is no day 2026-02-30: correct it" + THIRD);
        bank.with(LAW, "checkedOn: \"2026-11-22\"", "checkedOn: \"2026-11-31\"");
        assertThat(bank.faults()).contains(LAW + ":13: [date] There is no day 2026-11-31: correct it");
    }

    @Test
    void a_law_that_does_not_fit_its_schema_is_a_fault() {
        bank.with(LAW, "level: law", "level: statute")
                .with(LAW, "articles: 86", "articles: 0")
                .with(LAW, "[\"36-1\"]", "[\"36\"]");
        assertThat(bank.faults())
                .containsExactly(
                        LAW
                                + ":4: [schema] `level` must be one of constitution, law, administrativeRegulation, localRegulation,"
                                + " rule, normativeDocument, partyRegulation, judicialInterpretation, but is “statute”",
                        LAW + ":11: [schema] `articles` must be at least 1",
                        LAW
                                + ":12: [schema] Entry 1 of `insertedArticles` must match ^[1-9][0-9]*-[1-9][0-9]*$, but is “36”");
    }

    @Test
    void a_fault_is_one_line_whatever_the_file_holds() {
        bank.with("difficulty: easy", "difficulty: \"a\\nb\\e[31m\"");
        found(
                ":7: [character] There is a character U+001B, which nobody can see: remove it",
                ":7: [schema] `difficulty` must be one of easy, medium, hard, but is “a b [31m”" + FIRST);
    }

    private void found(String... faults) {
        assertThat(bank.faults())
                .containsExactly(Arrays.stream(faults).map(TOPIC::concat).toArray(String[]::new));
    }
}
