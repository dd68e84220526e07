package xuefa.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xuefa.app.Node;
import xuefa.shared.store.StoreAddress;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestLoop;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/** Signing in and out, as browsers and as other clients do. */
class SignInTest {
    private static final Node NODE = TestNode.shared();
    private final Scene scene = Scene.at(NODE).anOpenSitting(1);
    private final Client nobody = Client.nobody(NODE.port());

    private static Json signIn(Client at, String username, String password, boolean token) {
        JsonObject body = new JsonObject().put("username", username).put("password", password);
        return at.post("/api/v1/sign-in", token ? body.put("token", true) : body);
    }

    /** A browser after signing in. */
    private record Browser(Client at, String cookie, String csrf) {
        static Browser signedIn(Client at, String username) {
            Json reply = signIn(at, username, Scene.PASSWORD, false);
            return new Browser(at, reply.header("set-cookie").split(";", 2)[0], reply.text("csrfToken"));
        }

        Json get(String path) {
            return at.send(request(path).GET());
        }

        Json post(String path) {
            return at.send(request(path).header("X-CSRF-Token", csrf).POST(BodyPublishers.noBody()));
        }

        HttpRequest.Builder request(String path) {
            return at.request(path).header("Cookie", "other=1; " + cookie);
        }
    }

    private static Json withBearer(Client at, String token) {
        return at.send(at.request("/api/v1/me").header("Authorization", "Bearer " + token));
    }

    private String username() {
        return scene.personOf(1).username();
    }

    /** Another node on the same stores, which has nothing in memory. */
    private static Node another(StoreAddress redis) {
        return TestNode.start(NODE.postgres(), redis, Map.of("http.threads", "1"));
    }

    @Test
    void a_browser_gets_a_cookie_that_scripts_cannot_read_and_repeats_a_check_with_every_change() {
        Json reply = signIn(nobody, username(), Scene.PASSWORD, false);
        assertThat(reply.header("set-cookie"))
                .startsWith("__Host-xuefa=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Domain");
        assertThat(reply.body().fieldNames()).containsExactlyInAnyOrder("csrfToken", "expiresAt", "next");
        assertThat(reply.header("cache-control")).isEqualTo("no-store");

        Browser browser = Browser.signedIn(nobody, username());
        Json me = browser.get("/api/v1/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("csrfToken")).isEqualTo(browser.csrf());
        String start = "/api/v1/sittings/" + scene.sitting() + "/attempts";
        assertThat(nobody.send(browser.request(start).POST(BodyPublishers.noBody()))
                        .code())
                .isEqualTo("access.csrf");
        Browser other = Browser.signedIn(nobody, username());
        assertThat(new Browser(nobody, browser.cookie(), other.csrf())
                        .post(start)
                        .code())
                .isEqualTo("access.csrf");
        assertThat(browser.post(start).status()).isEqualTo(201);
    }

    @Test
    void another_client_gets_a_token_and_no_cookie() {
        Json reply = signIn(nobody, username(), Scene.PASSWORD, true);
        assertThat(reply.headers()).doesNotContainKey("set-cookie");
        assertThat(reply.body().fieldNames()).containsExactlyInAnyOrder("token", "expiresAt", "next");
        Json me = withBearer(nobody, reply.text("token"));
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body().fieldNames()).doesNotContain("csrfToken");
        assertThat(scene.ask(
                        "select count(*) from session where token_hash = sha256(convert_to(?, 'UTF8'))",
                        reply.text("token")))
                .isEqualTo("1");
    }

    @Test
    void a_token_is_no_cookie_and_a_cookie_is_no_token() {
        String token = signIn(nobody, username(), Scene.PASSWORD, true).text("token");
        assertThat(nobody.send(nobody.request("/api/v1/me").header("Cookie", "__Host-xuefa=" + token))
                        .status())
                .isEqualTo(401);
        Browser browser = Browser.signedIn(nobody, username());
        assertThat(withBearer(nobody, browser.cookie().split("=", 2)[1]).status())
                .isEqualTo(401);
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void an_unknown_name_and_a_wrong_password_are_told_apart_by_nobody() {
        Json unknown = signIn(nobody, "nobody-" + username(), Scene.PASSWORD, true);
        Json wrong = signIn(nobody, username(), "wrong", true);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.headers()).isEqualTo(wrong.headers());
        assertThat(wrong.code()).isEqualTo("access.wrong-credentials");
    }

    @Test
    void after_five_failures_an_account_waits_here_and_the_others_do_not() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(nobody, username(), "wrong" + i, true).status()).isEqualTo(401);
        }
        Json refused = signIn(nobody, username(), Scene.PASSWORD, true);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("access.too-many");
        assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 5);
        assertThat(signIn(nobody, scene.person("candidate").username(), Scene.PASSWORD, true)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signing_out_ends_this_session_at_once_and_no_other() {
        Browser browser = Browser.signedIn(nobody, username());
        Browser other = Browser.signedIn(nobody, username());
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(nobody.send(browser.request("/api/v1/sign-out").POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(403);

        Json out = browser.post("/api/v1/sign-out");
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("set-cookie")).startsWith("__Host-xuefa=;").contains("Max-Age=0");
        assertThat(IntStream.range(0, 20).parallel().map(i -> browser.get("/api/v1/me")
                        .status()))
                .containsOnly(401);
        assertThat(browser.post("/api/v1/sign-out").status()).isEqualTo(401);
        assertThat(other.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void another_node_forgets_an_ended_session_within_seconds() throws InterruptedException {
        try (Node another = another(TestStores.redis())) {
            Browser here = Browser.signedIn(nobody, username());
            Browser there = new Browser(Client.nobody(another.port()), here.cookie(), here.csrf());
            assertThat(there.get("/api/v1/me").status()).isEqualTo(200);
            assertThat(here.post("/api/v1/sign-out").status()).isEqualTo(204);
            for (int i = 0; i < 100 && there.get("/api/v1/me").status() == 200; i++) {
                Thread.sleep(100);
            }
            assertThat(there.get("/api/v1/me").status()).isEqualTo(401);
        }
    }

    @Test
    void sessions_survive_an_emptied_redis_and_one_that_is_dead() {
        String token = signIn(nobody, username(), Scene.PASSWORD, true).text("token");
        Browser browser = Browser.signedIn(nobody, username());
        try (TestLoop loop = TestLoop.on(NODE.postgres());
                Node emptied = another(TestStores.redis())) {
            loop.emptyRedis();
            assertThat(withBearer(Client.nobody(emptied.port()), token).status())
                    .isEqualTo(200);
        }
        StoreAddress dead = new StoreAddress("127.0.0.1", 1, "default", "0", "none");
        try (Node without = another(dead)) {
            Client at = Client.nobody(without.port());
            assertThat(withBearer(at, token).status()).isEqualTo(200);
            Browser there = new Browser(at, browser.cookie(), browser.csrf());
            assertThat(there.get("/api/v1/me").status()).isEqualTo(200);
            assertThat(signIn(at, username(), "wrong", true).status()).isEqualTo(401);
            assertThat(Browser.signedIn(at, username()).get("/api/v1/me").status())
                    .isEqualTo(200);
            assertThat(there.post("/api/v1/sign-out").status()).isEqualTo(204);
            assertThat(there.get("/api/v1/me").status()).isEqualTo(401);
        }
    }

    @Test
    void a_session_ends_when_its_time_is_over() {
        String token = signIn(nobody, username(), Scene.PASSWORD, true).text("token");
        scene.sql(
                "update session set expires_at = clock_timestamp() - interval '1 second' where person_id = ?",
                scene.personOf(1).id());
        try (TestLoop loop = TestLoop.on(NODE.postgres());
                Node fresh = another(TestStores.redis())) {
            loop.emptyRedis();
            assertThat(withBearer(Client.nobody(fresh.port()), token).status()).isEqualTo(401);
        }
    }
}
