package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.RenewalRules;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Rules of renewal that units set for themselves and those below them. Fails only when the record is away. */
public interface RenewalRuleBooks {
    /** The shipped rules with those of the units above and of this one, the nearest in front. */
    Future<RenewalRules> of(UUID unit);

    /** The same without those of this one. */
    Future<RenewalRules> above(UUID unit);

    /** Where somebody's certificates are. */
    Future<RenewalRules> ofPerson(UUID person);

    /** All versions of a unit's own, the newest first; empty when it is out of reach. */
    Future<Optional<List<Version>>> versions(Reach reach, UUID unit);

    /**
     * @param content YAML that was read without a fault
     * @param number of the version that it is meant to be
     * @param key the same again adds nothing
     */
    Future<Adding> add(Actor actor, Reach reach, UUID unit, String content, String reason, int number, UUID key);

    enum Adding {
        ADDED,
        UNKNOWN_UNIT,
        /** Somebody else was faster. */
        STALE
    }

    /** @param number from 1 */
    record Version(UUID unitId, int number, String content, String reason, String byName, Instant at) {}
}
