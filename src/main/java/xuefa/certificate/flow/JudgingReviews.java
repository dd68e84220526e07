package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.certificate.Judged;
import xuefa.certificate.RenewalRule;

/**
 * Reviews whose verdicts are not fresh. Each call takes some, keeps others from them, hands them to {@code judging} and writes what it says,
 * in one transaction. Frozen ones are never taken. Fails when the record is away or {@code judging} fails; then nothing is changed.
 */
public interface JudgingReviews {
    /** Those that have no verdict of this day, by id. */
    Future<Optional<UUID>> outdated(LocalDate day, Optional<UUID> after, int most, Judging judging);

    /** Those of people whose facts have changed; the number of people that were looked after. */
    Future<Integer> marked(LocalDate day, int most, Judging judging);

    /** These, whatever verdict they have; without those that are frozen. */
    Future<Map<UUID, Judged>> these(Collection<UUID> reviews, LocalDate day, Judging judging);

    interface Judging extends Function<List<Due>, Future<List<Judged>>> {}

    record Due(UUID reviewId, UUID certificateId, UUID personId, List<RenewalRule> rules) {
        public Due {
            rules = List.copyOf(rules);
        }
    }
}
