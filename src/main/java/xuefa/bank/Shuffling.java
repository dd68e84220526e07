package xuefa.bank;

import java.util.regex.Pattern;

/** What no longer makes sense once options are shuffled. Texts are given in half width. */
final class Shuffling {
    private static final String ALL = "(?:都|均|皆|全|全部|全都)";
    private static final String ITEMS = "(?:项|选项|答案|说法|情形|情况|行为)";
    private static final Pattern JUDGES_OTHERS = Pattern.compile(
            "(?:以上|上述|前述|前面|其他|其余)?(?:各|几|三|两|四|所有)?" + ITEMS + "?" + ALL + "不?(?:对|是|正确|错|错误|可以|可|符合|属于|包括)");
    private static final Pattern BEGINS_WITH_OTHERS =
            Pattern.compile("以上(?:" + ALL + "|各|几|三项|两项|" + ITEMS + ")|(?:以上|上述)?(?:没有|无)(?:正确|错误)?的?(?:选项|答案)");
    private static final Pattern NAMES_OTHERS = Pattern.compile("(?:其他|其余|上述|前述|以上|所有|前面)[各几三两四]?个?(?:选项|答案)");
    private static final Pattern NAMES_LETTERS = Pattern.compile(
            "(?:选项|答案|选)[:“\"]?[A-H](?![A-Za-z0-9])" + "|(?<![A-Za-z0-9])[A-H][、和与及或,]?[A-H]?(?:项|选项|两项|三项|正确|错误)");
    private static final Pattern IS_LETTERS = Pattern.compile("[A-H](?:[、和与及或,]?[A-H]){0,7}[都均皆]?不?[对错是]?");

    private Shuffling() {}

    /** Where {@code text} names options by their letters, or nothing. */
    static String lettersIn(String text) {
        if (!hasLetter(text)) {
            return "";
        }
        var match = NAMES_LETTERS.matcher(text);
        return match.find() ? match.group() : "";
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 'A' && text.charAt(i) <= 'H') {
                return true;
            }
        }
        return false;
    }

    /** Where an option speaks of other options, by letters or as 以上都对 does, or nothing. */
    static String othersIn(String option) {
        String text = PlainText.closed(option);
        if (JUDGES_OTHERS.matcher(text).matches() || IS_LETTERS.matcher(text).matches()) {
            return text;
        }
        var beginning = BEGINS_WITH_OTHERS.matcher(text);
        if (beginning.lookingAt()) {
            return beginning.group();
        }
        if (text.contains("选项") || text.contains("答案")) {
            var naming = NAMES_OTHERS.matcher(text);
            if (naming.find()) {
                return naming.group();
            }
        }
        return lettersIn(option);
    }
}
