package xuefa.shared.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;

/** Finds out who is asking. Called on the event loop for every operation that needs it. */
public interface Authenticating {
    /** Fails only when a store is away. */
    Future<Outcome> authenticate(HttpServerRequest request);

    sealed interface Outcome {
        record Known(Caller caller) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}
    }
}
