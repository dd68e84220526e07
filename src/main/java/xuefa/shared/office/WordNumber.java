package xuefa.shared.office;

import java.util.Locale;

/** Numbers in the formats of Word's lists. */
final class WordNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private WordNumber() {}

    static String of(String format, int number) {
        return switch (format) {
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographTraditional" -> chinese(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
            case "decimalEnclosedParen" -> "(" + number + ")";
            case "decimalEnclosedFullstop" -> number + ".";
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "none", "bullet" -> "";
            default -> String.valueOf(number);
        };
    }

    /** A to Z, then AA, BB… as Word goes on. */
    private static String letters(int number) {
        if (number < 1 || number > 780) {
            return String.valueOf(number);
        }
        return String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        var roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN[i]) {
                roman.append(ROMAN_SIGNS[i]);
                rest -= ROMAN[i];
            }
        }
        return roman.toString();
    }

    private static String chinese(int number) {
        if (number < 1 || number > 999) {
            return String.valueOf(number);
        }
        if (number < 10) {
            return String.valueOf(DIGITS.charAt(number));
        }
        if (number < 100) {
            String tens = number < 20 ? "" : String.valueOf(DIGITS.charAt(number / 10));
            return tens + "十" + (number % 10 == 0 ? "" : chinese(number % 10));
        }
        String hundreds = DIGITS.charAt(number / 100) + "百";
        int rest = number % 100;
        if (rest == 0) {
            return hundreds;
        }
        return hundreds + (rest < 10 ? "零" + chinese(rest) : rest < 20 ? "一" + chinese(rest) : chinese(rest));
    }
}
