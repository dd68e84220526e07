package xuefa.bank.format.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import xuefa.bank.CheckingDrafts;
import xuefa.bank.DraftOption;
import xuefa.bank.DraftQuestion;
import xuefa.bank.Likeness;
import xuefa.shared.imports.ImportReport;
import xuefa.shared.imports.Importing;
import xuefa.shared.imports.Outcome;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;

/** Whatever the style of the office, a bank is read back as it was printed. */
class PrintedPapersTest {
    @Property(tries = 300, seed = "20261122")
    void a_bank_printed_in_any_style_is_read_back_question_by_question(@ForAll long seed) {
        var printed = new PrintedPaper(seed);
        var report = read(printed.text());
        assertThat(report.rejected()).as(printed.text()).isEmpty();
        assertThat(report.duplicates()).as(printed.text()).isEmpty();
        assertThat(report.imported().stream()
                        .map(Outcome.Imported::value)
                        .map(PrintedPapersTest::asked)
                        .toList())
                .as(printed.text())
                .containsExactlyElementsOf(
                        printed.questions.stream().map(PrintedPapersTest::asked).toList());
    }

    private static ImportReport<DraftQuestion> read(String text) {
        var file = new SourceFile("a.txt", text.getBytes(StandardCharsets.UTF_8));
        var done = (SourceReading.Done<DraftQuestion>) new TextReader().read(file, Progress.UNWATCHED);
        return new Importing<>(CheckingDrafts::check, Likeness::of, Map.of()).settle(done);
    }

    private static String asked(PrintedPaper.Asked asked) {
        String kind =
                switch (asked.kind()) {
                    case SINGLE -> "single";
                    case MULTIPLE -> "multiple";
                    case TRUE_FALSE -> "trueFalse";
                };
        String options = asked.kind() == PrintedPaper.Kind.TRUE_FALSE ? "正确|错误" : String.join("|", asked.options());
        return kind + ":" + bare(asked.stem()) + ":" + options + ":" + asked.key();
    }

    private static String asked(DraftQuestion draft) {
        var kind = draft.kind();
        String options =
                String.join("|", draft.options().stream().map(DraftOption::text).toList());
        return (kind == null ? "?" : kind.code()) + ":" + bare(draft.stem()) + ":" + options + ":" + draft.key();
    }

    /** Without the brackets that wait for the answer. */
    private static String bare(String stem) {
        return stem.replaceAll("（[\\s　]*）", "").replaceAll("[。\\s]+$", "");
    }
}
