package xuefa.shared.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a live view in Redis consists of, and how it follows from the record.
 *
 * <p>Everything that is written to it must be a merge that gives the same whatever the order and however often it is
 * repeated: adding to a set, keeping the larger, keeping the better. Then a rebuild may run beside live updates.
 *
 * @param prefix of all its keys, with one hash tag, such as <code>ranking:{exam:0190…}</code>
 * @param parts the names of its keys after the prefix
 * @param snapshot reads the record and gives it as merges of some hundred things each
 */
public record LiveView(String prefix, List<String> parts, Supplier<Future<List<Request>>> snapshot) {
    public LiveView {
        if (prefix.indexOf('{') < 0 || prefix.indexOf('}') < prefix.indexOf('{') + 2) {
            throw new IllegalArgumentException("no hash tag in " + prefix);
        }
        parts = List.copyOf(parts);
    }

    public String key(String part) {
        if (!parts.contains(part)) {
            throw new IllegalArgumentException(prefix + " has no " + part);
        }
        return prefix + ":" + part;
    }

    public List<String> keys() {
        return parts.stream().map(this::key).toList();
    }

    String ready() {
        return prefix + ":ready";
    }

    String building() {
        return prefix + ":building";
    }

    /** The view's keys, then {@code ready} and {@code building}. */
    List<String> allKeys() {
        return Stream.concat(keys().stream(), Stream.of(ready(), building())).toList();
    }

    /** A script in Lua that gets the view's keys, in the order of its parts, as {@code KEYS}. */
    public Request script(String lua, List<String> arguments) {
        return script(lua, keys(), arguments);
    }

    static Request script(String lua, List<String> keys, List<String> arguments) {
        Request request = Request.cmd(Command.EVAL).arg(lua).arg(keys.size());
        keys.forEach(request::arg);
        arguments.forEach(request::arg);
        return request;
    }
}
