package xuefa.bank.format.prose;

import java.util.Optional;
import java.util.regex.Pattern;
import xuefa.bank.QuestionKind;

/**
 * A line that says which kind of questions follows, or what they are about.
 *
 * @param ask the kind, {@link Ask#ANY} if it says none
 * @param end where the line goes on behind the heading; its length if it doesn't
 */
record Heading(Ask ask, boolean ofAnswers, int end) {
    private static final int LONGEST = 200;
    private static final String KIND =
            "(?:单项|单选|多项|多选|不定项|判断|是非|正误|填空|简答|问答|论述|名词解释|辨析|案例|材料(?=题|分析)|综合分析|情景分析|情境分析|选择)";
    private static final String PREFIX =
            "^[\\s#*●■◆▲◇★-]*+(?:第[一二三四五六七八九十\\d]{1,3}(?:部分|大题|题型|单元|章|节)[\\s:、.]*|[\\(\\[]?\\s*(?:[一二三四五六七八九十]{1,3}|\\d{1,2}|[IVX]{1,4}|[ⅠⅡⅢⅣⅤⅥ])\\s*[\\)\\]]?\\s*[、.:,\\s]\\s*|\\(\\s*(?:[一二三四五六七八九十]{1,3}|\\d{1,2})\\s*\\)\\s*)?";
    private static final Pattern OF_KIND = Pattern.compile(
            PREFIX + "[\\[(《]?\\s*(?<kind>" + KIND
                    + "[^,。;:()\\[\\]\\s\\d]{0,8}?(?:(?:选择|判断|填空|分析|部分)?(?:题目?|部分)|选择|判断|填空|分析))\\s*[\\])》]?\\s*(?<answers>(?:的?(?:参考|标准|正确)?答案(?:及解析|与解析)?))?\\s*");
    private static final Pattern BARE_KIND = Pattern.compile(PREFIX
            + "[\\[(]?\\s*(?<kind>单选|多选|判断|填空|简答|不定项|论述|案例)\\s*[\\])]?\\s*(?<answers>(?:参考|标准|正确)?答案)?\\s*[:：]?\\s*$");
    private static final Pattern REST = Pattern.compile(
            "^\\s*(?:[:：.、]|-+)?\\s*(?:$|[\\(\\[].{0,150}$|(?:共|每|本|下列|请|以下|在每|分值|合计|总计|\\d{1,3}\\s*[道题分个]).{0,150}$|[一二三四五六]$)");
    private static final Pattern CHAPTER = Pattern.compile(
            "^[\\s#*]*+第\\s*(?:[一二三四五六七八九十百]{1,5}|\\d{1,3})\\s*(?:章|节|部分|编|单元|套|卷|篇|讲|模块)(?![^\\s:、.].{30}).{0,40}$");
    private static final Pattern SENTENCE = Pattern.compile(".*[。?？！!;；,，].*|.*[(]\\s*[)].*");

    private static final Pattern ORDINAL = Pattern.compile(
            "^[\\s#*\\(\\[]*(?:第\\s*)?(?<number>[一二三四五六七八九十]{1,3}|\\d{1,2})\\s*(?:部分|大题|[、.:,)\\]\\s])");

    /** The number in front of a heading, 0 if it has none. */
    static int ordinal(Line heading) {
        var matcher = ORDINAL.matcher(heading.plain());
        return matcher.lookingAt() ? Numeral.of(matcher.group("number")) : 0;
    }

    /** How far a kind can be told from a heading. */
    enum Ask {
        SINGLE,
        MULTIPLE,
        /** 不定项, 选择题: the number of answers decides. */
        CHOICE,
        TRUE_FALSE,
        FILL_IN,
        SHORT_ANSWER,
        CASE,
        ANY;

        static Ask of(QuestionKind kind) {
            return switch (kind.code()) {
                case "single" -> SINGLE;
                case "multiple" -> MULTIPLE;
                case "trueFalse" -> TRUE_FALSE;
                case "fillIn" -> FILL_IN;
                case "shortAnswer" -> SHORT_ANSWER;
                case "caseAnalysis" -> CASE;
                default -> ANY;
            };
        }

        static Ask of(String words) {
            if (words.contains("不定项")) {
                return CHOICE;
            }
            if (words.contains("多选") || words.contains("多项")) {
                return MULTIPLE;
            }
            if (words.contains("单选") || words.contains("单项")) {
                return SINGLE;
            }
            if (words.contains("判断") || words.contains("是非") || words.contains("正误")) {
                return TRUE_FALSE;
            }
            if (words.contains("填空")) {
                return FILL_IN;
            }
            if (words.contains("案例")
                    || words.contains("材料")
                    || words.contains("综合")
                    || words.contains("情景")
                    || words.contains("情境")) {
                return CASE;
            }
            if (words.contains("选择")) {
                return CHOICE;
            }
            return words.contains("答") || words.contains("论述") || words.contains("解释") || words.contains("辨析")
                    ? SHORT_ANSWER
                    : ANY;
        }
    }

    static Optional<Heading> of(Line line) {
        String plain = line.plain();
        if (plain.length() > LONGEST || plain.isBlank()) {
            return Optional.empty();
        }
        var bare = BARE_KIND.matcher(plain);
        if (bare.matches()) {
            return Optional.of(new Heading(Ask.of(bare.group("kind")), bare.group("answers") != null, plain.length()));
        }
        var kind = OF_KIND.matcher(plain);
        if (kind.lookingAt()) {
            boolean answers = kind.group("answers") != null;
            String rest = plain.substring(kind.end());
            if (REST.matcher(rest).matches()
                    || answers
                    || AnswerLine.of(line.from(kind.end())).isPresent()) {
                int end = REST.matcher(rest).matches() ? plain.length() : kind.end();
                return Optional.of(new Heading(Ask.of(kind.group("kind")), answers, end));
            }
            return Optional.empty();
        }
        if (CHAPTER.matcher(plain).matches() && !SENTENCE.matcher(plain).matches()) {
            return Optional.of(new Heading(Ask.ANY, false, plain.length()));
        }
        return Optional.empty();
    }
}
