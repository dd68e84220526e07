package xuefa.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import xuefa.app.Node;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/** One-time codes that go to telephones by a gateway: a real one over HTTP. */
class CodesBySmsTest {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String CHOSEN = "木棉-Kapok-2026";

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> listening = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage());
        }
    };
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final HttpServer gateway = gateway();
    private final Node node;
    private final Scene scene;

    CodesBySmsTest(@TempDir Path folder) throws IOException {
        listening.start();
        root.addAppender(listening);
        String origin = "http://127.0.0.1:" + gateway.getAddress().getPort();
        Path ways = folder.resolve("ways.yaml");
        Files.writeString(ways, """
                gateways:
                  - name: sms
                    url: %s/send
                    secret: sixteen signs or more
                    template: { phone: "{to}", content: "{title} {text}", id: "{key}" }
                """.formatted(origin));
        node = TestNode.start(
                TestNode.database(),
                TestStores.redis(),
                Map.of("http.threads", "1", "notice.ways", ways.toString(), "outgoing.private-origins", origin));
        scene = Scene.at(node).anOpenSitting(1);
    }

    private HttpServer gateway() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/send", exchange -> {
                sent.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @AfterEach
    void close() {
        node.close();
        gateway.stop(0);
        root.detachAppender(listening);
    }

    private String person(Client hr, String name, String phone) {
        JsonObject post = new JsonObject()
                .put("fact", "post")
                .put("from", "2024-03-01")
                .put("unitId", scene.unit())
                .put("category", "civilServant");
        return hr.post(
                        "/api/v1/people",
                        new JsonObject()
                                .put("name", name)
                                .put("phone", phone)
                                .put("facts", new JsonArray().add(post))
                                .put("reason", "入职"))
                .text("personId");
    }

    private String codeFor(String phone) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            for (String body : sent) {
                Matcher code = CODE.matcher(body);
                if (body.contains(phone) && code.find()) {
                    sent.remove(body);
                    return code.group();
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nothing came for " + phone + " within 10 s: " + sent);
    }

    @Test
    void a_unit_is_activated_by_text_messages_and_hr_resets_a_password_by_one() throws InterruptedException {
        Client hr = scene.signedIn(scene.person("unitHr"));
        Client nobody = Client.nobody(node.port());
        String first = person(hr, "甲", "13712340001");
        person(hr, "乙", "13712340002");
        person(hr, "丙", "13712340003");

        Json issued = hr.post(
                "/api/v1/access-codes",
                new JsonObject().put("unitId", scene.unit()).put("channel", "sms"));
        assertThat(issued.status()).isEqualTo(200);
        assertThat(issued.list("items").encode()).as("no code on any screen").doesNotContainPattern(CODE);
        String code = codeFor("13712340001");
        assertThat(codeFor("13712340002")).isNotEqualTo(code).isNotEqualTo(codeFor("13712340003"));

        String username = nobody.post("/api/v1/one-time-codes/look", new JsonObject().put("code", code))
                .text("username");
        JsonObject use = new JsonObject().put("code", code).put("password", CHOSEN);
        assertThat(nobody.post("/api/v1/one-time-codes/use", use).status()).isEqualTo(200);
        assertThat(nobody.post("/api/v1/one-time-codes/use", use).status())
                .as("once")
                .isEqualTo(422);
        assertThat(Client.signedIn(node.port(), username, CHOSEN)
                        .get("/api/v1/me")
                        .text("personId"))
                .isEqualTo(first);

        Json reset = hr.post(
                "/api/v1/access-codes",
                new JsonObject().put("personIds", new JsonArray().add(first)).put("channel", "sms"));
        assertThat(reset.list("items").getJsonObject(0).getBoolean("reset")).isTrue();
        String second = codeFor("13712340001");
        assertThat(nobody.post(
                                "/api/v1/one-time-codes/use",
                                new JsonObject().put("code", second).put("password", CHOSEN + "7"))
                        .status())
                .isEqualTo(200);
        assertThat(Client.signedIn(node.port(), username, CHOSEN + "7")
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(200);

        forgotten();
        root.warn("listening");
        assertThat(logged)
                .contains("listening")
                .noneMatch(line -> CODE.matcher(line).find() || line.contains("1371234000"));
        assertThat(scene.ask(
                        "select count(*) from audit_entry where (before::text || after::text || reason) ~ ?",
                        CODE.pattern()))
                .isEqualTo("0");
        assertThat(scene.ask(
                        "select count(*) from audit_entry where code like 'access.%' and (subject_person = ?::uuid or actor_id = ?::uuid)",
                        first, first))
                .as("what was done to the account is on record")
                .isNotEqualTo("0");
    }

    /** Neither code nor telephone is kept once a message was taken. */
    private void forgotten() throws InterruptedException {
        String left = "";
        for (int i = 0; i < 100; i++) {
            left = scene.ask("""
                    select count(*) from notice n join notice_delivery d on d.notice_id = n.id
                    where n.secret and (n.facts::text <> '{}' or d.address is not null or d.state <> 'sent')
                    """);
            if (left.equals("0")) {
                break;
            }
            Thread.sleep(50);
        }
        assertThat(left).isEqualTo("0");
        assertThat(scene.ask("select count(*) from notice where secret")).isEqualTo("4");
    }
}
