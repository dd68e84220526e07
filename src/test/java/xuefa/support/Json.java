package xuefa.support;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An answer of the server, as a client sees it. */
public record Json(int status, JsonObject body, Map<String, String> headers) {

    public String text(String member) {
        return Objects.requireNonNull(body.getString(member), () -> "no " + member + " in " + body);
    }

    public int number(String member) {
        return Objects.requireNonNull(body.getInteger(member), () -> "no " + member + " in " + body);
    }

    public JsonArray list(String member) {
        return Objects.requireNonNull(body.getJsonArray(member), () -> "no " + member + " in " + body);
    }

    /** A header, by its name in small letters. */
    public String header(String name) {
        return Objects.requireNonNull(headers.get(name), () -> "no " + name + " in " + headers);
    }

    public @Nullable String code() {
        return body.getString("code");
    }
}
