package xuefa.paper;

import java.util.HexFormat;

/** The ids on a paper: numbers of 24 bits in six lower-case hexadecimal digits, a question's with a {@code q} in front. */
final class OpaqueId {
    static final int BOUND = 1 << 24;
    private static final int DIGITS = 6;
    private static final HexFormat HEX = HexFormat.of();

    private OpaqueId() {}

    static String question(int number) {
        return "q" + option(number);
    }

    static String option(int number) {
        return HEX.toHexDigits(number, DIGITS);
    }

    static int ofQuestion(String id) {
        return required(id, parseQuestion(id));
    }

    static int ofOption(String id) {
        return required(id, parseOption(id));
    }

    /** The number, or -1 when this is no question id. */
    static int parseQuestion(String id) {
        return id.length() == DIGITS + 1 && id.charAt(0) == 'q' ? parseDigits(id, 1) : -1;
    }

    /** The number, or -1 when this is no option id. */
    static int parseOption(String id) {
        return id.length() == DIGITS ? parseDigits(id, 0) : -1;
    }

    private static int parseDigits(String id, int from) {
        int number = 0;
        for (int i = from; i < id.length(); i++) {
            char digit = id.charAt(i);
            int value =
                    Character.isUpperCase(digit) || !HexFormat.isHexDigit(digit) ? -1 : HexFormat.fromHexDigit(digit);
            if (value < 0) {
                return -1;
            }
            number = number << 4 | value;
        }
        return number;
    }

    private static int required(String id, int number) {
        if (number < 0) {
            throw new IllegalArgumentException("not an id of a paper: " + id);
        }
        return number;
    }
}
