package xuefa.access.http;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.access.Token;
import xuefa.access.Visit;
import xuefa.access.flow.IdentityProvider;
import xuefa.access.flow.UnifiedSignIn;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;
import xuefa.shared.secret.FieldCipher;

/**
 * The way to a government's unified identity and back. What has to be remembered on the way is in a cookie that only this server
 * can read, so only the browser that went may come back.
 */
public final class UnifiedApi {
    private static final Logger LOG = LoggerFactory.getLogger(UnifiedApi.class);

    static final String BACK = "/api/v1/sign-in/unified/return";
    private static final String COOKIE = "__Host-xuefa-unified";
    private static final String JOURNEY = "unified.journey";
    private static final int SECONDS = 600;
    private static final int MOST = 4000;
    private static final Map<String, String> PAGES = Map.of("phone", "/#/sign-in", "console", "/console/sign-in");

    private final Optional<UnifiedSignIn> unified;
    private final FieldCipher cipher;
    private final Origin origin;
    private final InstantSource clock;

    /** @param unified empty where none is configured; then there are no such addresses */
    public UnifiedApi(Optional<UnifiedSignIn> unified, FieldCipher cipher, Origin origin, InstantSource clock) {
        this.unified = unified;
        this.cipher = cipher;
        this.origin = origin;
        this.clock = clock;
    }

    public void addTo(Api api) {
        api.on("goToUnifiedIdentity", this::go).on("comeFromUnifiedIdentity", this::comeBack);
    }

    private Future<Reply> go(Call call) {
        if (unified.isEmpty()) {
            return Future.succeededFuture(Reply.problem(404, "access.no-unified"));
        }
        String page = call.parameter("to").orElse("phone");
        UUID state = UUID.randomUUID();
        var journey = new IdentityProvider.Journey(
                state.toString(), Token.fresh().text(), Token.fresh().text());
        return unified.get()
                .go(journey, origin.of(call.request()) + BACK)
                .map(address -> redirect(address, List.of(cookie(sealed(state, journey, page), SECONDS))))
                .recover(failure -> told(failure, page));
    }

    private Future<Reply> comeBack(Call call) {
        if (unified.isEmpty()) {
            return Future.succeededFuture(Reply.problem(404, "access.no-unified"));
        }
        Optional<Packed> packed = unpacked(call);
        String code = call.parameter("code").orElse("");
        if (packed.isEmpty() || code.isEmpty()) {
            return Future.succeededFuture(trouble(packed.map(Packed::page).orElse("phone"), "access.unified-failed"));
        }
        String page = packed.get().page();
        Visit visit = Visiting.of(call, true);
        return unified.get()
                .comeBack(code, packed.get().journey(), origin.of(call.request()) + BACK, visit)
                .map(outcome -> switch (outcome) {
                    case UnifiedSignIn.Outcome.SignedIn in -> {
                        List<String> cookies = new java.util.ArrayList<>(Visiting.cookieLines(in.opened(), visit));
                        cookies.add(cookie("", 0));
                        String next = in.opened().session().hold().code();
                        yield redirect(URI.create(PAGES.get(page) + "?unified=" + next), cookies);
                    }
                    case UnifiedSignIn.Outcome.NotBelieved not -> {
                        LOG.warn("Unified identity: {}", not.why());
                        yield trouble(page, "access.unified-failed");
                    }
                    case UnifiedSignIn.Outcome.Stranger stranger -> trouble(page, "access.unified-stranger");
                })
                .recover(failure -> told(failure, page));
    }

    private static Future<Reply> told(Throwable failure, String page) {
        if (failure instanceof IdentityProvider.Untrusted untrusted) {
            LOG.warn("Unified identity: {}", untrusted.getMessage());
            return Future.succeededFuture(trouble(page, "access.unified-failed"));
        }
        return Future.failedFuture(failure);
    }

    private static Reply trouble(String page, String code) {
        return redirect(URI.create(PAGES.get(page) + "?trouble=" + code), List.of(cookie("", 0)));
    }

    private static Reply redirect(URI address, List<String> cookies) {
        return Reply.of(303, null, Map.of("Location", address.toString(), "Set-Cookie", String.join("\n", cookies)));
    }

    /** Lax, not Strict: the browser comes back from another site. */
    private static String cookie(String value, int seconds) {
        return COOKIE + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=" + seconds;
    }

    private record Packed(IdentityProvider.Journey journey, String page) {}

    private String sealed(UUID state, IdentityProvider.Journey journey, String page) {
        String text = new JsonObject()
                .put("nonce", journey.nonce())
                .put("verifier", journey.verifier())
                .put("page", page)
                .put("until", clock.instant().plusSeconds(SECONDS).toString())
                .encode();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.seal(JOURNEY, state, text));
    }

    /** Empty when there is no cookie, it was altered, belongs to another state, or is too old. */
    private Optional<Packed> unpacked(Call call) {
        Optional<UUID> state = call.parameter("state").flatMap(UnifiedApi::uuid);
        Optional<String> value = cookie(call.request());
        if (state.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(value.get().getBytes(StandardCharsets.US_ASCII));
            JsonObject json = new JsonObject(cipher.open(JOURNEY, state.get(), sealed));
            return clock.instant().isAfter(Instant.parse(json.getString("until")))
                    ? Optional.empty()
                    : Optional.of(new Packed(
                            new IdentityProvider.Journey(
                                    state.get().toString(), json.getString("nonce"), json.getString("verifier")),
                            json.getString("page")));
        } catch (IllegalArgumentException | FieldCipher.Unreadable altered) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> cookie(HttpServerRequest request) {
        Cookie cookie = request.getCookie(COOKIE);
        return cookie == null || cookie.getValue().length() > MOST ? Optional.empty() : Optional.of(cookie.getValue());
    }
}
