package xuefa.exam;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xuefa.bank.BankRelease;
import xuefa.bank.LawCitation;
import xuefa.paper.PoolQuestion;

/** A release as whoever plans an exam sees it. Immutable, shared by all event loops. */
public final class ReleasePool {
    private final BankRelease release;
    private final List<PoolQuestion> pool;
    private final Map<String, String> lawNames = new TreeMap<>();

    /** Questions that quotas can't tell apart. */
    public record Cell(String kind, String law, String difficulty) {}

    public ReleasePool(BankRelease release) {
        this.release = release;
        this.pool = Pool.of(release);
        for (LawCitation law : release.laws()) {
            lawNames.put(law.lawId(), law.shortTitle());
        }
    }

    public BankRelease release() {
        return release;
    }

    public List<PoolQuestion> questions() {
        return pool;
    }

    /** How many questions there are of each cell, but for those withheld. */
    public Map<Cell, Long> cells(Set<String> withheld) {
        return pool.stream()
                .filter(each -> !withheld.contains(each.questionId()))
                .collect(Collectors.groupingBy(
                        each -> new Cell(each.kind(), each.law(), each.difficulty()), Collectors.counting()));
    }

    /** How many there are of each kind. */
    public Map<String, Long> kinds() {
        return pool.stream().collect(Collectors.groupingBy(PoolQuestion::kind, TreeMap::new, Collectors.counting()));
    }

    /** Short titles by law id, in the order of the ids. */
    public Map<String, String> laws() {
        return Map.copyOf(lawNames);
    }

    /** A law's short title in title marks, or its id when the release cites no such law. */
    public String lawName(String lawId) {
        String title = lawNames.get(lawId);
        return title == null ? lawId : "《" + title + "》";
    }
}
