package xuefa.bank.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import xuefa.bank.CheckingDrafts;
import xuefa.bank.DraftQuestion;
import xuefa.bank.Likeness;
import xuefa.shared.imports.ImportReport;
import xuefa.shared.imports.Importing;
import xuefa.shared.imports.Outcome;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;

/** What becomes of files, in one line a question: {@code single 题干 [甲|乙] B}. */
public final class Drafts {
    private Drafts() {}

    public static ImportReport<DraftQuestion> ofText(String text) {
        return of(new SourceFile("题库.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads in the format that the file is recognised to have; every record has its one outcome. */
    public static ImportReport<DraftQuestion> of(SourceFile file) {
        var reading = QuestionFormats.of(file).orElseThrow().read(file, Progress.UNWATCHED);
        assertThat(reading).isInstanceOf(SourceReading.Done.class);
        var done = (SourceReading.Done<DraftQuestion>) reading;
        var report = new Importing<>(CheckingDrafts::check, Likeness::of, Map.of()).settle(done);
        assertThat(report.imported().size()
                        + report.duplicates().size()
                        + report.rejected().size())
                .isEqualTo(done.records().size());
        return report;
    }

    /** Why a file is refused as a whole. */
    public static String refusal(SourceFile file) {
        var reading = QuestionFormats.of(file).orElseThrow().read(file, Progress.UNWATCHED);
        return reading instanceof SourceReading.Refused<DraftQuestion> refused ? refused.reason() : "read";
    }

    public static List<String> taken(ImportReport<DraftQuestion> report) {
        return report.imported().stream()
                .map(Outcome.Imported::value)
                .map(Drafts::line)
                .toList();
    }

    public static List<String> refused(ImportReport<DraftQuestion> report) {
        return report.rejected().stream()
                .map(each -> each.where() + " " + each.reason())
                .toList();
    }

    static String line(DraftQuestion draft) {
        var kind = draft.kind();
        var line = new StringBuilder(kind == null ? "?" : kind.code())
                .append(' ')
                .append(draft.stem().replaceAll("[（(][\\s　]*[）)]", ""));
        if (kind != null && draft.options().size() > 1 && !kind.code().equals("trueFalse")) {
            line.append(draft.options().stream().map(each -> each.text()).collect(Collectors.joining("|", " [", "]")));
        }
        if (draft.key() != null) {
            line.append(' ').append(draft.key());
        }
        draft.blanks().forEach(blank -> line.append(' ').append(blank));
        draft.parts().forEach(part -> line.append(" / ").append(line(part)));
        return line.toString();
    }
}
