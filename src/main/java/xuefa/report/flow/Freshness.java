package xuefa.report.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import xuefa.report.Scope;
import xuefa.report.flow.KeptDuties.Standing;
import xuefa.training.flow.Figures;

/** How old the hours and duties of a report are. Fails only when the record is away. */
public final class Freshness {
    /**
     * @param at changes before this moment are in; empty when all are
     * @param waiting changes that are not counted yet; 0 where nobody counts on by itself
     */
    public record Age(Optional<Instant> at, long waiting) {}

    private final Duties duties;
    private final KeptDuties kept;
    private final Figures figures;

    public Freshness(Duties duties, KeptDuties kept, Figures figures) {
        this.duties = duties;
        this.kept = kept;
        this.figures = figures;
    }

    public Future<Age> of(Scope scope) {
        return duties.isStanding(scope)
                ? figures.behind()
                        .map(behind -> new Age(
                                behind.waiting() == 0 ? Optional.empty() : Optional.of(behind.computedAt()),
                                behind.waiting()))
                : kept.find(scope)
                        .map(found -> new Age(
                                found.orElse(null) instanceof Standing.Done done
                                        ? Optional.of(done.knownAt())
                                        : Optional.empty(),
                                0));
    }
}
