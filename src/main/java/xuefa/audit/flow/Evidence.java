package xuefa.audit.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.RecordedEntry.Masked;
import xuefa.shared.Reach;
import xuefa.shared.check.Check;

/** What stands behind one kind of thing that counts: a result, an hour, a certificate. A room that decides such things brings its own. */
public interface Evidence {
    /** In addresses: {@code result}. */
    String kind();

    /** Empty when there is none, or it lies outside the units in reach. */
    Future<Optional<Page>> find(Reach reach, UUID id);

    /** Drawn by the seed alone: the same things give the same sample. */
    Future<Drawn> sample(Reach reach, Instant from, Instant until, String seed, int size);

    /**
     * A line in a list.
     *
     * @param person masked
     */
    record Line(String kind, UUID id, String title, Instant at, Optional<Masked> person, Optional<String> unitName) {}

    /** @param population of how many */
    record Drawn(int population, List<Line> lines) {}

    /**
     * Something worth knowing of it.
     *
     * @param name a word that screens translate
     */
    record Fact(String name, String value) {}

    /** A protected key that it rests on, or a subject whose deeds belong to it. */
    record Key(String kind, String key) {}

    /**
     * Something that became of it, or that decided it.
     *
     * @param kind a word that screens translate, such as {@code certificateEvent}
     * @param person masked, where it is about somebody else than the page
     * @param checks what it was decided by; mostly none
     */
    record Part(String kind, Instant at, Optional<Masked> person, List<Fact> facts, List<Check> checks) {
        public Part {
            facts = List.copyOf(facts);
            checks = List.copyOf(checks);
        }

        public Part by(List<Check> decisive) {
            return new Part(kind, at, person, facts, decisive);
        }
    }

    /**
     * @param parts the oldest first
     * @param links other things that have pages of evidence
     * @param seals what it rests on, by kinds of {@link xuefa.audit.Kinds}
     * @param subjects whose deeds belong to it
     */
    record Page(Line line, List<Fact> facts, List<Part> parts, List<Key> links, List<Key> seals, List<Key> subjects) {}
}
