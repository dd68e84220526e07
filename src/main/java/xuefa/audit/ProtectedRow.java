package xuefa.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;
import xuefa.shared.Digests;

/**
 * One row as it is protected: its columns as text, those that are null left out. Times are UTC with microseconds, bytes are the hex
 * of their SHA-256.
 *
 * @param key of the row in its table
 */
public record ProtectedRow(String table, String key, SortedMap<String, String> columns) {
    public ProtectedRow {
        columns = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /** {@code {"columns":{…},"key":…,"table":…}}. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("table", table).put("key", key);
        ObjectNode values = json.putObject("columns");
        columns.forEach(values::put);
        return json;
    }

    /** Lower-case hex of SHA-256 over the salt and the canonical JSON. */
    public String digest(byte[] salt) {
        byte[] bytes = Digests.canonicalJson(json());
        byte[] both = new byte[salt.length + bytes.length];
        System.arraycopy(salt, 0, both, 0, salt.length);
        System.arraycopy(bytes, 0, both, salt.length, bytes.length);
        return Digests.hex(Digests.sha256(both));
    }
}
