package xuefa.bank.format.prose;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftOption;
import xuefa.bank.QuestionKind;

/** The kind of question that a word names: 单选, 多项选择题, 判断, single. */
public record Kinds(Heading.Ask ask) {
    /** No word names it. */
    public static final Kinds UNKNOWN = new Kinds(Heading.Ask.ANY);

    /** Empty if the words name no kind. */
    public static Optional<Kinds> named(String words) {
        String plain = Line.plain(words).strip();
        var code = QuestionKind.of(plain);
        if (code.isPresent()) {
            return Optional.of(new Kinds(Heading.Ask.of(code.get())));
        }
        var ask =
                switch (plain.toLowerCase(java.util.Locale.ROOT)) {
                    case "单", "single choice", "radio", "danxuan" -> Heading.Ask.SINGLE;
                    case "多", "multiple choice", "multi", "checkbox", "duoxuan" -> Heading.Ask.MULTIPLE;
                    case "判", "对错题", "对错", "true/false", "truefalse", "judge", "panduan" -> Heading.Ask.TRUE_FALSE;
                    case "填" -> Heading.Ask.FILL_IN;
                    case "主观题" -> Heading.Ask.SHORT_ANSWER;
                    default -> Heading.Ask.of(plain);
                };
        return ask == Heading.Ask.ANY ? Optional.empty() : Optional.of(new Kinds(ask));
    }

    /** The kind of a question of this name; null if its options and key are to tell it. */
    public @Nullable QuestionKind kind(String stem, List<DraftOption> options, @Nullable String key) {
        return OpenForm.kind(ask, Line.plain(stem), options, key);
    }

    /** The accepted answers of each blank of a fill-in; empty for other kinds. */
    public static List<List<String>> blanks(@Nullable QuestionKind kind, @Nullable String key, String stem) {
        return OpenForm.blanks(kind, key, Line.plain(stem));
    }
}
