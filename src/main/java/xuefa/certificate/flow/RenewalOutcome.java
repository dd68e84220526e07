package xuefa.certificate.flow;

import java.util.UUID;

/** What became of a step in a renewal review. */
public sealed interface RenewalOutcome {
    record Done(UUID reviewId) implements RenewalOutcome {}

    /** No such review in reach. */
    record Unknown() implements RenewalOutcome {}

    /** It isn't as it was when it was looked at. */
    record Stale(int version) implements RenewalOutcome {}

    /** Somebody else decides at this level. */
    record NotYours(String level) implements RenewalOutcome {}

    /** Nobody decides about themselves. */
    record OwnCertificate() implements RenewalOutcome {}

    /** The campaign is over. */
    record CampaignClosed() implements RenewalOutcome {}

    /** @param code of a problem of the review or of its certificate */
    record Refused(String code) implements RenewalOutcome {}
}
