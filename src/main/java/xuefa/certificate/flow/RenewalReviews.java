package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.RenewalRule;
import xuefa.certificate.ReviewLevel;
import xuefa.certificate.ReviewLife;
import xuefa.certificate.Validity;
import xuefa.shared.Reach;

/** Renewal reviews in the record, to look at. Fails only when the record is away. */
public interface RenewalReviews {
    /** Empty for a campaign that has nothing in reach. */
    Future<Optional<Page>> list(Reach reach, Filter filter, int limit);

    /** Empty also for one out of reach. */
    Future<Optional<Opened>> find(Reach reach, UUID reviewId);

    /** The newest of each certificate of one person. */
    Future<List<Opened>> ofPerson(UUID personId);

    /**
     * @param mine only those whose turn is at a level that the asking person decides
     * @param after the cursor that the page before gave
     */
    record Filter(
            UUID campaignId,
            Optional<String> outcome,
            Optional<String> gap,
            Optional<String> state,
            Optional<UUID> unitId,
            String search,
            boolean mine,
            Optional<String> after) {}

    /** @param next the cursor of the next page, where there is one */
    record Page(List<Line> lines, Optional<String> next) {}

    record Line(
            UUID reviewId,
            UUID personId,
            String personName,
            String unitName,
            String number,
            String kind,
            LocalDate validTo,
            String state,
            int level,
            String outcome,
            List<String> gaps,
            Optional<Validity> next,
            int version,
            boolean mine) {
        public Line {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * @param mine whether the asking person decides at the level whose turn it is
     */
    record Opened(
            UUID reviewId,
            UUID campaignId,
            String campaignTitle,
            boolean campaignClosed,
            List<RenewalRule> rules,
            List<ReviewLevel> levels,
            UUID certificateId,
            String number,
            String kind,
            Validity validity,
            UUID personId,
            String personName,
            UUID unitId,
            String unitName,
            ReviewLife life,
            String outcome,
            Optional<Validity> next,
            int version,
            boolean mine,
            List<Taken> steps) {
        public Opened {
            rules = List.copyOf(rules);
            levels = List.copyOf(levels);
            steps = List.copyOf(steps);
        }
    }

    /** A step that was taken, with the checks of that moment as JSON. */
    record Taken(String step, int level, String reason, String outcome, String checks, String byName, Instant at) {}
}
