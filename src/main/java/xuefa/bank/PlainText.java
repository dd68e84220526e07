package xuefa.bank;

import java.util.Locale;

/** Texts as they compare: full and half width alike, without spaces, case and punctuation. */
final class PlainText {
    private static final int FULL_TO_HALF = '！' - '!';

    private PlainText() {}

    /** Equal for texts that say the same in the same words. */
    static String of(String text) {
        return closed(halfWidth(text)).toLowerCase(Locale.ROOT);
    }

    /** Full-width letters, digits and signs as half-width ones; else unchanged. */
    static String halfWidth(String text) {
        var half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= '！' && character <= '～') {
                half.append((char) (character - FULL_TO_HALF));
            } else {
                half.append(character == '\u3000' ? ' ' : character);
            }
        }
        return half.toString();
    }

    /** Without spaces and punctuation, except what makes numbers: 1.5, 3-5, 3、4, 10%. */
    static String closed(String text) {
        var closed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= '\u4E00' && character <= '\u9FFF') {
                closed.append(character);
                continue;
            }
            boolean dropped = isSpace(character) || (isPunctuation(character) && !isInNumber(text, i));
            if (!dropped) {
                closed.append(character);
            }
        }
        return closed.toString();
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isPunctuation(char character) {
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isInNumber(String text, int at) {
        char sign = text.charAt(at);
        return isDigit(text, at - 1) && (sign == '%' || sign == '‰' || isDigit(text, at + 1));
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
