package xuefa.bank;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers in texts, however they are written: 十五, 一千二百, 二〇二六, 两万, 1,000, 3万, 百分之十. */
final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final String CHINESE = "[零〇○一二两三四五六七八九十百千万亿]+";
    private static final Pattern NUMBER =
            Pattern.compile("(百分之)?(?:(" + CHINESE + ")|([0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)([万亿]?))");

    private Numerals() {}

    /** {@code text}, in half width, with every number in Arabic numerals: 五日 becomes 5日, 百分之十 becomes 10%. */
    static String inArabic(String text) {
        return NUMBER.matcher(text).replaceAll(Numerals::arabic);
    }

    /** Whether {@code text} holds a number. */
    static boolean standIn(String text) {
        return NUMBER.matcher(PlainText.halfWidth(text)).find();
    }

    private static String arabic(MatchResult number) {
        String percent = number.group(1) == null ? "" : "%";
        if (number.group(2) != null) {
            return chinese(number.group(2)) + percent;
        }
        var value = new BigDecimal(number.group(3).replace(",", ""));
        var weight = BigDecimal.valueOf(weight(number.group(4)));
        return value.multiply(weight).stripTrailingZeros().toPlainString() + percent;
    }

    private static String chinese(String numeral) {
        String digits = numeral.replace('〇', '零').replace('○', '零').replace('两', '二');
        return hasUnit(digits) ? String.valueOf(sum(digits)) : spelled(digits);
    }

    private static boolean hasUnit(String numeral) {
        return numeral.chars().anyMatch(each -> DIGITS.indexOf(each) < 0);
    }

    /** 二零二六 is 2026. */
    private static String spelled(String numeral) {
        var digits = new StringBuilder();
        numeral.chars().forEach(each -> digits.append(DIGITS.indexOf(each)));
        return digits.toString().replaceFirst("^0+(?=.)", "");
    }

    private static long sum(String numeral) {
        long total = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < numeral.length(); i++) {
            char each = numeral.charAt(i);
            if (DIGITS.indexOf(each) >= 0) {
                digit = DIGITS.indexOf(each);
            } else if (UNITS.indexOf(each) >= 0) {
                section += (digit < 0 ? 1 : digit) * (long) Math.pow(10, UNITS.indexOf(each) + 1);
                digit = -1;
            } else {
                total = (total + section + Math.max(digit, 0)) * weight(String.valueOf(each));
                section = 0;
                digit = -1;
            }
        }
        return total + section + Math.max(digit, 0);
    }

    private static long weight(String unit) {
        return switch (unit) {
            case "万" -> 10_000;
            case "亿" -> 100_000_000;
            default -> 1;
        };
    }
}
