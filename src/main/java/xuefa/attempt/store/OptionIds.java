package xuefa.attempt.store;

import io.vertx.core.json.JsonArray;
import java.util.List;

/** Options chosen, in the column {@code option_ids}: a JSON array of texts. Ids as we make them take the short way. */
final class OptionIds {
    private static final String BETWEEN = "\",\"";

    private OptionIds() {}

    static String write(List<String> ids) {
        return ids.stream().allMatch(OptionIds::isPlain)
                ? ids.isEmpty() ? "[]" : "[\"" + String.join(BETWEEN, ids) + "\"]"
                : new JsonArray(ids).encode();
    }

    static List<String> read(String json) {
        if (json.length() > 4 && json.startsWith("[\"") && json.endsWith("\"]")) {
            String only = json.substring(2, json.length() - 2);
            if (isPlain(only)) {
                return List.of(only);
            }
        }
        return new JsonArray(json).stream().map(Object::toString).toList();
    }

    private static boolean isPlain(String id) {
        return id.chars().allMatch(each -> (each >= '0' && each <= '9') || (each >= 'a' && each <= 'z'));
    }
}
