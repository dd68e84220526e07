package xuefa.bank.format.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a question table means, and what people call it. */
enum Column {
    STEM(
            "题干",
            "题目",
            "试题",
            "题目内容",
            "试题内容",
            "试题题目",
            "试题题干",
            "题目题干",
            "题目描述",
            "题干内容",
            "问题",
            "题面",
            "题目正文",
            "问题内容",
            "考题",
            "stem",
            "question",
            "content"),
    KEY("答案", "正确答案", "标准答案", "参考答案", "试题答案", "题目答案", "答案选项", "正确选项", "正确项", "key", "answer"),
    OPTIONS("选项", "备选项", "候选项", "选项内容", "备选答案", "试题选项", "题目选项", "全部选项", "选项列表", "options"),
    KIND("题型", "类型", "试题类型", "题目类型", "题类", "试题题型", "题目题型", "kind", "type"),
    EXPLANATION("解析", "答案解析", "试题解析", "题目解析", "详解", "说明", "注释", "答案说明", "explanation", "analysis"),
    CITATION("依据", "法律依据", "法条依据", "法规依据", "出处", "来源", "试题来源", "题目来源", "出题依据", "条款", "法条", "citation", "source"),
    DIFFICULTY("难度", "难易度", "难易程度", "难度系数", "难度等级", "试题难度", "difficulty"),
    SECTION(
            "章节",
            "知识点",
            "分类",
            "考点",
            "所属章节",
            "目录",
            "科目",
            "试题分类",
            "题目分类",
            "知识分类",
            "所属题库",
            "所属法律",
            "类别",
            "section",
            "topic",
            "category"),
    /** Known, and not part of a question. */
    IGNORED("序号", "题号", "编号", "no", "number", "id", "分值", "分数", "得分", "score", "备注", "状态", "创建时间", "出题人");

    private static final Pattern OPTION = Pattern.compile(
            "^(?:(?:选项|备选项|备选答案|答案选项|答案|option|choice)?([a-h])(?:选项|项)?|(?:选项|备选项|备选答案|答案选项|option)([1-8一二三四五六七八]))$");

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    private static final int LONGEST = 200;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** What a header says, without spaces, signs and remarks in brackets; nothing for a text that is too long to be one. */
    static String plain(String header) {
        if (header.length() > LONGEST) {
            return "";
        }
        String half = java.text.Normalizer.normalize(header, java.text.Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        String plain = half.replaceAll("[\\s*:：_\\-#、.]+", "");
        String bare = plain.replaceAll("[(\\[【].{0,60}?[)\\]】]", "");
        return bare.length() >= 2 ? bare : plain.replaceAll("[()\\[\\]【】]", "");
    }

    static Optional<Column> of(String header) {
        String plain = plain(header);
        for (var column : values()) {
            if (column.names.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The letter of the option whose column this is. */
    static Optional<String> option(String header) {
        var matcher = OPTION.matcher(plain(header));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1) != null) {
            return Optional.of(matcher.group(1).toUpperCase(Locale.ROOT));
        }
        char number = matcher.group(2).charAt(0);
        int index = Character.isDigit(number) ? number - '1' : "一二三四五六七八".indexOf(number);
        return Optional.of(String.valueOf((char) ('A' + index)));
    }

    /** What {@code --map} calls it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
