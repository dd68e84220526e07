package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a section into cases, each a material with questions on it, and the questions that stand alone. One thread. */
final class Cases {
    /**
     * Lines that belong together.
     *
     * @param marker the line that announces a material; null for questions that stand alone
     */
    record Group(@Nullable Line marker, List<Line> lines) {}

    private static final Pattern MARKER = Pattern.compile(
            "^[\\s#*]*+(?:[\\(\\[]?\\s*(?:[一二三四五六七八九十]{1,3}|\\d{1,2})\\s*[\\)\\]]?\\s*[、.]?\\s*)?[\\[(]?\\s*(?:案例分析|案例材料|案情介绍|案情简介|基本案情|背景材料|背景资料|阅读材料|案例|材料|资料|案情|情景|情境)\\s*(?:[一二三四五六七八九十]{1,3}|\\d{1,2}|[①-⑩])?\\s*[\\])]?\\s*(?:[:、.]|\\s|$)(?!.{0,20}题\\s*\\()");
    private static final Pattern TASK = Pattern.compile(
            "^\\s*[(]?(?:请)?(?:根据|阅读|依据|结合)(?:以下|下列|下面|上述)?[^。]{0,10}(?:材料|案例|案情|资料)[^。]{0,12}(?:回答|完成|作答)[^。]{0,25}[:。.)]?\\s*$");
    private static final Pattern RANGE =
            Pattern.compile("(?:回答|完成)\\D{0,6}(\\d{1,4})\\s*题?\\s*[-至到]+\\s*第?\\s*(\\d{1,4})\\s*(?:小)?题");
    private static final Pattern QUESTIONS = Pattern.compile("^\\s*[\\[(]?(?:问题|请问|设问|提问|问)\\s*[\\])]?\\s*:?\\s*$");
    private static final int SHORTEST_MATERIAL = 15;

    private Cases() {}

    static List<Group> in(Section section) {
        var groups = new ArrayList<Group>();
        var current = new Group(null, new ArrayList<>());
        groups.add(current);
        int last = 0;
        for (var line : section.lines) {
            boolean begins = MARKER.matcher(line.plain()).lookingAt()
                    || TASK.matcher(line.plain()).matches();
            var range = RANGE.matcher(line.plain());
            if (begins && !(current.marker() != null && isBare(current))) {
                current = new Group(line, new ArrayList<>());
                groups.add(current);
                last = 0;
            }
            if (current.marker() != null && range.find()) {
                last = Numeral.of(range.group(2));
            }
            var number = last == 0 ? null : Numbered.of(line).orElse(null);
            if (number != null && number.sure() && number.number() > last) {
                current = new Group(null, new ArrayList<>());
                groups.add(current);
                last = 0;
            }
            current.lines().add(line);
        }
        return groups;
    }

    /** Whether nothing but announcements of the material came so far: 案例一, then 案情：… in a line of its own. */
    private static boolean isBare(Group group) {
        return group.lines().stream()
                .filter(line -> !line.isBlank())
                .allMatch(line -> withoutMarker(line).isBlank()
                        || TASK.matcher(line.plain()).matches());
    }

    /** Whether lines before the first question of a section of cases are its material. */
    static boolean isMaterial(List<Line> before) {
        return before.stream().mapToInt(line -> line.text().strip().length()).sum() >= SHORTEST_MATERIAL;
    }

    /** The material without a line that only says 问题：. */
    static List<Line> withoutCall(List<Line> material) {
        var kept = new ArrayList<>(
                material.stream().filter(line -> !line.isBlank()).toList());
        while (!kept.isEmpty() && QUESTIONS.matcher(kept.getLast().plain()).matches()) {
            kept.removeLast();
        }
        return kept;
    }

    /** The material without the word that announces it. */
    static Line withoutMarker(Line first) {
        var matcher = MARKER.matcher(first.plain());
        return matcher.lookingAt() ? first.from(matcher.end()) : first;
    }
}
