package xuefa.paper;

/** The texts that go into digests: short, visible, and encoded in exactly one way. */
final class PlainText {
    private PlainText() {}

    /** The value itself, unless it is blank, longer than {@code max} UTF-16 units, or holds control or unpaired characters. */
    static String require(String what, String value, int max) {
        if (value.isBlank() || value.length() > max) {
            throw new IllegalArgumentException(what + " must have 1 to " + max + " characters");
        }
        if (value.codePoints().anyMatch(PlainText::cannotBeWritten)) {
            throw new IllegalArgumentException(what + " holds a character that cannot be written down");
        }
        return value;
    }

    private static boolean cannotBeWritten(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
