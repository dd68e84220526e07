package xuefa.bank.format;

/** What stands at the end of a text. A pattern that ends in {@code +$} would take a time that grows with the square of the text. */
public final class Ending {
    private Ending() {}

    /** The text without the signs, and without any of them that stand before. */
    public static String without(String signs, String text) {
        int end = text.length();
        while (end > 0 && signs.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
