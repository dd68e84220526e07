package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.RenewalCampaign;
import xuefa.certificate.RenewalRule.Act;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Campaigns of renewal in the record. Fails only when the record is away. */
public interface RenewalCampaigns {
    /** Empty for a unit out of reach. Changes nothing. */
    Future<Optional<Preview>> preview(Reach reach, Wanted wanted);

    /** Takes the certificates in, once a key. */
    Future<Opening> open(Actor actor, Reach reach, Wanted wanted, UUID key);

    /** Those that have something in reach, the newest first. */
    Future<List<Standing>> list(Reach reach);

    Future<Optional<Standing>> find(Reach reach, UUID campaignId);

    /** Of a unit and those below it, by what they come to. */
    Future<List<Group>> groups(Reach reach, UUID campaignId, Optional<UUID> unit);

    /** Of each unit right below one, with all below it; only those that have some. */
    Future<List<UnitGroup>> units(Reach reach, UUID campaignId, UUID above);

    /** Ends it; what is undecided stays so. False when it is over already, or out of reach. */
    Future<Boolean> close(Actor actor, Reach reach, UUID campaignId, String reason);

    /** Division codes of a unit and of those above it, and who they are, the nearest first; empty for one out of reach. */
    Future<List<Place>> places(Reach reach, UUID unit);

    /** @param kinds of certificates that the rules speak of */
    record Wanted(RenewalCampaign campaign, Act act, List<String> kinds) {
        public Wanted {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * @param certificates that would come in
     * @param elsewhere that fit, and are under review in another campaign
     */
    record Preview(int certificates, int elsewhere, int units) {}

    sealed interface Opening {
        record Opened(UUID campaignId) implements Opening {}

        /** No such unit in reach, or a level at a unit that isn't this one or above it. */
        record UnknownUnit() implements Opening {}

        record NothingToReview() implements Opening {}
    }

    /**
     * How far a campaign is, as far as it is in reach.
     *
     * @param judged of all, how many have a verdict
     * @param undecided neither passed nor refused
     */
    record Standing(
            RenewalCampaign campaign,
            Act act,
            String unitName,
            Instant openedAt,
            Optional<Instant> closedAt,
            boolean mine,
            int total,
            int judged,
            int eligible,
            int undecided,
            int passed,
            int refused) {}

    /** @param outcome empty while it isn't judged */
    record Group(String state, int level, String outcome, List<String> gaps, int count) {
        public Group {
            gaps = List.copyOf(gaps);
        }
    }

    record UnitGroup(UUID unitId, String name, boolean hasBelow, int total, int eligible, int unclear, int decided) {}

    record Place(UUID unitId, String name, String kind, Optional<String> division) {}
}
