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
     * Server-sent events.
     *
     * @param refusal asked again and again while the stream lives, with who is asking then: the code with which it has to end
     * @param opened gets the stream
     */
    record Events(Function<Caller, Future<Optional<String>>> refusal, Consumer<EventStream> opened) implements Reply {}

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

    static Reply problem(Problem problem) {
        return new Refused(problem);
    }

    static Reply problem(int status, String code) {
        return new Refused(Problem.of(status, code));
    }
}
