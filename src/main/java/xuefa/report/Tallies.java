package xuefa.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What all figures come to, unit by unit. Immutable once built; adding up is all that is done with it. */
public final class Tallies {
    private final Map<String, SequencedMap<String, Map<UUID, Long>>> values = new HashMap<>();

    public Tallies(Collection<Tally> tallies) {
        for (Tally each : tallies) {
            values.computeIfAbsent(each.figure(), none -> new TreeMap<>())
                    .computeIfAbsent(each.detail(), none -> new HashMap<>())
                    .merge(each.unitId(), each.value(), Long::sum);
        }
    }

    /** The details that any of these units has for a figure, in order. */
    public List<String> details(String figure) {
        return new ArrayList<>(values.getOrDefault(figure, new TreeMap<>()).keySet());
    }

    /** Of all details. */
    public long sum(String figure, Collection<UUID> units) {
        return values.getOrDefault(figure, new TreeMap<>()).values().stream()
                .mapToLong(each -> sum(each, units))
                .sum();
    }

    public long sum(String figure, String detail, Collection<UUID> units) {
        return sum(values.getOrDefault(figure, new TreeMap<>()).getOrDefault(detail, Map.of()), units);
    }

    private static long sum(Map<UUID, Long> of, Collection<UUID> units) {
        return units.stream().mapToLong(each -> of.getOrDefault(each, 0L)).sum();
    }
}
