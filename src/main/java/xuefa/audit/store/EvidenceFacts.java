package xuefa.audit.store;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import xuefa.audit.flow.Evidence.Fact;

/** Facts of a row by the names of its columns: {@code valid_from} becomes {@code validFrom}. Not thread-safe. */
public final class EvidenceFacts {
    private final Row row;
    private final List<Fact> facts = new ArrayList<>();

    private EvidenceFacts(Row row) {
        this.row = row;
    }

    public static EvidenceFacts of(Row row) {
        return new EvidenceFacts(row);
    }

    /** Columns that are null or empty are left out; moments are in UTC. */
    public EvidenceFacts with(String... columns) {
        for (String column : columns) {
            Object value = row.getValue(column);
            if (value != null) {
                saying(column, value instanceof Object[] several ? joined(several) : shown(column));
            }
        }
        return this;
    }

    /** A fact of another origin. */
    public EvidenceFacts saying(String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(camel(name), value));
        }
        return this;
    }

    public List<Fact> list() {
        return List.copyOf(facts);
    }

    private String shown(String column) {
        Object value = row.getValue(column);
        return value instanceof java.time.OffsetDateTime moment
                ? moment.toInstant().toString()
                : String.valueOf(value);
    }

    private static String joined(Object[] several) {
        return String.join(
                "、", java.util.Arrays.stream(several).map(Object::toString).toList());
    }

    private static String camel(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_", -1)) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
