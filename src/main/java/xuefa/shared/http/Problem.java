package xuefa.shared.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * A problem of RFC 9457 before it has a language: the code selects title, sentence and advice from {@link ProblemWords}.
 *
 * @param more members beside the standard ones
 */
public record Problem(int status, String code, List<Fault> faults, JsonObject more, int retryAfterSeconds) {

    /**
     * One thing wrong with a request.
     *
     * @param pointer a JSON pointer into the body, or the name of a parameter
     * @param code selects the sentence {@code fault.<code>}
     * @param word what the sentence mentions, or empty
     */
    public record Fault(String pointer, String code, String word) {
        public static Fault of(String pointer, String code) {
            return new Fault(pointer, code, "");
        }
    }

    public static Problem of(int status, String code) {
        return new Problem(status, code, List.of(), new JsonObject(), 0);
    }

    public Problem with(String name, Object value) {
        return new Problem(status, code, faults, more.copy().put(name, value), retryAfterSeconds);
    }

    public Problem because(List<Fault> found) {
        return new Problem(status, code, List.copyOf(found), more, retryAfterSeconds);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(status, code, faults, more, seconds);
    }

    public JsonObject toJson(ProblemWords.Language language) {
        JsonObject json = ProblemWords.describe(this, language);
        if (!faults.isEmpty()) {
            JsonArray list = new JsonArray();
            faults.forEach(fault -> list.add(new JsonObject()
                    .put("pointer", fault.pointer())
                    .put("detail", ProblemWords.describe(fault, language))));
            json.put("faults", list);
        }
        return json.mergeIn(more);
    }
}
