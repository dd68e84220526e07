package xuefa.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/** What stands before everything else, tried from outside over bare sockets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontDoorTest {
    private static final String PUBLIC = "https://exam.example.org";

    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(1);
    private Node declared;

    @BeforeAll
    void a_node_behind_a_proxy() {
        declared = TestNode.start(
                TestNode.shared().postgres(),
                TestStores.redis(),
                Map.of(
                        "public.origin", PUBLIC,
                        "http.proxies", "127.0.0.1",
                        "http.threads", "1",
                        "limit.session-per-second", "1",
                        "limit.searches-per-minute", "3",
                        "limit.files-per-minute", "2"));
    }

    @AfterAll
    void it_stops() {
        declared.close();
    }

    /** Status, headers and body of what is answered to these lines. */
    private static String said(int port, String head, String body) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((head.replace("\n", "\r\n") + "Connection: close\r\nContent-Length: "
                                    + body.getBytes(UTF_8).length + "\r\n\r\n" + body)
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int status(int port, String head) {
        String answer = said(port, head, "");
        return answer.isEmpty() ? 0 : Integer.parseInt(answer.split(" ", 3)[1]);
    }

    private static String own() {
        return "127.0.0.1:" + TestNode.shared().port();
    }

    @Test
    void names_that_somebody_else_made_lead_nowhere() {
        int port = TestNode.shared().port();
        for (String host :
                List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.1@evil.example")) {
            assertThat(status(port, "GET / HTTP/1.1\nHost: " + host + "\n"))
                    .as(host)
                    .isIn(400, 421);
            assertThat(status(port, "GET /api/v1/me HTTP/1.1\nHost: " + host + "\n"))
                    .as(host)
                    .isIn(400, 421);
        }
        for (String host : List.of(own(), "localhost", "LOCALHOST:1", "[::1]:8080", "10.0.0.1", "[fe80::1]")) {
            assertThat(status(port, "GET /api/v1/me HTTP/1.1\nHost: " + host + "\n"))
                    .as(host)
                    .isEqualTo(401);
        }
        assertThat(status(port, "GET /api/v1/me HTTP/1.0\n")).isEqualTo(400);
        assertThat(status(port, "GET /api/v1/me HTTP/1.1\nHost: localhost\nHost: evil.example\n"))
                .isEqualTo(400);
    }

    @Test
    void behind_a_proxy_only_the_public_name_counts_but_balancers_may_ask_how_it_is() {
        int port = declared.port();
        assertThat(status(port, "GET /api/v1/me HTTP/1.1\nHost: exam.example.org\n"))
                .isEqualTo(401);
        assertThat(status(port, "GET /api/v1/me HTTP/1.1\nHost: 10.0.0.1\n")).isEqualTo(421);
        assertThat(status(port, "GET /api/v1/health HTTP/1.1\nHost: 10.0.0.1\n"))
                .isEqualTo(200);
        assertThat(said(port, "GET / HTTP/1.1\nHost: exam.example.org\n", "").toLowerCase(java.util.Locale.ROOT))
                .contains("strict-transport-security: max-age=31536000; includesubdomains");
    }

    @Test
    void pages_of_other_sites_change_nothing_and_read_nothing() {
        int port = TestNode.shared().port();
        String post = "POST /api/v1/sign-in HTTP/1.1\nHost: " + own() + "\nContent-Type: application/json\n";
        for (String foreign : List.of(
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://127.0.0.1:1",
                "Origin: https://" + own(),
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site")) {
            String answer = said(port, post + foreign + "\n", "{\"username\":\"a\",\"password\":\"b\"}");
            assertThat(answer).as(foreign).startsWith("HTTP/1.1 403").contains("request.other-site");
        }
        for (String ours : List.of("Origin: http://" + own() + "\nSec-Fetch-Site: same-origin", "X-Nothing: 1")) {
            assertThat(said(port, post + ours + "\n", "{\"username\":\"a\",\"password\":\"b\"}"))
                    .as(ours)
                    .startsWith("HTTP/1.1 401");
        }
        String get = "GET /api/v1/receipt-keys HTTP/1.1\nHost: " + own() + "\n";
        assertThat(status(port, get + "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: no-cors\n"))
                .isEqualTo(403);
        assertThat(status(port, get + "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\n"))
                .isEqualTo(200);
    }

    @Test
    void every_answer_tells_browsers_what_it_may_do() {
        Client nobody = Client.nobody(TestNode.shared().port());
        for (String path : List.of("/", "/console", "/exams/x", "/nothing.txt", "/assets/none.js")) {
            Json page = nobody.get(path);
            assertThat(page.header("content-security-policy"))
                    .as(path)
                    .contains(
                            "script-src 'self';",
                            "style-src 'self';",
                            "frame-ancestors 'none'",
                            "require-trusted-types-for 'script'")
                    .doesNotContain("unsafe-eval")
                    .doesNotContainPattern(Pattern.compile("script-src[^;]*unsafe"));
            assertThat(page.header("x-frame-options")).isEqualTo("DENY");
            assertThat(page.header("cross-origin-opener-policy")).isEqualTo("same-origin");
            assertThat(page.header("permissions-policy")).contains("microphone=()");
        }
        for (String path : List.of("/api/v1/me", "/api/v1/nothing", "/api/v1/health", "/openapi.json", "/api/v1/%zz")) {
            Json answer = path.contains("%") ? nobody.get("/api/v1/me") : nobody.get(path);
            assertThat(answer.header("content-security-policy"))
                    .startsWith("default-src 'none'")
                    .contains("sandbox");
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(answer.header("cross-origin-resource-policy")).isEqualTo("same-origin");
            assertThat(answer.headers()).doesNotContainKeys("access-control-allow-origin", "server", "x-powered-by");
            assertThat(answer.header("cache-control")).isIn("no-store", "no-cache");
        }
        assertThat(said(TestNode.shared().port(), "GET /api/v1/%zz HTTP/1.1\nHost: localhost\n", ""))
                .startsWith("HTTP/1.1 400")
                .contains("nosniff");
    }

    @Test
    void the_cookie_is_out_of_reach_of_programs_and_other_sites() {
        Json in = Client.nobody(TestNode.shared().port())
                .post(
                        "/api/v1/sign-in",
                        new JsonObject()
                                .put("username", scene.personOf(1).username())
                                .put("password", Scene.PASSWORD));
        assertThat(in.header("set-cookie"))
                .startsWith("__Host-xuefa=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
    }

    @Test
    void a_session_that_asks_too_often_is_told_when_to_come_again_and_others_are_not() {
        Client hasty = scene.candidate(1).at(declared.port());
        List<Json> answers = java.util.stream.IntStream.range(0, 14)
                .mapToObj(i -> hasty.get("/api/v1/me"))
                .toList();
        Json refused = answers.getLast();
        assertThat(answers.stream().map(Json::status)).contains(200).contains(429);
        assertThat(refused.code()).isEqualTo("request.too-often");
        assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 60);
        assertThat(scene.signedIn(scene.personOf(1))
                        .at(declared.port())
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void files_are_counted_for_a_person_and_not_for_a_session() {
        var editor = scene.grant(scene.person("candidate"), "editor");
        List<Integer> got = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> scene.signedIn(editor)
                        .at(declared.port())
                        .get("/api/v1/question-template")
                        .status())
                .toList();
        assertThat(got.subList(0, 4)).containsOnly(200);
        assertThat(got.subList(4, 6)).containsOnly(429);
    }

    /** What is answered to bytes that no client sends, until the server hangs up or has nothing more to say. */
    private static String raw(String request) {
        var heard = new ByteArrayOutputStream();
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), TestNode.shared().port())) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            for (int each = socket.getInputStream().read();
                    each >= 0;
                    each = socket.getInputStream().read()) {
                heard.write(each);
            }
        } catch (IOException goneOrSilent) {
            // What was heard so far is the answer.
        }
        return heard.toString(UTF_8);
    }

    @Test
    void requests_that_proxies_and_servers_read_differently_are_read_once_and_not_twice() {
        String smuggled = "GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        String post = "POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        for (String twice : List.of(
                "Content-Length: 0\r\nContent-Length: 60\r\n\r\n",
                "Content-Length: +3\r\n\r\n{}",
                "Content-Length: -1\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n")) {
            assertThat(raw(post + twice + smuggled)).as(twice).doesNotContain("liveView");
        }
        assertThat(raw(smuggled)).contains("liveView");
    }

    @Test
    void what_is_too_long_or_no_http_is_refused_and_breaks_nothing() {
        String end = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        assertThat(raw("GET /" + "a".repeat(9_000) + end)).contains(" 414 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(17_000) + "\r\n\r\n"))
                .contains(" 431 ");
        assertThat(raw("GET http://evil.example/api/v1/me HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .doesNotContain("200 OK");
        for (String odd : List.of("TRACE", "CONNECT", "PROPFIND", "get", "FOO")) {
            assertThat(raw(odd + " /api/v1/me" + end)).as(odd).doesNotStartWith("HTTP/1.1 2");
            assertThat(raw(odd + " /" + end)).as(odd).doesNotStartWith("HTTP/1.1 2");
        }
        for (String noise : List.of(
                "\0\0\0\0\r\n\r\n",
                "GET\r\n\r\n",
                "\r\n\r\n\r\n",
                "SSH-2.0-x\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")) {
            assertThat(raw(noise)).as(noise).doesNotStartWith("HTTP/1.1 2").doesNotStartWith("HTTP/1.1 5");
        }
        for (String climbing : List.of(
                "/../etc/passwd",
                "/assets/..%2f..%2f..%2fetc/passwd",
                "/assets/%2e%2e/%2e%2e/pom.xml",
                "/.git/config",
                "//etc/passwd",
                "/assets/..\\..\\x",
                "/%00")) {
            assertThat(raw("GET " + climbing + end)).as(climbing).doesNotContain("root:", "[core]", "<project");
        }
        assertThat(Client.nobody(TestNode.shared().port()).get("/api/v1/health").status())
                .isEqualTo(200);
    }
}
