package xuefa.shared.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request that the contract allows.
 *
 * @param parameters path and query parameters by name, as texts that the contract allows
 * @param body the body; empty for operations without one
 */
public record Call(
        HttpServerRequest request, @Nullable Caller asking, Map<String, String> parameters, JsonObject body) {

    /** Who is asking; only for operations that need to know. */
    public Caller caller() {
        if (asking == null) {
            throw new IllegalStateException("this operation does not ask who is asking");
        }
        return asking;
    }

    public UUID id(String parameter) {
        return UUID.fromString(parameters.get(parameter));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /**
     * The file that an operation is sent, to be read on this event loop: paused, and once only. What is left unread is thrown
     * away after the reply.
     */
    public ReadStream<Buffer> file() {
        return request;
    }

    /**
     * The whole {@link #file()}; empty when it has more than {@code most} bytes. Fails when the sender breaks off.
     *
     * @param most bytes, which all stand in memory
     */
    public Future<Optional<Buffer>> bytes(int most) {
        Promise<Optional<Buffer>> read = Promise.promise();
        Buffer gathered = Buffer.buffer();
        request.exceptionHandler(broken -> read.tryFail(new IOException("the sender broke off", broken)));
        request.endHandler(end -> read.tryComplete(Optional.of(gathered)));
        request.handler(chunk -> {
            if (gathered.length() + chunk.length() > most) {
                read.tryComplete(Optional.empty());
            } else if (!read.future().isComplete()) {
                gathered.appendBuffer(chunk);
            }
        });
        request.resume();
        return read.future();
    }
}
