package xuefa.support;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import xuefa.access.Base32;
import xuefa.access.Totp;

/**
 * The second factors of those who sign in to tests. The first sign-in sets one up; later ones use up its recovery codes, so that no
 * test waits for the next code of the clock.
 */
public final class TestFactors {
    private static final Map<String, Queue<String>> CODES = new ConcurrentHashMap<>();

    private TestFactors() {}

    /**
     * What is missing after the password.
     *
     * @param held with the session that the answer opened
     * @return the answer that opened the last session
     */
    static Json finish(Client held, String username, Json answer) {
        return switch (answer.text("next")) {
            case "enrolment" -> enrol(held, username);
            case "secondFactor" ->
                held.post("/api/v1/sign-in/second-factor", new JsonObject().put("code", code(held, username)));
            default -> answer;
        };
    }

    private static Json enrol(Client held, String username) {
        String secret = held.post("/api/v1/me/second-factor/enrolment", new JsonObject())
                .text("secret");
        Json set = held.post("/api/v1/me/second-factor/confirmation", new JsonObject().put("code", now(secret)));
        Queue<String> codes = new ConcurrentLinkedQueue<>();
        set.list("recoveryCodes").forEach(code -> codes.add(code.toString()));
        CODES.put(username, codes);
        return set;
    }

    private static String code(Client held, String username) {
        Queue<String> codes = CODES.get(username);
        String next = codes == null ? null : codes.poll();
        return next == null ? shownByTheDemo(held, username) : next;
    }

    /** The code that is shown for an account of the demo; one for each half minute. */
    private static String shownByTheDemo(Client at, String username) {
        return at.get("/api/v1/demo/second-factor-codes").list("items").stream()
                .map(JsonObject.class::cast)
                .filter(each -> username.equals(each.getString("username")))
                .map(each -> each.getString("code"))
                .findAny()
                .orElseThrow(() -> new AssertionError("nobody knows the second factor of " + username));
    }

    /** The code of this moment. */
    public static String now(String secret) {
        return new Totp(new Base32(secret)).code(Totp.step(Instant.now()));
    }
}
