package xuefa.law.required;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How two versions of a list differ. Where a law stands among the others is no difference.
 *
 * @param added in the order of the newer version
 * @param removed in the order of the older version
 * @param changed laws whose group, articles or note are others now, in the order of the newer version
 */
public record ListDifference(List<ListedLaw> added, List<ListedLaw> removed, List<Change> changed) {

    /** A law that both versions list, differently. */
    public record Change(ListedLaw from, ListedLaw to) {}

    public ListDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    public static ListDifference of(RequiredLawList older, RequiredLawList newer) {
        Map<String, ListedLaw> gone = new HashMap<>();
        older.laws().forEach(law -> gone.put(law.title(), law));
        var added = new ArrayList<ListedLaw>();
        var changed = new ArrayList<Change>();
        for (ListedLaw law : newer.laws()) {
            ListedLaw before = gone.remove(law.title());
            if (before == null) {
                added.add(law);
            } else if (!before.equals(law)) {
                changed.add(new Change(before, law));
            }
        }
        return new ListDifference(
                added,
                older.laws().stream()
                        .filter(law -> gone.containsKey(law.title()))
                        .toList(),
                changed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
