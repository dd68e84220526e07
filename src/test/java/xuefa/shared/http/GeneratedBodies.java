package xuefa.shared.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Bodies that start good and are bent; the same ones each time. */
final class GeneratedBodies {
    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "2.0",
            "1e2",
            "1e400",
            "-0",
            "99999999999999999999",
            "2147483648",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\\\u0000\"",
            "\"学法\"",
            "\"';--\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"\": {}}",
            "{\"a/b~c\": 1}",
            "[1, \"a\"]",
            "\"" + "长".repeat(300) + "\"");

    private final Random random;

    GeneratedBodies(long seed) {
        random = new Random(seed);
    }

    String bent(JsonObject good) {
        JsonObject body = good.copy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            bend(body);
        }
        String text = body.encode();
        return random.nextInt(3) == 0 ? broken(text) : text;
    }

    private void bend(JsonObject object) {
        List<String> names = List.copyOf(object.fieldNames());
        int choice = random.nextInt(names.size() + 1);
        if (choice == names.size()) {
            object.put(random.nextBoolean() ? "extra" : "学/~", strange());
            return;
        }
        String name = names.get(choice);
        Object value = object.getValue(name);
        if (value instanceof JsonArray list && !list.isEmpty() && random.nextInt(4) > 0) {
            bend(list);
        } else if (random.nextInt(4) == 0 && names.size() > 1) {
            object.remove(name);
        } else {
            object.put(name, strange());
        }
    }

    private void bend(JsonArray list) {
        if (list.getValue(0) instanceof JsonObject first && random.nextInt(4) > 0) {
            bend(first);
        } else {
            for (int i = random.nextInt(300); i >= 0; i--) {
                list.add(random.nextBoolean() ? list.getValue(0) : strange());
            }
        }
    }

    private @Nullable Object strange() {
        return new JsonArray("[" + STRANGE.get(random.nextInt(STRANGE.size())) + "]").getValue(0);
    }

    private String broken(String text) {
        StringBuilder broken = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int place = random.nextInt(broken.length());
            switch (random.nextInt(3)) {
                case 0 -> broken.deleteCharAt(place);
                case 1 -> broken.insert(place, (char) random.nextInt(0x3000));
                default -> broken.insert(place, STRANGE.get(random.nextInt(STRANGE.size())));
            }
        }
        return broken.toString();
    }
}
