package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.training.Facts;

/** The facts that the verdicts of a campaign rest on, so that anybody can make them again on another machine. */
public final class ExportingRenewalFacts {
    /** So many people fit into one file. */
    public static final int MOST = 2000;

    private final People people;
    private final RenewalFacts facts;
    private final InstantSource clock;
    private final ZoneId zone;

    /** Who is in a campaign; every question is noted, since the answer names people. */
    public interface People {
        /** At most {@link #MOST} and one more; empty for a campaign out of reach. */
        Future<List<UUID>> of(Actor actor, Reach reach, UUID campaignId, Optional<UUID> unit, int most);
    }

    public ExportingRenewalFacts(People people, RenewalFacts facts, InstantSource clock, ZoneId zone) {
        this.people = people;
        this.facts = facts;
        this.clock = clock;
        this.zone = zone;
    }

    public sealed interface Outcome {
        record Exported(Facts facts, LocalDate day) implements Outcome {}

        record Unknown() implements Outcome {}

        record TooMany() implements Outcome {}
    }

    public Future<Outcome> export(Actor actor, Reach reach, UUID campaignId, Optional<UUID> unit) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
        return people.of(actor, reach, campaignId, unit, MOST).compose(found -> {
            if (found.isEmpty() || found.size() > MOST) {
                return Future.succeededFuture(found.isEmpty() ? new Outcome.Unknown() : new Outcome.TooMany());
            }
            return facts.known(found, day).map(known -> new Outcome.Exported(known, day));
        });
    }
}
