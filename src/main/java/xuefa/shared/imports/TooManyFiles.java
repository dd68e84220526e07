package xuefa.shared.imports;

/** More files wait to be read or written than can be soon: whoever asked is told to come again in some seconds. */
public class TooManyFiles extends RuntimeException {
    public TooManyFiles() {
        super("too many files wait", null, false, false);
    }
}
