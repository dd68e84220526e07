package xuefa.app.tls;

/** Says why there is no certificate to serve and what to do about it, in one sentence fit for a terminal. */
public final class TlsTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TlsTrouble(String sentence) {
        super(sentence);
    }

    TlsTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
