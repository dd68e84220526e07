package xuefa.access.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import xuefa.access.Account;
import xuefa.access.Hold;
import xuefa.access.Session;
import xuefa.access.Token;
import xuefa.access.Visit;

/** Opens the session that somebody has deserved so far, with a new token each time. */
public final class OpeningSession {
    /** For what has to be done first. */
    private static final Duration HELD = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final Duration length;

    public OpeningSession(Sessions sessions, Duration length) {
        this.sessions = sessions;
        this.length = length;
    }

    /** @param session its hold says what has to be done next */
    public record Opened(Token token, Session session) {}

    /**
     * @param shown whether the second factor was shown
     * @param way what was shown last
     * @param instead the hash of the token of the session that ends with it
     */
    public Future<Opened> open(Account account, boolean shown, Visit visit, String way, Optional<String> instead) {
        Token token = Token.fresh();
        Hold hold = Hold.next(account.standing(), shown);
        return sessions.open(new Sessions.Opening(
                        token, account.personId(), hold, shown, hold == Hold.NONE ? length : HELD, visit, way, instead))
                .map(session -> new Opened(token, session));
    }
}
