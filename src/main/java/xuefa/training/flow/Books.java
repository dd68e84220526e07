package xuefa.training.flow;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import xuefa.training.ObligationBook;

/** The books of obligations of this installation; for a past day the one counts that was known then. Immutable. */
public final class Books {
    private final NavigableMap<LocalDate, ObligationBook> since;

    /** @param since by the day from which each was known; at least one */
    public Books(Map<LocalDate, ObligationBook> since) {
        this.since = new TreeMap<>(since);
        if (since.isEmpty()) {
            throw new IllegalArgumentException("no book of obligations");
        }
    }

    public static Books of(ObligationBook only) {
        return new Books(Map.of(LocalDate.EPOCH, only));
    }

    /** The newest of that day; the first of all for days before any was known. */
    public ObligationBook knownOn(LocalDate day) {
        var known = since.floorEntry(day);
        return (known == null ? since.firstEntry() : known).getValue();
    }

    public ObligationBook newest() {
        return since.lastEntry().getValue();
    }
}
