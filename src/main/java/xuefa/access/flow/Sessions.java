package xuefa.access.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.Hold;
import xuefa.access.Session;
import xuefa.access.Token;
import xuefa.access.Visit;
import xuefa.shared.Actor;

/** The sessions: in PostgreSQL, cached in Redis and in memory. */
public interface Sessions {
    /**
     * A session to be opened.
     *
     * @param way what was shown: {@code password}, {@code secondFactor}, {@code code}, {@code unified}
     * @param instead the hash of the token of a session that ends with it; empty for none
     */
    record Opening(
            Token token,
            UUID personId,
            Hold hold,
            boolean strong,
            Duration length,
            Visit visit,
            String way,
            Optional<String> instead) {}

    /** What somebody sees of a session of their own; the address is whole. */
    record Listed(
            UUID id,
            boolean browser,
            String agent,
            String address,
            Instant since,
            Instant usedAt,
            Instant expiresAt,
            boolean mine) {}

    Future<Session> open(Opening opening);

    /** Empty when there is none, or it has ended, expired, or not been used for too long. */
    Future<Optional<Session>> find(Token token);

    /** As {@link #find}, by the hash of the token. */
    Future<Optional<Session>> findByHash(String tokenHash);

    /** Those that live, last used first. @param tokenHash of the one that asks */
    Future<List<Listed>> of(UUID personId, String tokenHash);

    /** Signing out. */
    Future<Void> end(String tokenHash, Actor actor);

    /** False when this person has no such session. */
    Future<Boolean> endOne(UUID personId, UUID sessionId, Actor actor);

    /**
     * @param but the hash of the token of the one that stays; empty for none
     * @param because for the record: {@code byOwner}, {@code passwordChanged}, or the words of an administrator
     * @return how many ended
     */
    Future<Integer> endAll(UUID personId, Optional<String> but, Actor actor, String because);
}
