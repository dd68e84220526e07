package xuefa.shared.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a handler answers: a body of the contract, nothing, events, or a problem. */
public sealed interface Reply {

    /** JSON, unless the headers name another {@code Content-Type}. A header's value of several lines is several headers. */
    record Body(int status, Buffer json, Map<String, String> headers) implements Reply {}

    record Refused(Problem problem) implements Reply {}

    /**
     * A file on the disk, whole or the part that was asked for (RFC 9110, section 14), sent by the operating system.
     *
     * @param tag names its bytes; whoever has them is told so
     */
    record Stored(String path, long bytes, String tag, Map<String, String> headers) implements Reply {}

    /**
     * Server-sent events.
     *
     * @param refusal asked again and again while the stream lives, with who is asking then: the code with which it has to end
     * @param opened gets the stream
     */
    record Events(Function<Caller, Future<Optional<String>>> refusal, Consumer<EventStream> opened) implements Reply {}

    /**
     * A body of unknown length that is made while it is sent, so that none of it waits in memory. When it breaks off, the connection
     * does too: no reader takes a part for the whole.
     *
     * @param making hands in piece after piece, each once the future for the one before has come: then the reader has room. That future
     *     fails when the reader is gone
     */
    record Pieces(Map<String, String> headers, Function<Function<byte[], Future<Void>>, Future<Void>> making)
            implements Reply {}

    static Reply ok(JsonObject json) {
        return new Body(200, json.toBuffer(), Map.of());
    }

    static Reply ok(Buffer json) {
        return of(200, json);
    }

    static Reply of(int status, JsonObject json) {
        return of(status, json.toBuffer());
    }

    static Reply of(int status, Buffer json) {
        return new Body(status, json, Map.of());
    }

    static Reply of(int status, @Nullable JsonObject json, Map<String, String> headers) {
        return new Body(status, json == null ? Buffer.buffer() : json.toBuffer(), headers);
    }

    /** @param name what it is saved as; ASCII */
    static Reply file(byte[] bytes, String name) {
        return new Body(
                200,
                Buffer.buffer(bytes),
                Map.of(
                        "Content-Type",
                        "application/octet-stream",
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "\""));
    }

    static Reply problem(Problem problem) {
        return new Refused(problem);
    }

    static Reply problem(int status, String code) {
        return new Refused(Problem.of(status, code));
    }
}
