package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import xuefa.certificate.Judged;
import xuefa.certificate.ReviewStep;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Steps in renewal reviews, each by the checks of that moment. */
public final class DecidingRenewal {
    private static final int TRIES = 3;

    private final RenewalReviews reviews;
    private final JudgingRenewals judging;
    private final Steps steps;

    /** Writes steps. Fails only when the record is away. */
    public interface Steps {
        /**
         * One step with everything that comes of it, in one transaction.
         *
         * @param judged what the facts came to just now; empty for a review that is frozen
         * @return empty when facts have changed in between
         */
        Future<Optional<RenewalOutcome>> take(Asked asked, Optional<Judged> judged, LocalDate day);
    }

    /**
     * @param version of the review as it was looked at; empty when it doesn't matter
     * @param reason in the words of who decides
     */
    public record Asked(Actor actor, Reach reach, UUID reviewId, OptionalInt version, ReviewStep step, String reason) {}

    public DecidingRenewal(RenewalReviews reviews, JudgingRenewals judging, Steps steps) {
        this.reviews = reviews;
        this.judging = judging;
        this.steps = steps;
    }

    public Future<RenewalOutcome> decide(Asked asked) {
        return asked.step() == ReviewStep.OBJECT
                ? decide(asked, TRIES)
                : reviews.find(asked.reach(), asked.reviewId())
                        .compose(found -> found.isPresent()
                                ? decide(asked, TRIES)
                                : Future.succeededFuture(new RenewalOutcome.Unknown()));
    }

    private Future<RenewalOutcome> decide(Asked asked, int tries) {
        return judging.now(List.of(asked.reviewId()))
                .compose(
                        judged -> steps.take(asked, Optional.ofNullable(judged.get(asked.reviewId())), judging.today()))
                .compose(outcome -> outcome.isPresent()
                        ? Future.succeededFuture(outcome.get())
                        : tries > 1
                                ? decide(asked, tries - 1)
                                : Future.succeededFuture(new RenewalOutcome.Refused("renewal.facts-changing")));
    }
}
