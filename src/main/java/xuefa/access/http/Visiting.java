package xuefa.access.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xuefa.access.Token;
import xuefa.access.Visit;
import xuefa.access.flow.OpeningSession;
import xuefa.shared.http.Reply;

/** What a request brings of who it may be, and what a sign-in gives back: a cookie to a browser, a bearer token to others. */
final class Visiting {
    static final String SESSION = "__Host-xuefa";
    private static final String DEVICE = "__Host-xuefa-device";
    private static final int MOST = 100;
    private static final String SAFE = "; Path=/; Secure; HttpOnly; SameSite=Strict";
    /** Half a year without signing in, and the device is a stranger again. */
    private static final String LONG = "; Max-Age=15552000";

    private Visiting() {}

    static Optional<Token> bearer(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith("Bearer ") ? token(header.substring(7)) : Optional.empty();
    }

    static Optional<Token> cookie(HttpServerRequest request) {
        return cookie(request, SESSION);
    }

    private static Optional<Token> cookie(HttpServerRequest request, String name) {
        Cookie cookie = request.getCookie(name);
        return cookie == null ? Optional.empty() : token(cookie.getValue());
    }

    private static Optional<Token> token(@Nullable String text) {
        return text == null || text.isEmpty() || text.length() > MOST ? Optional.empty() : Optional.of(new Token(text));
    }

    /** A browser that brings no secret of its own gets one with the reply. */
    static Visit of(HttpServerRequest request, boolean browser) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Visit(
                request.remoteAddress().hostAddress(),
                agent == null ? "" : agent,
                browser ? Optional.of(cookie(request, DEVICE).orElseGet(Token::fresh)) : Optional.empty(),
                browser);
    }

    static Reply signedIn(OpeningSession.Opened opened, Visit visit, JsonObject more) {
        JsonObject json = more.copy()
                .put("next", opened.session().hold().code())
                .put("expiresAt", opened.session().expiresAt().toString());
        if (!opened.session().browser()) {
            return Reply.ok(json.put("token", opened.token().text()));
        }
        return Reply.of(
                200, json.put("csrfToken", opened.token().csrf()), Map.of("Set-Cookie", cookies(opened, visit)));
    }

    /** One header for each: they are told apart by the line break. */
    static List<String> cookieLines(OpeningSession.Opened opened, Visit visit) {
        List<String> lines = new ArrayList<>();
        lines.add(SESSION + "=" + opened.token().text() + SAFE);
        visit.device().ifPresent(device -> lines.add(DEVICE + "=" + device.text() + SAFE + LONG));
        return lines;
    }

    private static String cookies(OpeningSession.Opened opened, Visit visit) {
        return String.join("\n", cookieLines(opened, visit));
    }

    static String gone() {
        return SESSION + "=" + SAFE + "; Max-Age=0";
    }
}
