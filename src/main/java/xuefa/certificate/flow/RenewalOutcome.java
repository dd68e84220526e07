package xuefa.certificate.flow;

import java.util.UUID;

/** What became of a step in a renewal review. */
public sealed interface RenewalOutcome {
    /** The code of the problem that it is; {@code renewal.done} when it is none. */
    default String code() {
        return switch (this) {
            case Done done -> "renewal.done";
            case Unknown unknown -> "renewal.unknown";
            case Stale stale -> "renewal.stale";
            case NotYours not -> "renewal.not-your-level";
            case OwnCertificate own -> "renewal.own-certificate";
            case CampaignClosed closed -> "renewal.campaign-closed";
            case Refused refused -> refused.problem();
        };
    }

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

    /** @param problem the code of a problem of the review or of its certificate */
    record Refused(String problem) implements RenewalOutcome {}
}
