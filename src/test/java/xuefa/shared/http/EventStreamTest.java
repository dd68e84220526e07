package xuefa.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xuefa.support.TestLoop;

class EventStreamTest {
    private static final int EVENT_BYTES = 8_000;
    /** Far more than the kernel keeps for a reader who does not read. */
    private static final int MANY = 4_000;

    private final TestLoop loop = TestLoop.withoutRedis(TestLoop.freshRecord());
    private final CompletableFuture<EventStream> opened = new CompletableFuture<>();
    private final AtomicInteger closed = new AtomicInteger();
    private final HttpServer server = loop.get(() -> loop.vertx()
            .createHttpServer()
            .requestHandler(request -> {
                EventStream stream = new EventStream(
                        loop.vertx(), request.response(), () -> Future.succeededFuture(Optional.empty()));
                stream.onClose(closed::incrementAndGet);
                opened.complete(stream);
            })
            .listen(0, "127.0.0.1"));

    @AfterEach
    void stop() {
        loop.get(server::close);
        loop.close();
    }

    private Socket reader() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static Buffer event() {
        return EventStream.event("change", "1", new JsonObject().put("x", "x".repeat(EVENT_BYTES)));
    }

    @Test
    void who_does_not_read_is_behind_before_much_waits_in_memory_and_is_told_when_they_have_caught_up()
            throws Exception {
        try (Socket socket = reader()) {
            EventStream stream = opened.get(20, TimeUnit.SECONDS);
            CompletableFuture<Void> caughtUp = new CompletableFuture<>();
            int sent = 0;
            stream.onCaughtUp(() -> caughtUp.complete(null));
            while (sent < MANY && !loop.get(() -> Future.succeededFuture(stream.isBehind()))) {
                loop.run(() -> stream.send(event()));
                sent++;
            }
            assertThat(sent).as("events before the reader was behind").isLessThan(MANY);
            assertThat(caughtUp).isNotDone();
            InputStream in = socket.getInputStream();
            for (long left = (long) sent * EVENT_BYTES; left > 0; ) {
                left -= in.readNBytes(16_384).length;
            }
            caughtUp.get(20, TimeUnit.SECONDS);
            assertThat(loop.get(() -> Future.succeededFuture(stream.isBehind())))
                    .isFalse();
        }
    }

    @Test
    void a_reader_who_goes_away_closes_the_stream_once() throws Exception {
        EventStream stream;
        try (Socket socket = reader()) {
            stream = opened.get(20, TimeUnit.SECONDS);
            assertThat(socket.getInputStream().read()).isPositive();
        }
        loop.until(() -> Future.succeededFuture(closed.get()), count -> count > 0);
        loop.run(() -> {
            stream.send(event());
            stream.end("service.stopping");
        });
        assertThat(closed).hasValue(1);
    }

    @Test
    void the_end_is_said_with_its_reason() throws Exception {
        try (Socket socket = reader()) {
            EventStream stream = opened.get(20, TimeUnit.SECONDS);
            loop.run(() -> {
                stream.send(EventStream.event("snapshot", "v1", new JsonObject().put("due", 3)));
                stream.end("access.not-allowed");
            });
            String heard = "";
            while (!heard.endsWith("0\r\n\r\n")) {
                heard += (char) socket.getInputStream().read();
            }
            assertThat(heard)
                    .contains("content-type: text/event-stream", "cache-control: no-store", "retry: 2000")
                    .contains("event: snapshot\nid: v1\ndata: {\"due\":3}\n\n")
                    .contains("event: end\ndata: {\"code\":\"access.not-allowed\"}\n\n");
            assertThat(closed).hasValue(1);
        }
    }
}
