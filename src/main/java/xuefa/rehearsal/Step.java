package xuefa.rehearsal;

import java.util.Locale;

/** What a candidate waits for. */
public enum Step {
    /** The rules of the sitting, while it has not opened. */
    WAIT,
    /** From the opening, or from pressing start, to the paper. */
    START,
    /** Going on from another device. */
    TAKE_OVER,
    /** Attempt and paper on a device that has nothing. */
    PAPER,
    /** From writing an answer to its being received. */
    SAVE,
    /** From pressing submit to the receipt. */
    SUBMIT,
    /** The result, from the receipt on. */
    RESULT,
    /** The ranking. */
    RANKING;

    /** The name in JSON. */
    public String code() {
        return this == TAKE_OVER ? "takeOver" : name().toLowerCase(Locale.ROOT);
    }
}
