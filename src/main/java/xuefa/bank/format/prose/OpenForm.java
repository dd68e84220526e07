package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftKey;
import xuefa.bank.DraftOption;
import xuefa.bank.QuestionKind;

/** The kind a heading or the form of a question speaks of, and the blanks of a fill-in. */
final class OpenForm {
    private static final Pattern BLANK = Pattern.compile("_{2,}|\\(\\s*\\)");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:^|(?<=[\\s;]))(?:\\(\\d{1,2}\\)|[①-⑳⑴-⒇]|\\d{1,2}[.、])\\s*");

    private OpenForm() {}

    /** The kind, or null if the options and the key are to tell it. */
    static @Nullable QuestionKind kind(Piece piece, @Nullable String key) {
        return piece.parts.isEmpty() ? kind(piece.ask, piece.stem.plain(), piece.options, key) : named("caseAnalysis");
    }

    static @Nullable QuestionKind kind(Heading.Ask ask, String stem, List<DraftOption> options, @Nullable String key) {
        return switch (ask) {
            case SINGLE -> QuestionKind.SINGLE;
            case MULTIPLE -> QuestionKind.MULTIPLE;
            case TRUE_FALSE -> QuestionKind.TRUE_FALSE;
            case FILL_IN -> named("fillIn");
            case SHORT_ANSWER -> named("shortAnswer");
            case CASE -> named("caseAnalysis");
            case CHOICE -> null;
            case ANY -> told(stem, options, key);
        };
    }

    private static @Nullable QuestionKind told(String stem, List<DraftOption> options, @Nullable String key) {
        boolean choice =
                !options.isEmpty() || key == null || DraftKey.truth(key).isPresent() || key.matches("[A-Ha-h、,，\\s]+");
        return choice ? null : named(BLANK.matcher(stem).find() ? "fillIn" : "shortAnswer");
    }

    private static @Nullable QuestionKind named(String code) {
        return QuestionKind.of(code).orElse(null);
    }

    /** The accepted answers of each blank of a fill-in; empty for other kinds. */
    static List<List<String>> blanks(@Nullable QuestionKind kind, @Nullable String key, String stem) {
        if (kind == null || !kind.code().equals("fillIn") || key == null) {
            return List.of();
        }
        int count = (int) BLANK.matcher(stem).results().count();
        for (String between : List.of("[;\\n]|；", "[;；\\n|]", "[;；、,，|]", "[;；、,，|\\s]+")) {
            var parts = parts(key, between);
            if (parts.size() == count) {
                return variants(parts);
            }
        }
        return variants(count <= 1 ? List.of(key.strip()) : parts(key, "[;；\\n|]"));
    }

    private static List<String> parts(String key, String between) {
        var parts = new ArrayList<String>();
        String list = NUMBERED.matcher(Line.plain(key)).find() ? numberedParts(key) : key;
        for (String part : list.split(between, -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static String numberedParts(String key) {
        var matcher = NUMBERED.matcher(Line.plain(key));
        var list = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            list.append(key, from, matcher.start()).append('\n');
            from = matcher.end();
        }
        return list.append(key.substring(from)).toString();
    }

    private static List<List<String>> variants(List<String> parts) {
        return parts.stream()
                .map(part -> List.of(part.split("\\s*(?:/|／|或者|\\|)\\s*", -1)).stream()
                        .filter(each -> !each.isBlank())
                        .toList())
                .toList();
    }
}
