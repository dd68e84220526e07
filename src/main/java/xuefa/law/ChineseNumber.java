package xuefa.law;

import java.util.regex.Pattern;

/** Numbers as statutes write them: 一, 十二, 一百零八, 一千二百六十; from 1 to 9999. */
public final class ChineseNumber {
    static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "千百十";
    private static final int TEN = 2;
    private static final int[] WEIGHTS = {1000, 100, 10};
    private static final int HIGHEST = 9999;
    private static final int LONGEST = 9;
    private static final Pattern PLAIN = Pattern.compile("[1-9][0-9]{0,3}");

    private ChineseNumber() {}

    /** @throws IllegalArgumentException when {@code number} is not from 1 to 9999 */
    public static String write(int number) {
        if (number < 1 || number > HIGHEST) {
            throw new IllegalArgumentException("not from 1 to " + HIGHEST + ": " + number);
        }
        var written = new StringBuilder();
        boolean gap = false;
        int rest = number;
        for (int place = 0, weight = 1000; weight >= 1; place++, weight /= 10) {
            int digit = rest / weight;
            rest %= weight;
            if (digit == 0) {
                gap = !written.isEmpty();
                continue;
            }
            if (gap) {
                written.append('零');
                gap = false;
            }
            boolean bareTen = weight == 10 && digit == 1 && written.isEmpty();
            if (!bareTen) {
                written.append(DIGITS.charAt(digit));
            }
            if (weight > 1) {
                written.append(UNITS.charAt(place));
            }
        }
        return written.toString();
    }

    /**
     * Reads what {@link #write} writes, and also 36, ３６, 一○一 and 一百〇一; 0 when {@code text} is no such number, or is
     * higher than 9999.
     */
    public static int read(String text) {
        String plain = plain(text);
        if (PLAIN.matcher(plain).matches()) {
            return Integer.parseInt(plain);
        }
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return 0;
        }
        return plain.chars().anyMatch(each -> UNITS.indexOf(each) >= 0) ? withUnits(plain) : digitByDigit(plain);
    }

    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each >= '０' && each <= '９') {
                plain.append((char) ('0' + each - '０'));
            } else {
                plain.append(each == '〇' || each == '○' || each == '◯' ? '零' : each);
            }
        }
        return plain.toString();
    }

    private static int digitByDigit(String plain) {
        int number = 0;
        for (int at = 0; at < plain.length(); at++) {
            char each = plain.charAt(at);
            int digit = DIGITS.indexOf(each);
            if (digit < 0) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number <= HIGHEST ? number : 0;
    }

    private static int withUnits(String plain) {
        int sum = 0;
        int digit = -1;
        int lastUnit = -1;
        for (int at = 0; at < plain.length(); at++) {
            char each = plain.charAt(at);
            int value = DIGITS.indexOf(each);
            int unit = UNITS.indexOf(each);
            if (value >= 0 && digit <= 0) {
                digit = value;
            } else if (unit > lastUnit && (digit > 0 || unit == TEN)) {
                sum += Math.max(digit, 1) * WEIGHTS[unit];
                lastUnit = unit;
                digit = -1;
            } else {
                return 0;
            }
        }
        return sum + Math.max(digit, 0);
    }
}
