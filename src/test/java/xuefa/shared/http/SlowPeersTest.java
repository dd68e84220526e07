package xuefa.shared.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.support.TestFutures;

/** Whoever only waits is sent away; whoever works, however slowly the server answers, is not. */
class SlowPeersTest {
    private static final int MOST = 3;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger open = new AtomicInteger();
    private int port;

    @BeforeEach
    void a_server_of_little_patience() {
        TestFutures.await(vertx.deployVerticle(new VerticleBase() {
            @Override
            public Future<?> start() {
                SlowPeers slow = new SlowPeers(vertx, open, MOST, new SlowPeers.Patience(50, 300, 600, 5_000));
                return vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                        .connectionHandler(slow::connected)
                        .requestHandler(slow.before(SlowPeersTest.this::answer))
                        .listen(0, "127.0.0.1")
                        .onSuccess(server -> port = server.actualPort());
            }
        }));
    }

    private void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            if (request.uri().equals("/slow")) {
                vertx.setTimer(1_500, late -> request.response().end("at last"));
            } else {
                request.response().end("at once");
            }
        });
    }

    @AfterEach
    void it_stops() {
        TestFutures.await(vertx.close());
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(15_000);
        return socket;
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.replace("\n", "\r\n").getBytes(US_ASCII));
    }

    /** What comes until the server closes. */
    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }

    /** Says a byte now and then until the server has had enough. */
    private static void drip(Socket socket) {
        try {
            for (int i = 0; i < 200; i++) {
                socket.getOutputStream().write('x');
                Thread.sleep(50);
            }
            throw new AssertionError("the server listens for ever");
        } catch (IOException closed) {
            // As it should.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_connection_without_a_request_is_closed() throws IOException {
        try (Socket silent = connected()) {
            assertThat(rest(silent)).isEmpty();
        }
    }

    @Test
    void a_head_or_a_body_in_drops_is_closed() throws IOException {
        try (Socket head = connected();
                Socket body = connected()) {
            say(head, "GET / HTTP/1.1\nHost: a\nX-Long: ");
            drip(head);
            say(body, "POST / HTTP/1.1\nHost: a\nContent-Length: 1000000\n\n");
            drip(body);
        }
    }

    @Test
    void a_head_in_drops_after_an_answer_is_closed_too() throws IOException {
        try (Socket socket = connected()) {
            say(socket, "GET / HTTP/1.1\nHost: a\n\n");
            assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
            drip(socket);
        }
    }

    @Test
    void who_waits_for_a_slow_answer_gets_it() throws IOException {
        try (Socket socket = connected()) {
            say(socket, "GET /slow HTTP/1.1\nHost: a\n\n");
            assertThat(rest(socket)).endsWith("at last");
        }
    }

    @Test
    void there_are_only_so_many_connections_and_each_makes_room_again() throws IOException {
        for (int round = 0; round < 2; round++) {
            try (Socket one = connected();
                    Socket two = connected();
                    Socket three = connected();
                    Socket four = connected()) {
                say(four, "GET / HTTP/1.1\nHost: a\n\n");
                assertThat(closedAtOnce(four)).isTrue();
                say(one, "GET / HTTP/1.1\nHost: a\nConnection: close\n\n");
                assertThat(rest(one)).endsWith("at once");
                assertThat(rest(two) + rest(three)).isEmpty();
            }
        }
        assertThat(open.get()).isLessThanOrEqualTo(MOST);
    }

    private static boolean closedAtOnce(Socket socket) {
        try {
            return rest(socket).isEmpty();
        } catch (IOException reset) {
            return true;
        }
    }
}
