package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of nothing but numbers and answers, as at the end of papers: {@code 1-5 ABCDA 6-8 √×√}, {@code 1.A 2.BC 3.D}.
 *
 * @param ranged whether it holds a range, which nothing but a list of answers does
 */
record AnswerLine(List<Entry> entries, boolean ranged) {
    /** @param value the answer of question {@code number}; empty if a range has another number of answers than questions */
    record Entry(int number, String value) {}

    private static final String MARK = "(?:[A-Ha-h]|√|×|正确|错误|对|错|是|否|[TFVXYN]|True|False)";
    private static final String BETWEEN = "[\\s,;。、|/.·:]*";
    private static final Pattern START =
            Pattern.compile("^\\s*[\\[(]?\\s*(?:参考|标准|正确)?(?:答案)?\\s*[\\])]?\\s*[:：]?[\\s|]*");
    private static final Pattern RANGE = Pattern.compile("\\G" + BETWEEN
            + "[\\[(]?第?\\s*(?<from>\\d{1,5})\\s*题?\\s*(?:-+|至|到|…+|\\.{2,})\\s*第?(?<to>\\d{1,5})\\s*题?[\\])]?\\s*[:：.、)]?\\s*(?<values>"
            + MARK + "(?:[\\s,;、|/]*" + MARK + ")*)(?![A-Za-z0-9\\u4e00-\\u9fff])");
    private static final Pattern SINGLE = Pattern.compile("\\G" + BETWEEN
            + "[\\[(]?第?(?<number>\\d{1,5}|[①-⑳⑴-⒇⒈-⒛])题?\\s*[\\])]?\\s*[:：.、)=-]*\\s*[\\[(]?\\s*(?<value>" + MARK
            + "(?:[、,/]?" + "[A-H])*)\\s*[\\])]?(?=$|[\\s,;。、|.\\d\\[(第①-⑳⑴-⒇])");
    private static final Pattern TAIL = Pattern.compile("\\G[\\s,;。、|.]*$");

    private static final Pattern ORDINAL =
            Pattern.compile("^\\s*[(]?(?<ordinal>[一二三四五六七八九十]{1,3})\\s*[)]?\\s*[、.:]\\s*");

    /** The number of the section that a line of answers is led by: {@code 一、1-5 ABCDA}; 0 if it is led by none. */
    static int ordinal(Line line) {
        var matcher = ORDINAL.matcher(line.plain());
        return matcher.lookingAt() ? Numeral.of(matcher.group("ordinal")) : 0;
    }

    static Line withoutOrdinal(Line line) {
        var matcher = ORDINAL.matcher(line.plain());
        return matcher.lookingAt() ? line.from(matcher.end()) : line;
    }

    static Optional<AnswerLine> of(Line line) {
        String plain = line.plain();
        if (plain.length() > 4000) {
            return Optional.empty();
        }
        var start = START.matcher(plain);
        int at = start.lookingAt() ? start.end() : 0;
        var range = RANGE.matcher(plain);
        var single = SINGLE.matcher(plain);
        var entries = new ArrayList<Entry>();
        boolean ranged = false;
        while (true) {
            if (range.find(at) && range.start() == at) {
                addRange(entries, range.group("from"), range.group("to"), range.group("values"));
                ranged = true;
                at = range.end();
            } else if (single.find(at) && single.start() == at) {
                entries.add(new Entry(Numeral.of(single.group("number")), single.group("value")));
                at = single.end();
            } else {
                var tail = TAIL.matcher(plain);
                boolean whole = tail.find(at) && tail.start() == at;
                return whole && !entries.isEmpty() ? Optional.of(new AnswerLine(entries, ranged)) : Optional.empty();
            }
        }
    }

    private static void addRange(List<Entry> entries, String from, String to, String values) {
        int first = Numeral.of(from);
        int count = Numeral.of(to) - first + 1;
        if (count < 1 || count > 500) {
            return;
        }
        var groups = List.of(values.strip().split("[\\s,;、|/]+", -1));
        if (groups.size() != count) {
            groups = Pattern.compile("[A-Ha-h√×TFVXYN对错是否]|正确|错误")
                    .matcher(values)
                    .results()
                    .map(each -> each.group())
                    .toList();
        }
        for (int i = 0; i < count; i++) {
            entries.add(new Entry(first + i, groups.size() == count ? groups.get(i) : ""));
        }
    }
}
