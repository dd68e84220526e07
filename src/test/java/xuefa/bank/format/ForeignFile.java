package xuefa.bank.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import xuefa.bank.CheckingDrafts;
import xuefa.bank.DraftQuestion;
import xuefa.bank.Likeness;
import xuefa.shared.imports.ImportReport;
import xuefa.shared.imports.Importing;
import xuefa.shared.imports.Outcome;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.Rejection;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;

/** A foreign file in a test, read as the import command reads it. */
final class ForeignFile {
    private final String format;
    private final SourceFile file;

    ForeignFile(String format, String name, byte[] content) {
        this.format = format;
        this.file = new SourceFile(name, content);
    }

    ForeignFile(String format, String name, String content) {
        this(format, name, content.getBytes(StandardCharsets.UTF_8));
    }

    SourceReading<DraftQuestion> read() {
        var reader = QuestionFormats.of(file).orElseThrow();
        assertThat(reader.format()).isEqualTo(format);
        return reader.read(file, Progress.UNWATCHED);
    }

    ImportReport<DraftQuestion> report() {
        return switch (read()) {
            case SourceReading.Done<DraftQuestion> done ->
                new Importing<>(CheckingDrafts::check, Likeness::of, Map.of()).settle(done);
            case SourceReading.Refused<DraftQuestion> refused -> throw new AssertionError(refused.reason());
            case SourceReading.Cancelled<DraftQuestion> cancelled -> throw new AssertionError("cancelled");
        };
    }

    List<DraftQuestion> imported() {
        return report().imported().stream().map(Outcome.Imported::value).toList();
    }

    /** What was rejected, and why: {@code 第3行 没有答案}. */
    List<String> rejected() {
        return report().rejected().stream().map(ForeignFile::line).toList();
    }

    String refused() {
        assertThat(read()).isInstanceOf(SourceReading.Refused.class);
        return ((SourceReading.Refused<DraftQuestion>) read()).reason();
    }

    private static String line(Rejection rejection) {
        return rejection.where() + " " + rejection.reason();
    }
}
