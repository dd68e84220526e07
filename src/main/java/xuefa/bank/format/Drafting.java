package xuefa.bank.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftOption;
import xuefa.bank.DraftPoint;
import xuefa.bank.DraftQuestion;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.markup.CleanText;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Rejection;
import xuefa.shared.imports.Where;

/** A record on its way to a draft, as a reader finds its parts one after another. One thread. */
public final class Drafting {
    private static final Pattern POINT =
            Pattern.compile("(?:[（(]?\\d{1,2}[)）.、．]\\s*)?(.+?)[（(]\\s*(\\d{1,3}(?:\\.\\d{1,2})?)\\s*分\\s*[)）][;；。.]?");

    public final Where where;
    public @Nullable String id;
    public @Nullable QuestionKind kind;
    public String stem = "";
    public @Nullable String key;
    public @Nullable String explanation;
    public @Nullable String citation;
    public @Nullable String difficulty;
    public @Nullable String section;
    public final List<List<String>> blanks = new ArrayList<>();
    public final List<DraftPoint> points = new ArrayList<>();
    public final List<DraftQuestion> parts = new ArrayList<>();
    private final List<DraftOption> options = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private final Set<String> unkept = new LinkedHashSet<>();

    public Drafting(Where where) {
        this.where = where;
    }

    /** The words of {@code clean}; what has none is remembered. */
    public String words(CleanText clean) {
        unkept.addAll(clean.unkept());
        return clean.text();
    }

    /** The next option: A, then B, and so on. */
    public void option(String text, boolean isRight) {
        String letter = options.size() < 26 ? String.valueOf((char) ('A' + options.size())) : "?";
        options.add(new DraftOption(letter, text));
        if (isRight) {
            letters.append(letter);
        }
    }

    public int rightOptions() {
        return letters.length();
    }

    /**
     * Choosing among the options so far.
     *
     * @param several whether more than one may be chosen; with only one right option it is 单选 all the same
     */
    public void choose(boolean several) {
        key = letters.isEmpty() ? null : letters.toString();
        boolean isPair = options.size() == 2 && letters.length() == 1 && !several;
        kind = isPair ? null : several && letters.length() != 1 ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
    }

    public void truth(boolean isTrue) {
        kind = QuestionKind.TRUE_FALSE;
        key = isTrue ? "正确" : "错误";
    }

    /** A model answer; of its lines, those that end in marks, （2分）, are scoring points too. */
    public void answer(String modelAnswer) {
        kind = QuestionKind.SHORT_ANSWER;
        key = modelAnswer.isBlank() ? null : modelAnswer;
        if (points.isEmpty()) {
            points.addAll(pointsIn(modelAnswer));
        }
    }

    public static List<DraftPoint> pointsIn(String text) {
        return text.lines()
                .filter(line -> line.length() < 1000)
                .map(line -> POINT.matcher(line.strip()))
                .filter(Matcher::matches)
                .map(each -> new DraftPoint(each.group(1).strip(), new BigDecimal(each.group(2))))
                .toList();
    }

    public DraftQuestion draft() {
        return new DraftQuestion(
                where, id, kind, stem, options, key, blanks, points, parts, explanation, citation, difficulty, section);
    }

    /** The draft, unless something of it cannot be kept. */
    public Found<DraftQuestion> found() {
        if (!unkept.isEmpty()) {
            return rejected("含有不能导入的" + String.join("、", unkept), "删去它，或改用文字、表格表述后再导入");
        }
        return new Found.Legible<>(where, draft());
    }

    public Found<DraftQuestion> rejected(String reason, String cure) {
        return rejected(where, reason, cure);
    }

    public static Found<DraftQuestion> rejected(Where where, String reason, String cure) {
        return new Found.Illegible<>(new Rejection(where, reason, cure));
    }
}
