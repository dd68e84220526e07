package xuefa.access.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.OneTimeCode;
import xuefa.shared.Actor;

/** One-time codes in the record. */
public interface AccessCodes {
    /**
     * Who is to get one.
     *
     * @param asking who issues; only people of units where they are {@code unitHr} or {@code securityAdministrator} are found
     * @param personIds these, or
     * @param unitId all of a unit and those below it who have no password yet
     */
    record Wish(UUID asking, List<UUID> personIds, Optional<UUID> unitId) {}

    /** Somebody who may get a code. @param hash whether a password is set, so that the code resets it */
    record Candidate(UUID personId, String name, UUID unitId, String unit, Optional<String> username, boolean active) {}

    /** @param others those whom only a security administrator may help, since they have a role of their own */
    record Found(List<Candidate> candidates, int others) {}

    /** A code on its way to its owner; the only place where it is written out. */
    record Slip(Candidate to, String username, OneTimeCode code, Instant expiresAt) {
        @Override
        public String toString() {
            return "Slip " + to.personId();
        }
    }

    /** An unused code. */
    record Open(UUID codeId, UUID personId, String name, String username, boolean reset, Instant expiresAt) {}

    Future<Found> find(Wish wish);

    /**
     * Each in place of the one before.
     *
     * @param channel {@code slip} or {@code sms}
     * @param length by whether it resets a password
     */
    Future<List<Slip>> issue(List<Candidate> to, String channel, Lifetime length, Actor actor);

    /** How long codes live. */
    record Lifetime(Duration activation, Duration reset) {}

    /** Counts that it was looked at. */
    Future<Optional<Open>> look(OneTimeCode code);

    /** Sets the password and ends the code, once; false when it was used or ended meanwhile. */
    Future<Boolean> use(Open code, String passwordHash, Actor actor);

    /** False when it is not there for whoever asks; what is over already stays so. */
    Future<Boolean> withdraw(UUID codeId, Actor actor);
}
