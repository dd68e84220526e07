package xuefa.law.format;

/** Why a file can't be read, in a sentence that says what would help. Never leaves this package. */
final class Trouble extends Exception {
    private static final long serialVersionUID = 1L;

    Trouble(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
