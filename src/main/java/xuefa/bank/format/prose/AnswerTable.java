package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import xuefa.bank.format.Ending;

/** Answers in a table: a row 题号 1 2 3 and a row 答案 A B C. */
final class AnswerTable {
    private static final Pattern HEAD =
            Pattern.compile("^\\s*\\|?\\s*(?:题\\s*号|序\\s*号)[\\s|]*(?<cells>\\d{1,5}(?:[\\s|]+\\d{1,5})*)[\\s|]*$");
    private static final Pattern BODY = Pattern.compile("^\\s*\\|?\\s*(?:正确|参考|标准)?答\\s*案[\\s|:]*(?<cells>\\S.*)$");

    private AnswerTable() {}

    static boolean isHead(Line line) {
        return HEAD.matcher(line.plain()).matches();
    }

    static List<AnswerLine.Entry> of(Line head, Line body) {
        var numbers = HEAD.matcher(head.plain());
        var values = BODY.matcher(body.plain());
        var entries = new ArrayList<AnswerLine.Entry>();
        if (numbers.matches() && values.matches()) {
            String[] of = numbers.group("cells").strip().split("[\\s|]+", -1);
            String[] said =
                    Ending.without(" \t|", values.group("cells").strip()).split("[\\s|]+", -1);
            for (int i = 0; i < of.length; i++) {
                entries.add(new AnswerLine.Entry(Numeral.of(of[i]), of.length == said.length ? said[i] : ""));
            }
        }
        return entries;
    }
}
