package xuefa.app.own;

/** Says why a store of the node's own can't be used and what to do about it, in one sentence fit for a terminal. */
public final class StoreTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreTrouble(String sentence) {
        super(sentence);
    }

    public StoreTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
