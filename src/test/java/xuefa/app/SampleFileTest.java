package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import xuefa.app.demo.SampleFile;
import xuefa.bank.CheckingDrafts;
import xuefa.bank.DraftQuestion;
import xuefa.bank.Likeness;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.QuestionFormats;
import xuefa.shared.imports.ImportReport;
import xuefa.shared.imports.Importing;
import xuefa.shared.imports.Outcome;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;

/** The Word file that the demo offers to try the import with. */
class SampleFileTest {
    @Test
    void it_holds_47_good_questions_2_duplicates_and_1_bad_one() {
        var report = report();
        assertThat(report.records()).isEqualTo(50);
        assertThat(report.imported()).hasSize(47);
        assertThat(report.duplicates()).hasSize(2);
        assertThat(report.rejected()).hasSize(1);
        assertThat(report.rejected().getFirst().reason()).isEqualTo("单选题有2个答案：AC");
    }

    @Test
    void it_has_every_kind_and_every_question_says_where_its_answer_stands() {
        var imported = report().imported().stream().map(Outcome.Imported::value).toList();
        Map<QuestionKind, Long> kinds = imported.stream()
                .collect(Collectors.groupingBy(
                        each -> java.util.Objects.requireNonNull(each.kind()), Collectors.counting()));
        assertThat(kinds)
                .isEqualTo(Map.of(
                        QuestionKind.SINGLE, 18L,
                        QuestionKind.MULTIPLE, 12L,
                        QuestionKind.TRUE_FALSE, 12L,
                        QuestionKind.FILL_IN, 3L,
                        QuestionKind.SHORT_ANSWER, 1L,
                        QuestionKind.CASE_ANALYSIS, 1L));
        assertThat(imported)
                .allSatisfy(
                        question -> assertThat(cited(question)).startsWith("《").contains("》第"));
    }

    private static String cited(DraftQuestion question) {
        return String.valueOf(
                question.parts().isEmpty()
                        ? question.citation()
                        : question.parts().getFirst().citation());
    }

    private static ImportReport<DraftQuestion> report() {
        var file = new SourceFile("示例.docx", SampleFile.bytes());
        var reader = QuestionFormats.of(file).orElseThrow();
        assertThat(reader.format()).isEqualTo("docx");
        var read = (SourceReading.Done<DraftQuestion>) reader.read(file, Progress.UNWATCHED);
        return new Importing<>(CheckingDrafts::check, Likeness::of, Map.of()).settle(read);
    }
}
