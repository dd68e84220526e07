package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import xuefa.bank.DraftQuestion;
import xuefa.bank.format.QuestionReader;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;
import xuefa.shared.imports.TextDecoding;
import xuefa.shared.imports.Where;

/** Reads plain text. */
public final class TextReader implements QuestionReader {
    @Override
    public String format() {
        return "text";
    }

    /** Anything that nobody else recognises and that is no binary file. */
    @Override
    public boolean recognises(SourceFile file) {
        return TextDecoding.looksLikeText(file);
    }

    @Override
    public SourceReading<DraftQuestion> read(SourceFile file, Progress progress) {
        return switch (TextDecoding.decode(file)) {
            case TextDecoding.Illegible illegible -> new SourceReading.Refused<>(illegible.reason(), illegible.cure());
            case TextDecoding.Text text -> Paper.read(lines(text.content()), progress);
        };
    }

    private static List<Line> lines(String content) {
        var lines = new ArrayList<Line>();
        int number = 1;
        for (String line : content.split("\\R", -1)) {
            lines.add(Line.of(Where.line(number++), line));
        }
        return lines;
    }
}
