package xuefa.shared.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Server-sent events to one reader. On the event loop of its connection. Whoever reads too slowly is told to be so by
 * {@link #isBehind()}, and is cut off when that lasts {@value #PATIENCE_MILLIS} ms.
 */
public final class EventStream {
    private static final int BEAT_MILLIS = 15_000;
    private static final int CHECK_MILLIS = 5_000;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int QUEUE_BYTES = 64 * 1024;
    private static final Buffer BEAT = Buffer.buffer(": beat\n\n");

    private final Vertx vertx;
    private final HttpServerResponse response;
    private final List<Runnable> closing = new ArrayList<>();
    private final long beating;
    private final long checking;
    private Runnable caughtUp = () -> {};
    private boolean quiet;
    private int checksBehind;
    private boolean over;

    /** @param refusal asked every {@value #CHECK_MILLIS} ms: the code of the problem with which the stream has to end */
    EventStream(Vertx vertx, HttpServerResponse response, Supplier<Future<Optional<String>>> refusal) {
        this.vertx = vertx;
        this.response = response;
        response.setStatusCode(200)
                .setChunked(true)
                .setWriteQueueMaxSize(QUEUE_BYTES)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // What is compressed waits for more; and proxies wait unless told.
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader("X-Accel-Buffering", "no")
                .closeHandler(gone -> close())
                .exceptionHandler(gone -> close())
                .drainHandler(drained -> caughtUp.run());
        response.write(Buffer.buffer("retry: 2000\n\n"));
        beating = vertx.setPeriodic(BEAT_MILLIS, now -> beat());
        checking = vertx.setPeriodic(CHECK_MILLIS, now -> check(refusal));
    }

    /** An event in the bytes of the wire, so that those that many are told are written once. */
    public static Buffer event(String name, String id, JsonObject data) {
        return Buffer.buffer("event: " + name + "\nid: " + id + "\ndata: " + data.encode() + "\n\n");
    }

    public void send(Buffer event) {
        if (!over) {
            quiet = false;
            response.write(event);
        }
    }

    /** True when nothing should be sent before {@link #onCaughtUp}: what is sent all the same stays in memory. */
    public boolean isBehind() {
        return response.writeQueueFull();
    }

    /** Run each time the reader has caught up. */
    public void onCaughtUp(Runnable again) {
        caughtUp = again;
    }

    /** Run once when the stream is over, whoever ended it; at once when it is over already. */
    public void onClose(Runnable done) {
        if (over) {
            done.run();
        } else {
            closing.add(done);
        }
    }

    /** Says why, and closes. */
    public Future<Void> end(String code) {
        if (over) {
            return Future.succeededFuture();
        }
        Future<Void> ended = response.end(Buffer.buffer(
                "event: end\ndata: " + new JsonObject().put("code", code).encode() + "\n\n"));
        close();
        return ended;
    }

    private void beat() {
        if (quiet && !isBehind()) {
            response.write(BEAT);
        }
        quiet = true;
    }

    private void check(Supplier<Future<Optional<String>>> refusal) {
        checksBehind = isBehind() ? checksBehind + 1 : 0;
        if (checksBehind * CHECK_MILLIS >= PATIENCE_MILLIS) {
            response.reset();
            close();
            return;
        }
        refusal.get().onSuccess(found -> found.ifPresent(this::end));
    }

    private void close() {
        if (!over) {
            over = true;
            vertx.cancelTimer(beating);
            vertx.cancelTimer(checking);
            closing.forEach(Runnable::run);
        }
    }
}
