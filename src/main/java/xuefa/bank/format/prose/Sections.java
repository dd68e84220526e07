package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a paper into sections: at headings, and where lists of answers begin and end. One thread. */
final class Sections {
    private static final Pattern ANSWERS = Pattern.compile(
            "^[\\s#*]*+(?:[一二三四五六七八九十]{1,3}[、.]|附件?\\d?[:.、]?|\\d{1,2}[.、])?\\s*[\\[(]?[^。?,;()]{0,30}?(?:参考|标准|正确|试题|试卷|题库|全部|各题)?答案(?:及解析|与解析|和解析|解析|部分|如下|汇总|汇编|一览表?|表|及评分标准|及评分细则|区)?\\s*[\\])]?\\s*(?:\\([^)]{0,20}\\))?\\s*:?[\\s*]*$");
    private static final Pattern NOTES = Pattern.compile(
            "^\\s*[\\[(]?\\s*(?:考试须知|考生须知|答题须知|注意事项|考试说明|答题说明|答卷须知|试卷说明|填写说明|使用说明|编写说明)\\s*[\\])]?\\s*:?\\s*$");
    private static final Pattern OPTION =
            Pattern.compile("^\\s*[\\(\\[]?\\s*[AB]\\s*[\\)\\]]?\\s*[.、:)\\s].*|.*[\\s。)]A[.、].+[\\s]?B[.、].+");
    private static final Pattern OPEN_STEM = Pattern.compile("^\\s*\\d{1,4}\\s*[.、)].{10,}\\(\\s*\\).*");

    private final List<Line> lines;
    private final List<Section> sections = new ArrayList<>();
    private Section current = new Section(Heading.Ask.ANY, false, null);
    private boolean titled;

    private Sections(List<Line> lines) {
        this.lines = lines;
        sections.add(current);
    }

    static List<Section> of(List<Line> lines) {
        var cutting = new Sections(lines);
        for (int i = 0; i < lines.size(); i++) {
            cutting.take(i);
        }
        return cutting.sections;
    }

    private void take(int at) {
        var line = lines.get(at);
        if (line.isBlank()) {
            current.lines.add(line);
            return;
        }
        var heading = Heading.of(line);
        if (heading.isPresent()) {
            begin(line, heading.get(), at);
            return;
        }
        if (!current.answers && NOTES.matcher(line.plain()).matches()) {
            start(new Section(Heading.Ask.ANY, false, line));
            current.notes = true;
            return;
        }
        if (ANSWERS.matcher(line.plain()).matches() && listFollows(at + 1)) {
            titled = true;
            start(new Section(Heading.Ask.ANY, true, line));
            return;
        }
        var numeral = AnswerLine.ordinal(line);
        boolean led =
                numeral > 0 && AnswerLine.of(AnswerLine.withoutOrdinal(line)).isPresent();
        if (led) {
            titled = titled && current.answers;
            start(new Section(
                    Heading.Ask.ANY,
                    true,
                    line.to(line.text().length()
                            - AnswerLine.withoutOrdinal(line).text().length())));
            current.lines.add(AnswerLine.withoutOrdinal(line));
            return;
        }
        boolean list = AnswerLine.of(line)
                .filter(each -> each.ranged() || each.entries().size() > 1)
                .isPresent();
        if (list && !current.answers) {
            titled = false;
            start(new Section(current.ask, true, null));
        } else if (!list && current.answers && !titled && AnswerLine.of(line).isEmpty()) {
            start(new Section(lastAsk(), false, null));
        }
        current.lines.add(line);
    }

    private void begin(Line line, Heading heading, int at) {
        boolean answers = heading.ofAnswers()
                || (current.answers && !questionsFollow(heading, at + 1))
                || onlyListFollows(line, heading, at + 1);
        titled = answers;
        start(new Section(heading.ask(), answers, line.to(heading.end())));
        if (heading.end() < line.text().length()) {
            current.lines.add(line.from(heading.end()));
        }
    }

    private void start(Section section) {
        current = section;
        sections.add(section);
    }

    private Heading.Ask lastAsk() {
        return sections.stream()
                .filter(each -> !each.answers)
                .reduce((first, last) -> last)
                .orElse(current)
                .ask;
    }

    /** A heading in a list of answers that nothing announced: answers stand in its line or right below. */
    private boolean onlyListFollows(Line line, Heading heading, int from) {
        if (heading.end() < line.text().length()) {
            return AnswerLine.of(line.from(heading.end())).isPresent();
        }
        int next = nextFilled(from);
        return next < lines.size()
                && AnswerLine.of(lines.get(next))
                        .filter(each -> each.ranged() || each.entries().size() > 1)
                        .isPresent();
    }

    /** Whether the title is followed by a list, not by the answer to one question. */
    private boolean listFollows(int from) {
        int next = nextFilled(from);
        if (next >= lines.size()) {
            return false;
        }
        var line = lines.get(next);
        return AnswerLine.of(line).isPresent()
                || AnswerLine.of(AnswerLine.withoutOrdinal(line)).isPresent()
                || AnswerTable.isHead(line)
                || Heading.of(line).isPresent()
                || (Numbered.of(line).filter(each -> each.number() == 1).isPresent() && !questionsFollow(from));
    }

    /** Whether a heading below a list of answers begins questions again, rather than the next part of the list. */
    private boolean questionsFollow(Heading heading, int from) {
        if (heading.end() < lines.get(from - 1).text().length()) {
            return false;
        }
        return switch (heading.ask()) {
            case SINGLE, MULTIPLE, CHOICE, TRUE_FALSE -> {
                int next = nextFilled(from);
                boolean answer = next < lines.size()
                        && (AnswerLine.of(lines.get(next)).isPresent()
                                || AnswerTable.isHead(lines.get(next))
                                || isKeyed(lines.get(next)));
                yield !answer;
            }
            case FILL_IN, SHORT_ANSWER, CASE ->
                sections.stream().noneMatch(section -> !section.answers && section.ask == heading.ask());
            case ANY -> questionsFollow(from);
        };
    }

    /** Whether a line is a number and a key: 3. B 依照第五条. */
    private static boolean isKeyed(Line line) {
        return Numbered.of(line)
                .filter(number -> {
                    var rest = line.from(number.end());
                    var label = Label.in(rest.plain());
                    boolean labelled = !label.isEmpty() && label.getFirst().start() == 0;
                    return labelled || AnswerText.of(Prose.of(List.of(rest))).key() != null;
                })
                .isPresent();
    }

    private boolean questionsFollow(int from) {
        for (int i = from; i < lines.size() && i < from + 40; i++) {
            var line = lines.get(i);
            if (Heading.of(line).isPresent()) {
                return false;
            }
            if ((OPTION.matcher(line.plain()).matches() && AnswerLine.of(line).isEmpty())
                    || OPEN_STEM.matcher(line.plain()).matches()) {
                return true;
            }
        }
        return false;
    }

    private int nextFilled(int from) {
        int next = from;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }
}
