package xuefa.bank.format.gift;

import java.util.regex.Pattern;
import xuefa.bank.DraftQuestion;
import xuefa.bank.format.QuestionReader;
import xuefa.bank.format.TextFile;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;

/** Reads GIFT. */
public final class GiftReader implements QuestionReader {
    /** What no other text has: a title, a category, or an answer that begins or ends a pair of braces. */
    private static final Pattern SIGNS = Pattern.compile(
            "(?m)^[ \\t]*+::|^[ \\t]*+\\$CATEGORY:|(?<!\\\\)\\{\\s*+(?:[=~#]|T\\b|F\\b|TRUE\\b|FALSE\\b|\\})",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String format() {
        return "gift";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return TextFile.text(file)
                .filter(text -> !text.stripLeading().startsWith("<"))
                .filter(text -> SIGNS.matcher(text).find())
                .filter(text -> file.extension().equals("gift") || text.contains("{"))
                .isPresent();
    }

    @Override
    public SourceReading<DraftQuestion> read(SourceFile file, Progress progress) {
        return TextFile.read(file, text -> new GiftBlocks(progress).read(text));
    }
}
