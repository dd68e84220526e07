package xuefa.access.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xuefa.access.Profile;
import xuefa.access.Session;
import xuefa.access.Token;
import xuefa.access.flow.Accounts;
import xuefa.access.flow.Sessions;
import xuefa.access.flow.SigningIn;
import xuefa.shared.http.Api;
import xuefa.shared.http.Authenticating;
import xuefa.shared.http.Call;
import xuefa.shared.http.Caller;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Sign-in, sign-out, who am I; and who is asking, for every other operation. */
public final class AccessApi implements Authenticating {
    private static final String COOKIE = "__Host-xuefa";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final boolean demoTools;

    /** @param demoTools whether people may do what only a demo lets them do */
    public AccessApi(SigningIn signingIn, Sessions sessions, Accounts accounts, boolean demoTools) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.demoTools = demoTools;
    }

    public void addTo(Api api) {
        api.on("signIn", this::signIn).on("signOut", this::signOut).on("getMe", this::me);
    }

    @Override
    public Future<Outcome> authenticate(HttpServerRequest request) {
        Optional<Token> bearer = bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
        Optional<Token> token = bearer.or(() -> cookie(request));
        if (token.isEmpty()) {
            return Future.succeededFuture(unknown());
        }
        return sessions.find(token.get()).map(session -> {
            if (session.isEmpty() || session.get().browser() == bearer.isPresent()) {
                return unknown();
            }
            if (session.get().browser() && !READING.contains(request.method()) && !repeats(request, token.get())) {
                return new Outcome.Refused(Problem.of(403, "access.csrf"));
            }
            return new Outcome.Known(caller(token.get(), session.get()));
        });
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

    private static Optional<Token> bearer(@Nullable String header) {
        return header != null && header.startsWith("Bearer ") ? token(header.substring(7)) : Optional.empty();
    }

    private static Optional<Token> cookie(HttpServerRequest request) {
        var cookie = request.getCookie(COOKIE);
        return cookie == null ? Optional.empty() : token(cookie.getValue());
    }

    private static Optional<Token> token(String text) {
        return text.isEmpty() || text.length() > 100 ? Optional.empty() : Optional.of(new Token(text));
    }

    private Future<Reply> signIn(Call call) {
        boolean browser = !call.body().getBoolean("token", false);
        return signingIn
                .signIn(call.body().getString("username"), call.body().getString("password"), browser)
                .map(outcome -> switch (outcome) {
                    case SigningIn.Outcome.SignedIn in -> signedIn(in);
                    case SigningIn.Outcome.Wrong wrong -> Reply.problem(401, "access.wrong-credentials");
                    case SigningIn.Outcome.TooMany many ->
                        Reply.problem(Problem.of(429, "access.too-many").retryAfter(many.waitSeconds()));
                    case SigningIn.Outcome.Crowded crowded ->
                        Reply.problem(Problem.of(503, "access.crowded").retryAfter(3));
                });
    }

    private static Reply signedIn(SigningIn.Outcome.SignedIn in) {
        JsonObject json =
                new JsonObject().put("expiresAt", in.session().expiresAt().toString());
        if (!in.session().browser()) {
            return Reply.ok(json.put("token", in.token().text()));
        }
        String cookie = COOKIE + "=" + in.token().text() + "; Path=/; Secure; HttpOnly; SameSite=Strict";
        return Reply.of(200, json.put("csrfToken", in.token().csrf()), Map.of("Set-Cookie", cookie));
    }

    private Future<Reply> signOut(Call call) {
        String gone = COOKIE + "=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0";
        return sessions.end(call.caller().tokenHash()).map(done -> Reply.of(204, null, Map.of("Set-Cookie", gone)));
    }

    private Future<Reply> me(Call call) {
        return accounts.profile(call.caller().personId()).map(found -> {
            if (found.isEmpty()) {
                return Reply.problem(401, "access.sign-in-first");
            }
            Profile profile = found.get();
            JsonObject json = new JsonObject()
                    .put("personId", profile.personId().toString())
                    .put("name", profile.name())
                    .put(
                            "unit",
                            new JsonObject()
                                    .put("unitId", profile.unitId().toString())
                                    .put("name", profile.unitName()))
                    .put(
                            "roles",
                            new JsonArray(profile.roles().stream().sorted().toList()))
                    .put("demo", profile.demo())
                    .put("demoTools", demoTools);
            if (call.caller().browser()) {
                cookie(call.request()).ifPresent(token -> json.put("csrfToken", token.csrf()));
            }
            return Reply.ok(json);
        });
    }
}
