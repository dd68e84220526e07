package xuefa.bank.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import xuefa.app.demo.SampleFile;
import xuefa.bank.CheckingDrafts;
import xuefa.bank.DraftOption;
import xuefa.bank.DraftQuestion;
import xuefa.bank.Likeness;
import xuefa.bank.QuestionKind;
import xuefa.shared.imports.Importing;
import xuefa.shared.imports.Outcome;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;
import xuefa.shared.imports.Where;

/** Excel, CSV, Word and text: what was written is read again, and what would not be is told before. */
class WritingForPeopleTest {
    private static final List<String> TABLES = List.of("xlsx", "csv");

    @Test
    void the_sample_goes_out_and_comes_in_again_in_word_and_text() {
        for (String format : List.of("docx", "text")) {
            var drafts = sample();
            var written = write(format, drafts);
            assertThat(written.leftOut()).isZero();
            assertThat(read(format, written).stream().map(Likeness::of))
                    .containsExactlyInAnyOrderElementsOf(
                            drafts.stream().map(Likeness::of).toList());
        }
    }

    @Test
    void a_table_holds_all_but_cases() {
        for (String format : TABLES) {
            var drafts = sample();
            var written = write(format, drafts);
            assertThat(written.losses()).singleElement().satisfies(loss -> assertThat(loss.what())
                    .startsWith("表格写不了案例分析题"));
            assertThat(read(format, written).stream().map(WritingForPeopleTest::said))
                    .isEqualTo(drafts.stream()
                            .filter(each -> each.kind() != QuestionKind.CASE_ANALYSIS)
                            .map(WritingForPeopleTest::said)
                            .toList());
        }
    }

    @Property(tries = 30)
    void a_table_says_what_of_random_questions_it_would_not_give_back(@ForAll long seed) {
        for (String format : TABLES) {
            tellsTheTruth(format, new RandomDrafts(seed).some(12));
        }
    }

    @Property(tries = 30)
    void a_text_leaves_out_what_would_be_read_as_another_question(@ForAll long seed) {
        tellsTheTruth("text", new RandomDrafts(seed).some(6));
    }

    /** Whoever is in the file without a loss comes back with the same stem, options and key. */
    private static void tellsTheTruth(String format, List<DraftQuestion> drafts) {
        var written = write(format, drafts);
        var lossy = written.losses().stream().map(Loss::question).toList();
        var whole = drafts.stream()
                .filter(each -> !lossy.contains(Loss.name(each)))
                .map(WritingForPeopleTest::said)
                .toList();
        if (!whole.isEmpty()) {
            assertThat(read(format, written).stream().map(WritingForPeopleTest::said))
                    .containsAll(whole);
        }
    }

    @Test
    void nothing_in_a_csv_is_a_formula_and_it_is_read_as_it_was_written() {
        var harmful = question("=HYPERLINK(\"http://x\",\"点这里\")", "+1", "-1", "@SUM(A1)");
        var written = write("csv", List.of(harmful));
        String text = new String(written.content(), StandardCharsets.UTF_8);
        assertThat(text).contains("\"'=HYPERLINK(", "\"'+1\"", "\"'-1\"", "\"'@SUM(A1)\"");
        assertThat(read("csv", written)).singleElement().satisfies(each -> assertThat(each.stem())
                .isEqualTo(harmful.stem()));
    }

    @Test
    void what_looks_like_a_formula_is_text_in_a_workbook() {
        var harmful = question("=1+1", "甲", "乙", "丙");
        assertThat(read("xlsx", write("xlsx", List.of(harmful))))
                .singleElement()
                .satisfies(each -> assertThat(each.stem()).isEqualTo("=1+1"));
    }

    private static DraftQuestion question(String stem, String... options) {
        var letters = List.of("A", "B", "C");
        var listed = java.util.stream.IntStream.range(0, options.length)
                .mapToObj(i -> new DraftOption(letters.get(i), options[i]))
                .toList();
        return new DraftQuestion(
                new Where("x", 1),
                null,
                QuestionKind.SINGLE,
                stem,
                listed,
                "B",
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static String said(DraftQuestion draft) {
        return Likeness.of(draft) + draft.key() + draft.blanks() + draft.options();
    }

    private static QuestionWriter.Written write(String format, List<DraftQuestion> drafts) {
        return QuestionWriters.named(format).orElseThrow().write(drafts);
    }

    private static List<DraftQuestion> sample() {
        return read(new SourceFile("示例.docx", SampleFile.bytes()), "docx");
    }

    private static List<DraftQuestion> read(String format, QuestionWriter.Written written) {
        String extension = QuestionWriters.named(format).orElseThrow().extension();
        return read(new SourceFile("题库." + extension, written.content()), format);
    }

    private static List<DraftQuestion> read(SourceFile file, String format) {
        var reader = QuestionFormats.of(file).orElseThrow();
        assertThat(reader.format()).isEqualTo(format);
        var done = (SourceReading.Done<DraftQuestion>) reader.read(file, Progress.UNWATCHED);
        return new Importing<>(CheckingDrafts::check, Likeness::of, Map.of())
                .settle(done).imported().stream().map(Outcome.Imported::value).toList();
    }
}
