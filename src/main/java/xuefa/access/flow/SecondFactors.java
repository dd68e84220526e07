package xuefa.access.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.OneTimeCode;
import xuefa.access.Totp;
import xuefa.shared.Actor;

/** Second factors in the record. */
public interface SecondFactors {
    /** @param usedStep the newest step whose code was taken; none is taken twice */
    record Factor(UUID id, Totp totp, long usedStep) {}

    /** @param recoveryCodes that are left */
    record Kept(Instant since, int recoveryCodes) {}

    Future<Optional<Factor>> inForce(UUID personId);

    Future<Optional<Kept>> kept(UUID personId);

    /** False when this step, or a later one, was taken meanwhile. */
    Future<Boolean> take(UUID factorId, long step);

    /** False when it has no such code, or it was used. */
    Future<Boolean> useRecovery(UUID factorId, UUID personId, OneTimeCode code, Actor actor);

    /** One that counts once it is confirmed; replaces another one that was begun. */
    Future<Void> begin(UUID personId, Totp totp);

    /** The one that was begun within the last quarter of an hour. */
    Future<Optional<Factor>> begun(UUID personId);

    /** From now on it is in force and the one before is not. */
    Future<Void> confirm(Factor factor, UUID personId, long step, List<OneTimeCode> recovery, Actor actor);

    /** False when there is none. */
    Future<Boolean> remove(UUID personId, Actor actor, String reason);
}
