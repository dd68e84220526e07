package xuefa.fuzz;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** What the server has told so far, by the name of the member: ids, versions, digests. Any thread. */
final class Known {
    private static final int MOST_OF_A_NAME = 40;
    private static final int LONGEST = 200;

    private final Map<String, List<Object>> byName = new TreeMap<>();

    synchronized void learn(Object node) {
        switch (node) {
            case JsonObject object ->
                object.forEach(member -> {
                    if (isWorthKnowing(member.getValue())) {
                        add(member.getKey(), member.getValue());
                    } else if (member.getValue() != null) {
                        learn(member.getValue());
                    }
                });
            case JsonArray list ->
                list.forEach(each -> {
                    if (each != null) {
                        learn(each);
                    }
                });
            default -> {}
        }
    }

    private static boolean isWorthKnowing(Object value) {
        return value instanceof Number || (value instanceof String text && text.length() <= LONGEST);
    }

    synchronized void add(String name, Object value) {
        List<Object> values = byName.computeIfAbsent(name, missing -> new ArrayList<>());
        if (values.size() < MOST_OF_A_NAME && !values.contains(value)) {
            values.add(value);
        }
    }

    synchronized Optional<Object> any(String name, Random random) {
        List<Object> values = byName.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(random.nextInt(values.size())));
    }
}
