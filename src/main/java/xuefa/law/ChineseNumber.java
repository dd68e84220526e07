package xuefa.law;

import java.util.regex.Pattern;

/** Numbers as statutes write them: 一, 十二, 一百零八, 一千二百六十; from 1 to 9999. */
final class ChineseNumber {
    static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "千百十";
    private static final int HIGHEST = 9999;
    private static final Pattern PLAIN = Pattern.compile("[1-9][0-9]{0,3}");

    private ChineseNumber() {}

    static String write(int number) {
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

    /** Reads what {@link #write} writes, and plain digits: 36; 0 when {@code text} is neither. */
    static int read(String text) {
        if (PLAIN.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        int sum = 0;
        int digit = 0;
        for (char each : text.replace('〇', '零').toCharArray()) {
            int value = DIGITS.indexOf(each);
            int unit = UNITS.indexOf(each);
            if (value >= 0) {
                digit = value;
            } else if (unit >= 0) {
                sum += Math.max(digit, 1) * (int) Math.pow(10, 3 - unit);
                digit = 0;
            } else {
                return 0;
            }
        }
        return sum + digit;
    }
}
