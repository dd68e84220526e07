package xuefa.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every law that may be examined, by its id. Immutable. */
public final class LawCatalogue {
    private final SortedMap<String, Law> laws;

    /** @throws IllegalArgumentException when two laws have the same id */
    public LawCatalogue(Collection<Law> laws) {
        var byId = new TreeMap<String, Law>();
        for (var law : laws) {
            if (byId.put(law.id(), law) != null) {
                throw new IllegalArgumentException("two laws with the id " + law.id());
            }
        }
        this.laws = Collections.unmodifiableSortedMap(byId);
    }

    /** Sorted by id. */
    public Collection<Law> laws() {
        return laws.values();
    }

    public Optional<Law> find(String id) {
        return Optional.ofNullable(laws.get(id));
    }

    /** The wording of law {@code id} that counts on {@code day}; empty also for a law that isn't here. */
    public Optional<LawVersion> inForce(String id, LocalDate day) {
        return find(id).flatMap(law -> law.inForce(day));
    }

    /** Whether law {@code id}, in the wording passed on {@code passed}, has this article. */
    public boolean has(String id, LocalDate passed, ArticleRef place) {
        return find(id).flatMap(law -> law.version(passed))
                .filter(version -> version.has(place))
                .isPresent();
    }
}
