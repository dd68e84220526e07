package xuefa.bank.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftOption;
import xuefa.bank.DraftPoint;
import xuefa.bank.DraftQuestion;
import xuefa.bank.FillIn;
import xuefa.bank.QuestionKind;
import xuefa.shared.imports.Where;

/** Sound drafts of every kind, with every sign that some format gives a meaning to. */
final class RandomDrafts {
    private static final List<QuestionKind> KINDS = List.of(QuestionKind.values());

    private static final String[] WORDS = {
        "行政机关",
        "二年内",
        "第三十六条",
        "不予处罚",
        "<b>",
        "&amp;",
        "A&B",
        "=",
        "~",
        "#",
        "{x}",
        "}",
        ":",
        "\\",
        "\\n",
        "50%",
        "%50%",
        "\"引\"",
        "《民法典》",
        "1.5倍",
        "//",
        "::",
        "->",
        "*",
        "5>3",
        "[html]",
        "$CATEGORY",
        "=a",
        "（　）",
        "。",
        "，",
        "甲公司",
        "𠮷",
        "ANSWER",
        "|",
        "T",
        "</p>",
        "]]>"
    };

    private final Random random;
    private int number;

    RandomDrafts(long seed) {
        random = new Random(seed);
    }

    List<DraftQuestion> some(int count) {
        List<DraftQuestion> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(one(KINDS.get(random.nextInt(KINDS.size()))));
        }
        return drafts;
    }

    DraftQuestion one(QuestionKind kind) {
        return one(kind, "some-law-" + (100 + number++ % 900), "时效/" + random.nextInt(2));
    }

    private DraftQuestion one(QuestionKind kind, @Nullable String id, @Nullable String section) {
        String stem = line() + number + (random.nextBoolean() ? "\n" + line() : "") + table();
        List<DraftOption> options = List.of();
        String key = null;
        List<List<String>> blanks = new ArrayList<>();
        List<DraftPoint> points = new ArrayList<>();
        List<DraftQuestion> parts = new ArrayList<>();
        switch (kind) {
            case SINGLE, MULTIPLE -> {
                options = options(2 + random.nextInt(6) + (kind == QuestionKind.MULTIPLE ? 1 : 0));
                key = key(options.size(), kind == QuestionKind.MULTIPLE);
            }
            case TRUE_FALSE -> {
                options = List.of(new DraftOption("A", "正确"), new DraftOption("B", "错误"));
                key = random.nextBoolean() ? "A" : "B";
            }
            case FILL_IN -> {
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    stem += FillIn.GAP + word();
                    blanks.add(List.copyOf(distinct(1 + random.nextInt(3))));
                }
            }
            case SHORT_ANSWER -> {
                key = "一" + line() + "\n二" + line();
                for (int i = random.nextInt(3); i > 0; i--) {
                    points.add(new DraftPoint(word() + "点" + i, new BigDecimal(random.nextBoolean() ? "2" : "1.5")));
                }
            }
            case CASE_ANALYSIS -> {
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    parts.add(one(KINDS.get(random.nextInt(5)), null, null));
                }
            }
        }
        return new DraftQuestion(
                new Where("x", 1),
                id,
                kind,
                stem,
                options,
                key,
                blanks,
                points,
                parts,
                random.nextBoolean() ? "解析" + line() : null,
                random.nextBoolean() ? "《行政处罚法》第三十六条" : null,
                random.nextBoolean() && id != null ? "hard" : null,
                section);
    }

    private String table() {
        return random.nextInt(4) == 0 ? "\n| 年份 | 次数 |\n| 2021 | " + random.nextInt(9) + " |\n以上" : "";
    }

    private List<DraftOption> options(int count) {
        List<DraftOption> options = new ArrayList<>();
        for (String text : distinct(count)) {
            options.add(new DraftOption(String.valueOf((char) ('A' + options.size())), text));
        }
        return options;
    }

    private String key(int options, boolean several) {
        var letters = new StringBuilder();
        for (int i = 0; i < options; i++) {
            letters.append(random.nextBoolean() ? (char) ('A' + i) : "");
        }
        boolean fits = several ? letters.length() > 1 : letters.length() == 1;
        return fits ? letters.toString() : several ? "AB" : "B";
    }

    private Set<String> distinct(int count) {
        var texts = new LinkedHashSet<String>();
        while (texts.size() < count) {
            texts.add("项" + "甲乙丙丁戊己庚辛".charAt(texts.size()) + word());
        }
        return texts;
    }

    private String line() {
        var line = new StringBuilder("题");
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            line.append(word());
        }
        return line.toString();
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
