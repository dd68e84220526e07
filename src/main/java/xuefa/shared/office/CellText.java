package xuefa.shared.office;

/** Texts that stand in cells of tables, where programs take some of them for formulas and run them. */
public final class CellText {
    /** Also as full-width characters, which some programs fold, and the invisible ones that some skip before looking. */
    private static final String BEGINNING = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String SKIPPED = " \u00A0\u3000\uFEFF\u200B\u200E\u200F\u2060\0";

    private CellText() {}

    /** Whether some program would take a text for a formula. */
    public static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && SKIPPED.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && BEGINNING.indexOf(text.charAt(at)) >= 0;
    }

    /** A text that no program takes for a formula: an apostrophe stands before what would be one. */
    public static String guarded(String text) {
        return isFormula(text) || isGuarded(text) ? "'" + text : text;
    }

    /** The text that was {@link #guarded}. */
    public static String unguarded(String text) {
        return isGuarded(text) ? text.substring(1) : text;
    }

    private static boolean isGuarded(String text) {
        int quotes = 0;
        while (quotes < text.length() && text.charAt(quotes) == '\'') {
            quotes++;
        }
        return quotes > 0 && isFormula(text.substring(quotes));
    }
}
