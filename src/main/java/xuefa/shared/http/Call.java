package xuefa.shared.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
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
}
