package xuefa.shared.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.util.function.Function;

/** Hands on a file in pieces of {@value #PIECE} bytes and more, each once the one before was taken. On one event loop. */
final class FilePieces {
    private static final int PIECE = 256 * 1024;

    private final ReadStream<Buffer> file;
    private final int most;
    private final Function<byte[], Future<Void>> taking;
    private final Promise<Boolean> done = Promise.promise();
    private Buffer gathered = Buffer.buffer();
    private int total;

    FilePieces(ReadStream<Buffer> file, int most, Function<byte[], Future<Void>> taking) {
        this.file = file;
        this.most = most;
        this.taking = taking;
    }

    Future<Boolean> handOn() {
        file.exceptionHandler(broken -> done.tryFail(new IOException("the sender broke off", broken)));
        file.handler(this::take);
        file.endHandler(end -> flush().onSuccess(flushed -> done.tryComplete(true)));
        file.resume();
        return done.future();
    }

    private void take(Buffer chunk) {
        if (done.future().isComplete()) {
            return;
        }
        total += chunk.length();
        if (total > most) {
            done.tryComplete(false);
            return;
        }
        gathered.appendBuffer(chunk);
        if (gathered.length() >= PIECE) {
            file.pause();
            flush().onSuccess(flushed -> file.resume());
        }
    }

    private Future<Void> flush() {
        byte[] piece = gathered.getBytes();
        gathered = Buffer.buffer();
        Future<Void> taken = piece.length == 0 ? Future.succeededFuture() : taking.apply(piece);
        return taken.onFailure(done::tryFail);
    }
}
