package xuefa.access.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.Session;
import xuefa.access.Token;

/** The sessions: in PostgreSQL, cached in Redis and in memory. */
public interface Sessions {
    Future<Session> open(Token token, UUID personId, boolean browser, Duration length);

    /** Empty when there is none, or it has ended or expired. */
    Future<Optional<Session>> find(Token token);

    Future<Void> end(String tokenHash);
}
