package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that says what follows it: {@code 答案：}, {@code 【解析】}.
 *
 * @param start where the word begins
 * @param end where what it announces begins
 */
record Label(Field field, int start, int end) {
    enum Field {
        ANSWER("正确答案|参考答案|标准答案|本题答案|试题答案|答案要点|参考要点|答题要点|答案|正确选项|答|Answer|ANSWER|answer|Key|KEY"),
        EXPLANATION("答案解析|试题解析|题目解析|参考解析|答案详解|解析|详解|分析|解答|解释|点评|说明|注释"),
        CITATION("法律依据|法规依据|法条依据|依据|参考法条|相关法条|对应法条|法条|出处|来源|答案来源|试题来源|题目来源|条款"),
        DIFFICULTY("难易程度|难易度|难度系数|难度等级|难度"),
        KIND("题型|试题类型|题目类型|试题题型"),
        SECTION("知识点|考点|考查点|所属章节|章节|分类|类别|科目|所属法律"),
        SCORE("分值|本题分值|分数");

        private final String words;

        Field(String words) {
            this.words = words;
        }
    }

    private static final String MID_SENTENCE = "正确答案|参考答案|标准答案|答案|答案解析|试题解析|解析|法律依据|依据|出处|难度|难易程度|知识点|考点";
    private static final Pattern ANY = Pattern.compile(pattern());

    private static String pattern() {
        var groups = new StringBuilder();
        for (var field : Field.values()) {
            groups.append(groups.isEmpty() ? "" : "|").append("(?<" + field.name() + ">" + field.words + ")");
        }
        String words = groups.toString();
        String boxed = "\\[\\s*(?:" + words + ")\\s*\\]\\s*(?:是|为)?\\s*:?\\s*";
        String behind =
                "(?:\\*\\*)?\\s*(?:是|为)?\\s*(?::\\s*|(?<=答案)\\s+(?=[A-H√×对错])|(?<=答案)(?=[A-H√×]+\\s*(?:\\n|$))|(?<=答案)(?=\\())(?:\\*\\*)?";
        String atStart = "(?<=^|\\n)[ \\t]*(?:\\*\\*)?[(]?(?:" + words.replace("(?<", "(?<x") + ")" + behind;
        String inside = "(?:(?<=[\\s。;.)\\]])\\(?|\\()(?=(?:" + MID_SENTENCE + ")\\s*[:是为A-H√×(\\s])(?:"
                + words.replace("(?<", "(?<y") + ")" + behind;
        return boxed + "|" + atStart + "|" + inside;
    }

    /** All of them in {@code plain}, in order. */
    static List<Label> in(String plain) {
        var labels = new ArrayList<Label>();
        var matcher = ANY.matcher(plain);
        while (matcher.find()) {
            for (var field : Field.values()) {
                if (isIt(matcher, field.name())) {
                    labels.add(new Label(field, matcher.start(), matcher.end()));
                    break;
                }
            }
        }
        return labels;
    }

    private static boolean isIt(Matcher matcher, String name) {
        return matcher.group(name) != null || matcher.group("x" + name) != null || matcher.group("y" + name) != null;
    }
}
