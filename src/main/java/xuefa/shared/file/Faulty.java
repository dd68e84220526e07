package xuefa.shared.file;

import java.util.List;

/** A file that can't be taken as it is; nothing of it is used. Each fault is a sentence that begins with the JSON pointer of its place. */
public final class Faulty extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    public Faulty(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
