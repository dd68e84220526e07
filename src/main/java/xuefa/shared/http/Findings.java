package xuefa.shared.http;

import java.util.ArrayList;
import java.util.List;

/** The faults of one request; the first {@value #MOST} are told, which is more than anybody reads. Not thread-safe. */
final class Findings {
    static final int MOST = 1000;

    private final List<Problem.Fault> faults = new ArrayList<>();

    void add(String pointer, String code) {
        add(pointer, code, "");
    }

    void add(String pointer, String code, Object word) {
        if (faults.size() < MOST) {
            faults.add(new Problem.Fault(pointer, code, String.valueOf(word)));
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Problem.Fault> faults() {
        return List.copyOf(faults);
    }
}
