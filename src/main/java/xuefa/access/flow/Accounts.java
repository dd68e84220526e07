package xuefa.access.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.Account;
import xuefa.access.Profile;
import xuefa.access.Visit;
import xuefa.shared.Actor;

/** The accounts in the record. */
public interface Accounts {
    /**
     * What is known when somebody knocks.
     *
     * @param name stands for the name that was typed, and may be kept
     * @param ownDevice the hash of the device's secret when the account has signed in with it before; empty otherwise
     * @param familiar whether the account has signed in from this place before
     */
    record Sought(Optional<Account> account, String name, String ownDevice, boolean familiar) {
        public Throttle.Try at(Visit visit) {
            return new Throttle.Try(name, visit.place(), ownDevice, familiar);
        }
    }

    Future<Sought> seek(String username, Visit visit);

    Future<Optional<Account>> of(UUID personId);

    /** Who was sought by id, for second factors. */
    Future<Sought> seek(UUID personId, Visit visit);

    /** Nothing happens when it was changed meanwhile. */
    Future<Void> rehashed(UUID personId, String before, String after);

    /** @param because {@code own} for one that its owner chose */
    Future<Void> changePassword(UUID personId, String hash, Actor actor);

    /** For the record: a try that failed, of somebody or of a name that nobody has. */
    Future<Void> failed(Sought sought, Visit visit, String way);

    Future<Optional<Profile>> profile(UUID personId);
}
