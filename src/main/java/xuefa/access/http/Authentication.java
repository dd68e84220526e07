package xuefa.access.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xuefa.access.Hold;
import xuefa.access.Session;
import xuefa.access.Token;
import xuefa.access.flow.Sessions;
import xuefa.shared.http.Authenticating;
import xuefa.shared.http.Caller;
import xuefa.shared.http.Problem;

/** Who is asking, by the session's cookie or bearer token. A session that is held may do what it is held for, and sign out. */
public final class Authentication implements Authenticating {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String SIGN_OUT = "/api/v1/sign-out";
    private static final Map<Hold, String> HELD_FOR = Map.of(
            Hold.SECOND_FACTOR, "/api/v1/sign-in/second-factor",
            Hold.PASSWORD, "/api/v1/me/password",
            Hold.ENROLMENT, "/api/v1/me/second-factor");

    private final Sessions sessions;

    public Authentication(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Future<Outcome> authenticate(HttpServerRequest request) {
        Optional<Token> bearer = Visiting.bearer(request);
        Optional<Token> token = bearer.or(() -> Visiting.cookie(request));
        if (token.isEmpty()) {
            return Future.succeededFuture(unknown());
        }
        return sessions.find(token.get()).map(found -> {
            if (found.isEmpty() || found.get().browser() == bearer.isPresent()) {
                return unknown();
            }
            Session session = found.get();
            if (session.browser() && !READING.contains(request.method()) && !repeats(request, token.get())) {
                return new Outcome.Refused(Problem.of(403, "access.csrf"));
            }
            if (session.hold() != Hold.NONE && !allowed(session.hold(), String.valueOf(request.path()))) {
                return new Outcome.Refused(Problem.of(403, "access.unfinished")
                        .with("next", session.hold().code()));
            }
            return new Outcome.Known(caller(token.get(), session));
        });
    }

    private static boolean allowed(Hold hold, String path) {
        String place = HELD_FOR.getOrDefault(hold, SIGN_OUT);
        return path.equals(SIGN_OUT) || path.equals(place) || path.startsWith(place + "/");
    }

    private static Outcome unknown() {
        return new Outcome.Refused(Problem.of(401, "access.sign-in-first"));
    }

    private static boolean repeats(HttpServerRequest request, Token token) {
        String csrf = request.getHeader("X-CSRF-Token");
        return csrf != null && token.isRepeatedBy(csrf);
    }

    private static Caller caller(Token token, Session session) {
        return new Caller(session.personId(), session.roles(), session.browser(), token.hash());
    }
}
