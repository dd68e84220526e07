package xuefa.app;

/** Says in one sentence, fit for a terminal, why a command can't do its work and what to do about it. */
public final class CommandTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandTrouble(String sentence) {
        super(sentence);
    }

    CommandTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
