package xuefa.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import xuefa.shared.Digests;
import xuefa.shared.JsonText;

/**
 * What a block holds of one key: which rows, by their digests.
 *
 * @param rows in the order of table and key; empty when there was nothing left to seal
 */
public record Leaf(String kind, String key, List<Row> rows) {
    /** @param digest salted, in lower-case hex */
    public record Row(String table, String key, String digest) {}

    public Leaf {
        rows = rows.stream()
                .sorted(Comparator.comparing(Row::table).thenComparing(Row::key))
                .toList();
    }

    /** {@code {"key":…,"kind":…,"rows":[[table,key,digest],…]}} in canonical form. */
    public String content() {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("kind", kind).put("key", key);
        ArrayNode list = json.putArray("rows");
        rows.forEach(
                row -> list.addArray().add(row.table()).add(row.key()).add(row.digest()));
        return new String(Digests.canonicalJson(json), StandardCharsets.UTF_8);
    }

    /** Empty for what is no leaf. */
    public static Optional<Leaf> read(String content) {
        return JsonText.object(content)
                .filter(json -> json.path("rows").isArray()
                        && json.path("kind").isTextual()
                        && json.path("key").isTextual())
                .map(json -> {
                    List<Row> rows = new ArrayList<>();
                    for (JsonNode row : json.path("rows")) {
                        rows.add(new Row(
                                row.path(0).asText(),
                                row.path(1).asText(),
                                row.path(2).asText()));
                    }
                    return new Leaf(json.path("kind").asText(), json.path("key").asText(), rows);
                });
    }
}
