package xuefa.support;

/** Text that counts how often somebody looks at a character, and refuses to be looked at for ever. One thread. */
public final class CountedText implements CharSequence {
    private final String text;
    private final long most;
    private long looks;

    public CountedText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    /** Somebody has looked too often. */
    public static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("looked at too often", null, false, false);
        }
    }

    public long looks() {
        return looks;
    }

    @Override
    public char charAt(int index) {
        if (++looks > most) {
            throw new TooMuch();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
