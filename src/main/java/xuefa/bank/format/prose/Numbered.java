package xuefa.bank.format.prose;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with what may be the number of a question.
 *
 * @param family lines of one family belong to one list
 * @param sure false if only the order of the numbers can tell it from a number in a sentence
 * @param end where the text behind the number begins
 * @param key the answer in brackets before the number, empty for empty brackets, null for none
 * @param tag the kind in brackets before the number, null for none
 */
record Numbered(
        Family family,
        int number,
        boolean sure,
        int end,
        @Nullable String key,
        @Nullable String tag) {
    enum Family {
        /** 第1题, 题1. */
        TITLED,
        /** 【1】. */
        BOXED,
        /** 1. 1、 1． 01 */
        PLAIN,
        /** 1) */
        HALF_CLOSED,
        /** （1） ⑴ */
        CLOSED,
        /** ① */
        CIRCLED,
        /** 一、 */
        CHINESE
    }

    private static final int LONGEST = 60;
    private static final String BEFORE =
            "^[\\s#*]*(?:\\[(?<tag>[^\\]\\d]{1,8})\\]\\s*)?(?:\\((?<key>[\\sA-Ha-h√×对错是否正确误TFVXtfvx、,]{0,12})\\)\\s*[.、]?\\s*)?";
    private static final Pattern TITLED = Pattern.compile(
            BEFORE
                    + "(?:第\\s*(?<number>\\d{1,5}|[一二三四五六七八九十百零]{1,6})\\s*[小]?题|(?:试题|题目|问题|题|NO\\.?|No\\.?|Q|Question)\\s*(?<other>\\d{1,5})(?!\\d|\\s*-\\s*\\d))\\s*[.、:)\\]]?\\s*");
    private static final Pattern BOXED = Pattern.compile(BEFORE + "\\[\\s*(?<number>\\d{1,5})\\s*\\]\\s*[.、:]?\\s*");
    private static final Pattern PLAIN =
            Pattern.compile(BEFORE + "(?<number>\\d{1,5}|[⒈-⒛])(?<delimiter>\\s*[.、:,。]|\\s+|(?<=[⒈-⒛]))\\s*");
    private static final Pattern HALF_CLOSED = Pattern.compile(BEFORE + "(?<number>\\d{1,4})\\s*\\)\\s*[.、:]?\\s*");
    private static final Pattern CLOSED =
            Pattern.compile(BEFORE + "(?:\\(\\s*(?<number>\\d{1,4})\\s*\\)|(?<other>[⑴-⒇]))\\s*[.、:]?\\s*");
    private static final Pattern CIRCLED = Pattern.compile(BEFORE + "(?<number>[①-⑳㉑-㉟㊱-㊿])\\s*[.、:]?\\s*");
    private static final Pattern CHINESE = Pattern.compile(BEFORE + "(?<number>[一二三四五六七八九十百]{1,5})\\s*[、.:,]\\s*");
    /** What follows an amount, not a question's number. */
    private static final Pattern UNIT =
            Pattern.compile("^(?:[年月日天个名人万亿元倍条款项次种岁周米吨%‰至以-]|千|百|小时|分钟|平方|公[里斤顷]|周年|工作日|章|节|号|级|届|层|位|份|件|起|家|处|分之)");

    private static final Pattern DECIMAL = Pattern.compile("^\\d{1,3}(?!\\d)(?!\\s*[、.])");

    static Optional<Numbered> of(Line line) {
        String start = line.plain().substring(0, Math.min(LONGEST, line.plain().length()));
        return match(Family.TITLED, TITLED, start)
                .or(() -> match(Family.BOXED, BOXED, start))
                .or(() -> match(Family.CLOSED, CLOSED, start))
                .or(() -> match(Family.HALF_CLOSED, HALF_CLOSED, start))
                .or(() -> plain(start))
                .or(() -> match(Family.CIRCLED, CIRCLED, start))
                .or(() -> match(Family.CHINESE, CHINESE, start));
    }

    private static Optional<Numbered> match(Family family, Pattern pattern, String start) {
        var matcher = pattern.matcher(start);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String number = matcher.group("number");
        if (number == null) {
            number = matcher.group("other");
        }
        return made(family, Numeral.of(number), true, matcher.end(), matcher.group("key"), matcher.group("tag"));
    }

    private static Optional<Numbered> plain(String start) {
        var matcher = PLAIN.matcher(start);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String rest = start.substring(matcher.end());
        String delimiter = matcher.group("delimiter");
        boolean spaceOnly = delimiter.isBlank() && !delimiter.isEmpty();
        if (spaceOnly && (UNIT.matcher(rest).lookingAt() || rest.isEmpty())) {
            return Optional.empty();
        }
        boolean decimal = delimiter.endsWith(".")
                && matcher.end() == matcher.end("delimiter")
                && DECIMAL.matcher(rest).lookingAt();
        if (decimal && UNIT.matcher(rest.replaceFirst("^\\d+\\s*", "")).lookingAt()) {
            return Optional.empty();
        }
        boolean sure = !spaceOnly && !decimal && !(delimiter.endsWith(",") || delimiter.endsWith(":"));
        if (sure && !rest.isEmpty() && Character.isDigit(rest.charAt(0))) {
            sure = false;
        }
        return made(
                Family.PLAIN,
                Numeral.of(matcher.group("number")),
                sure,
                matcher.end(),
                matcher.group("key"),
                matcher.group("tag"));
    }

    private static Optional<Numbered> made(
            Family family, int number, boolean sure, int end, @Nullable String key, @Nullable String tag) {
        return number == 0 && family == Family.CHINESE
                ? Optional.empty()
                : Optional.of(new Numbered(family, number, sure, end, key, tag));
    }
}
