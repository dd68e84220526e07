package xuefa.bank.format.prose;

import xuefa.shared.imports.Where;

/**
 * A line of a text or a paragraph of a document.
 *
 * @param text as written, without what nobody can see
 * @param plain the same characters, one for one, in the plainest form: half width, one kind of bracket and dash
 */
public record Line(Where where, String text, String plain) {
    private static final int MOST_SPACES = 20;

    public static Line of(Where where, String written) {
        String text = squeezed(visible(written).replace("**", "").stripTrailing());
        return new Line(where, text, plain(text));
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** From {@code start} on. */
    Line from(int start) {
        return new Line(where, text.substring(start), plain.substring(start));
    }

    Line to(int end) {
        return new Line(where, text.substring(0, end), plain.substring(0, end));
    }

    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char written) {
        if (written >= '！' && written <= '～') {
            return plainSign((char) (written - ('！' - '!')));
        }
        return switch (written) {
            case '\u3000', '\u00A0', '\u2002', '\u2003', '\u2009' -> ' ';
            case '【', '〔', '〖', '［', '『' -> '[';
            case '】', '〕', '〗', '］', '』' -> ']';
            case '﹙', '︵' -> '(';
            case '﹚', '︶' -> ')';
            case '﹒', '．' -> '.';
            case '﹕', '∶' -> ':';
            case '—', '–', '‐', '‑', '―', '─', '﹣', '−' -> '-';
            case '✓', '✔', '☑' -> '√';
            case '✗', '✘', '✕', '✖', '╳', '☒' -> '×';
            default -> plainSign(written);
        };
    }

    private static char plainSign(char half) {
        return half == '~' ? '-' : half;
    }

    /** Nobody sets words further apart; expressions that look for spaces in several places would take the cube of more. */
    private static String squeezed(String written) {
        int spaces = 0;
        var squeezed = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            spaces = Character.isWhitespace(character) || Character.isSpaceChar(character) ? spaces + 1 : 0;
            if (spaces <= MOST_SPACES) {
                squeezed.append(character);
            }
        }
        return squeezed.length() == written.length() ? written : squeezed.toString();
    }

    private static String visible(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (isInvisible(written.charAt(i))) {
                return withoutInvisible(written);
            }
        }
        return written;
    }

    private static String withoutInvisible(String written) {
        var visible = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            if (!isInvisible(written.charAt(i))) {
                visible.append(written.charAt(i));
            }
        }
        return visible.toString();
    }

    private static boolean isInvisible(char character) {
        int type = Character.getType(character);
        return type == Character.FORMAT || (type == Character.CONTROL && character != '\t');
    }
}
