package xuefa.training.flow;

import java.time.LocalDate;
import xuefa.training.ObligationBook;

/**
 * The book of obligations of this installation. It holds every version of an obligation with its days; a release never takes one out, so that
 * past days are answered as they were. Immutable.
 *
 * @param digest of its text, in hexadecimal: figures that were counted by another one are counted anew
 */
public record Books(String digest, ObligationBook newest) {
    public static Books of(ObligationBook only) {
        return new Books("", only);
    }

    /** The one by which a day is answered. */
    public ObligationBook knownOn(LocalDate day) {
        return newest;
    }
}
