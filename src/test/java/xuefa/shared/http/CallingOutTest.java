package xuefa.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.shared.net.Addresses;
import xuefa.shared.net.OutgoingRules;
import xuefa.support.TestFutures;

class CallingOutTest {
    private final Vertx vertx = Vertx.vertx();
    private final List<HttpServerRequest> heard = new ArrayList<>();
    private HttpServer server;
    private String origin;

    @BeforeEach
    void somebody_listens() {
        server = TestFutures.await(vertx.createHttpServer()
                .requestHandler(request -> {
                    heard.add(request);
                    switch (String.valueOf(request.path())) {
                        case "/moved" ->
                            request.response()
                                    .setStatusCode(302)
                                    .putHeader("Location", origin + "/secret")
                                    .end();
                        case "/endless" -> endless(request);
                        default ->
                            request.bodyHandler(body -> request.response().end("heard " + body));
                    }
                })
                .listen(0, "127.0.0.1"));
        origin = "http://intra.example:" + server.actualPort();
    }

    private static void endless(HttpServerRequest request) {
        request.response().setChunked(true);
        Buffer piece = Buffer.buffer(new byte[64 * 1024]);
        request.response().write(piece).onSuccess(on -> again(request, piece));
    }

    private static void again(HttpServerRequest request, Buffer piece) {
        request.response().write(piece).onSuccess(on -> again(request, piece));
    }

    @AfterEach
    void it_stops() {
        TestFutures.await(vertx.close());
    }

    private CallingOut calling(Set<String> declared, CallingOut.Resolving resolving) {
        return new CallingOut(vertx, new OutgoingRules(declared), Optional.empty(), resolving);
    }

    private static Future<List<InetAddress>> loopback(String host) {
        return Future.succeededFuture(List.of(InetAddress.getLoopbackAddress()));
    }

    private CallingOut.Outcome call(CallingOut calling, String address) {
        return TestFutures.await(calling.call(CallingOut.Wanted.get(URI.create(address))));
    }

    @Test
    void what_is_declared_is_called_where_its_name_led_and_by_its_name() {
        var calling = calling(Set.of(origin), CallingOutTest::loopback);
        var outcome = TestFutures.await(
                calling.call(CallingOut.Wanted.post(URI.create(origin + "/hook?a=b"), "text/plain", Buffer.buffer("学"))
                        .with("X-One", "1")));
        assertThat(outcome).isInstanceOfSatisfying(CallingOut.Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(200);
            assertThat(answered.body().toString()).isEqualTo("heard 学");
        });
        assertThat(heard.getFirst().authority()).hasToString(origin.substring(7));
        assertThat(heard.getFirst().uri()).isEqualTo("/hook?a=b");
        assertThat(heard.getFirst().getHeader("X-One")).isEqualTo("1");
    }

    @Test
    void redirects_are_answers_and_not_followed() {
        var outcome = call(calling(Set.of(origin), CallingOutTest::loopback), origin + "/moved");
        assertThat(outcome).isInstanceOfSatisfying(CallingOut.Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(302);
            assertThat(answered.headers()).containsKey("location");
        });
        assertThat(heard).hasSize(1);
    }

    @Test
    void a_name_is_looked_up_once_so_that_it_cannot_lead_elsewhere_afterwards() {
        var asked = new AtomicInteger();
        var calling = calling(Set.of(origin), host -> {
            asked.incrementAndGet();
            return loopback(host);
        });
        assertThat(call(calling, origin + "/")).isInstanceOf(CallingOut.Answered.class);
        assertThat(asked).hasValue(1);
        var mixed = calling(
                Set.of(),
                host -> Future.succeededFuture(
                        List.of(Addresses.literal("1.1.1.1").orElseThrow(), InetAddress.getLoopbackAddress())));
        assertThat(call(mixed, "https://intra.example/")).isInstanceOf(CallingOut.Refused.class);
    }

    @Test
    void names_that_lead_inside_are_never_called() {
        var calling = calling(Set.of(), CallingOutTest::loopback);
        for (String address : List.of(
                "https://intra.example:" + server.actualPort() + "/",
                origin + "/",
                "https://127.0.0.1:" + server.actualPort() + "/",
                "https://[::1]/",
                "https://2130706433/")) {
            assertThat(call(calling, address)).as(address).isInstanceOf(CallingOut.Refused.class);
        }
        assertThat(call(new CallingOut(vertx, new OutgoingRules(Set.of()), Optional.empty()), "https://localhost/"))
                .isInstanceOf(CallingOut.Refused.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void an_endless_answer_is_cut_off() {
        assertThat(call(calling(Set.of(origin), CallingOutTest::loopback), origin + "/endless"))
                .isInstanceOf(CallingOut.Unreachable.class);
    }

    @Test
    void a_server_without_a_certificate_that_is_trusted_is_unreachable() {
        String secured = "https://intra.example:" + server.actualPort();
        assertThat(call(calling(Set.of(secured), CallingOutTest::loopback), secured + "/"))
                .isInstanceOf(CallingOut.Unreachable.class);
    }
}
