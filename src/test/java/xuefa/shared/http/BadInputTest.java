package xuefa.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.shared.http.Refused.faults;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import xuefa.support.Admitted;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.SafeHeaders;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** What the contract does not allow is told by place, in the reader's language, and breaks nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(1);
    private final Client nobody = Client.nobody(TestNode.shared().port());
    private final Admitted admitted = new Admitted(scene);
    private final Client officer = admitted.to("getRanking");
    private final List<Operation> operations = Operation.all(nobody);

    private List<Operation> those(Predicate<Operation> wanted) {
        List<Operation> found = operations.stream().filter(wanted).toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    @BeforeAll
    void the_contract_is_read() {
        assertThat(operations).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void without_a_session_nothing_but_the_open_operations_answers() {
        List<Operation> closed = those(each -> !each.open());
        for (int at = 0; at < closed.size(); at++) {
            Operation operation = closed.get(at);
            for (String credentials :
                    InTurn.of(at, "", "Bearer ", "Bearer nonsense", "Bearer " + "x".repeat(200), "Basic YTpi")) {
                Json refused = operation.send(
                        nobody, operation.address(), request -> request.header("Authorization", credentials));
                assertThat(refused.status())
                        .as("%s with '%s'", operation, credentials)
                        .isEqualTo(401);
                assertThat(refused.code()).isEqualTo("access.sign-in-first");
                assertThat(SafeHeaders.missing(refused)).as(operation.id()).isEmpty();
            }
        }
    }

    @Test
    void a_session_by_cookie_changes_nothing_without_its_check() {
        String cookie = nobody.post("/api/v1/sign-in", credentials())
                .header("set-cookie")
                .split(";", 2)[0];
        for (Operation operation : those(each -> !each.open() && !each.reads())) {
            Json missing = operation.send(nobody, operation.address(), request -> request.header("Cookie", cookie));
            Json wrong = operation.send(nobody, operation.address(), request -> request.header("Cookie", cookie)
                    .header("X-CSRF-Token", "guess"));
            assertThat(List.of(missing.status(), wrong.status()))
                    .as(operation.id())
                    .containsOnly(403);
            assertThat(missing.code()).isEqualTo("access.csrf");
        }
    }

    private JsonObject credentials() {
        return new JsonObject().put("username", scene.personOf(1).username()).put("password", Scene.PASSWORD);
    }

    @Test
    void ids_that_are_none_are_400_and_ids_of_nothing_are_404() {
        List<Operation> naming = those(Operation::hasId);
        for (int at = 0; at < naming.size(); at++) {
            Operation operation = naming.get(at);
            for (String id : InTurn.of(
                    at, "7", "x", "%00", "%E5%AD%A6", "'%20or%201=1", "01890000-0000-7000-8000-00000000000g")) {
                Json refused = operation.send(admitted.to(operation.id()), operation.addressOf(id));
                assertThat(refused.status()).as("%s of %s", operation, id).isEqualTo(400);
                assertThat(faults(refused).keySet())
                        .as(operation.id())
                        .containsExactlyInAnyOrderElementsOf(operation.idNames());
            }
            Json unknown = operation.send(admitted.to(operation.id()), operation.address());
            assertThat(unknown.status()).as(operation.id()).isEqualTo(404);
            assertThat(unknown.text("todo")).isNotBlank();
        }
    }

    @Test
    void an_address_that_cannot_be_read_is_400() throws IOException {
        String ranking = "/api/v1/exams/" + scene.exam() + "/ranking";
        for (String address : List.of(
                "/api/v1/sittings/%zz",
                "/api/v1/sittings/%",
                ranking + "?scope=%zz",
                ranking + "?scope=people&cursor=%",
                "/api/v1/attempts/%FF%FE")) {
            assertThat(line(address)).as(address).startsWith("HTTP/1.1 400");
        }
    }

    /** The first line of what is answered to an address that Java's own client refuses to send. */
    private String line(String address) throws IOException {
        HttpRequest known = officer.request("/api/v1/me").build();
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), known.uri().getPort())) {
            socket.setSoTimeout(10_000);
            String authorization = known.headers().firstValue("Authorization").orElseThrow();
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void addresses_and_methods_that_the_contract_does_not_know_are_told_apart() {
        for (String path : List.of("/api/", "/api/v1", "/api/v1/nothing", "/api/v2/me", "/api/v1/me/x/y")) {
            assertThat(nobody.get(path).code()).as(path).isEqualTo("request.unknown-address");
            assertThat(nobody.post(path).status()).as(path).isEqualTo(404);
        }
        for (Operation operation : operations) {
            Json refused = officer.send(
                    officer.request(operation.address()).method("PATCH", HttpRequest.BodyPublishers.noBody()));
            assertThat(refused.status()).as(operation.id()).isEqualTo(405);
            assertThat(refused.code()).isEqualTo("request.wrong-method");
            assertThat(refused.header("allow")).contains(operation.method());
        }
    }

    @Test
    void parameters_are_held_against_the_contract() {
        String ranking = "/api/v1/exams/" + scene.exam() + "/ranking";
        assertThat(faults(officer.get(ranking))).containsOnlyKeys("scope");
        assertThat(faults(officer.get(ranking + "?scope=all&limit=0&cursor=" + "x".repeat(201))))
                .containsOnlyKeys("scope", "limit", "cursor");
        assertThat(faults(officer.get(ranking + "?scope=units&limit=9999999999999999999999")))
                .containsOnlyKeys("limit");
        assertThat(faults(officer.get(ranking + "?scope=units&limit=ten"))).containsOnlyKeys("limit");
        assertThat(faults(officer.get(ranking + "?scope=people&cursor=%00"))).containsOnlyKeys("cursor");
    }

    @Test
    void problems_speak_the_readers_language() {
        Operation save = those(each -> each.id().equals("saveAnswers")).getFirst();
        for (String english : List.of("en", "en-GB,en;q=0.8,zh;q=0.5", "EN")) {
            Json refused = save.send(officer, save.addressOf("7"), r -> r.setHeader("Accept-Language", english));
            assertThat(refused.text("title")).isEqualTo("The contract does not allow this request");
            assertThat(faults(refused)).isEqualTo(Map.of("attemptId", "This must be a UUID."));
        }
        for (String other : List.of("zh-CN,zh;q=0.9,en;q=0.8", "de", "*", "", ",;=")) {
            Json refused = save.send(officer, save.addressOf("7"), r -> r.setHeader("Accept-Language", other));
            assertThat(refused.text("title")).isEqualTo("请求不符合接口约定");
            assertThat(faults(refused)).isEqualTo(Map.of("attemptId", "必须是 UUID。"));
        }
    }
}
