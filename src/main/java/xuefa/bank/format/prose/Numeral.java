package xuefa.bank.format.prose;

/** Numbers as they are written in Chinese papers. */
final class Numeral {
    private static final String DIGITS = "零一二三四五六七八九";

    private Numeral() {}

    /** The value of arabic digits, Chinese numerals up to 999 or one enclosed character (①, ⑴, ⒈); 0 if it is none. */
    static int of(String written) {
        if (written.isEmpty() || written.length() > 6) {
            return 0;
        }
        char first = written.charAt(0);
        if (first >= '0' && first <= '9') {
            return Integer.parseInt(written);
        }
        int enclosed = enclosed(first);
        return enclosed > 0 ? enclosed : chinese(written);
    }

    private static int enclosed(char character) {
        if (character >= '①' && character <= '⑳') {
            return character - '①' + 1;
        }
        if (character >= '⑴' && character <= '⒇') {
            return character - '⑴' + 1;
        }
        if (character >= '⒈' && character <= '⒛') {
            return character - '⒈' + 1;
        }
        if (character >= '㉑' && character <= '㉟') {
            return character - '㉑' + 21;
        }
        return character >= '㊱' && character <= '㊿' ? character - '㊱' + 36 : 0;
    }

    private static int chinese(String written) {
        int whole = 0;
        int digit = 0;
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (character == '十' || character == '百') {
                whole += Math.max(digit, 1) * (character == '十' ? 10 : 100);
                digit = 0;
            } else if (DIGITS.indexOf(character) >= 0) {
                digit = DIGITS.indexOf(character);
            } else {
                return 0;
            }
        }
        return whole + digit;
    }
}
