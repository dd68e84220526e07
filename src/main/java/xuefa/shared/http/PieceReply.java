package xuefa.shared.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Sends a body piece by piece, no faster than it is read. */
final class PieceReply {
    private static final int PATIENCE_SECONDS = 60;

    private PieceReply() {}

    static Future<Void> send(HttpServerResponse response, Reply.Pieces pieces) {
        response.setStatusCode(200).setChunked(true);
        pieces.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // Packed already, or made faster than it would be packed.
                .putHeader(HttpHeaders.CONTENT_ENCODING, "identity");
        return pieces.making()
                .apply(piece -> write(response, piece))
                .compose(made -> response.end())
                .onFailure(broken -> response.reset());
    }

    private static Future<Void> write(HttpServerResponse response, byte[] piece) {
        if (response.closed() || response.ended()) {
            return gone();
        }
        if (piece.length == 0) {
            return Future.succeededFuture();
        }
        Future<Void> written = response.write(Buffer.buffer(piece));
        if (!response.writeQueueFull()) {
            return written.isComplete() ? written : Future.succeededFuture();
        }
        Promise<Void> room = Promise.promise();
        response.drainHandler(drained -> room.tryComplete());
        // A connection that closes fails what was written to it.
        written.onFailure(room::tryFail);
        return room.future().timeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Future<Void> gone() {
        return Future.failedFuture(new IOException("the reader is gone"));
    }
}
