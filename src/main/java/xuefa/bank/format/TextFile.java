package xuefa.bank.format;

import java.util.Optional;
import java.util.function.Function;
import xuefa.bank.DraftQuestion;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;
import xuefa.shared.imports.TextDecoding;

/** A foreign file as text, whatever its encoding. */
public final class TextFile {
    private TextFile() {}

    /** The text with line feeds only; empty if it isn't text. */
    public static Optional<String> text(SourceFile file) {
        return TextDecoding.looksLikeText(file) && TextDecoding.decode(file) instanceof TextDecoding.Text text
                ? Optional.of(withLineFeeds(text.content()))
                : Optional.empty();
    }

    /** What {@code read} makes of the text, or why there is none. */
    public static SourceReading<DraftQuestion> read(
            SourceFile file, Function<String, SourceReading<DraftQuestion>> read) {
        if (!TextDecoding.looksLikeText(file)) {
            return new SourceReading.Refused<>("这不是文本文件", "选择文本文件，或用 --format 指明它的格式");
        }
        return switch (TextDecoding.decode(file)) {
            case TextDecoding.Text text -> read.apply(withLineFeeds(text.content()));
            case TextDecoding.Illegible illegible -> new SourceReading.Refused<>(illegible.reason(), illegible.cure());
        };
    }

    private static String withLineFeeds(String text) {
        String fed = text.replace("\r\n", "\n").replace('\r', '\n');
        return fed.startsWith("\uFEFF") ? fed.substring(1) : fed;
    }
}
