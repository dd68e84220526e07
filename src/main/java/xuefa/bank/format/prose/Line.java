package xuefa.bank.format.prose;

import xuefa.shared.imports.Where;

/**
 * A line of a text or a paragraph of a document.
 *
 * @param text as written, without what nobody can see
 * @param plain the same characters, one for one, in the plainest form: half width, one kind of bracket and dash
 */
public record Line(Where where, String text, String plain) {
    public static Line of(Where where, String written) {
        String text = visible(written).replace("**", "").stripTrailing();
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
