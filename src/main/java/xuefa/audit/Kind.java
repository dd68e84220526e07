package xuefa.audit;

import java.util.List;
import java.util.Set;

/**
 * What is protected together and named by one key: the rows of one leaf.
 *
 * @param name in leaves, faults and exports, such as {@code result}
 * @param chinese what people call it
 * @param parts the first holds one row a key
 * @param when SQL on the first part's table: which of its rows are protected
 * @param chain SQL expression for the chain of a row of the first part's table
 */
public record Kind(String name, String chinese, List<Part> parts, String when, String chain) {
    /** The chain of everything that counts. */
    public static final String RECORD = "record";

    public Kind {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a kind protects rows of a table: " + name);
        }
    }

    /**
     * Rows of one table.
     *
     * @param group columns that name the kind's key; several are joined by a slash
     * @param key columns that name the row
     * @param only columns that are protected; empty for all
     * @param without columns that may change
     */
    public record Part(String table, List<String> group, List<String> key, Set<String> only, Set<String> without) {
        public boolean covers(String column) {
            return (only.isEmpty() || only.contains(column)) && !without.contains(column);
        }
    }

    /** Rows of one table, each its own leaf. */
    static Kind of(String name, String chinese, String table, String... key) {
        List<String> columns = List.of(key);
        return new Kind(
                name,
                chinese,
                List.of(new Part(table, columns, columns, Set.of(), Set.of())),
                "true",
                "'" + RECORD + "'");
    }

    /** Columns that may still change after the row was protected. */
    Kind without(String... columns) {
        Part own = parts.getFirst();
        return withFirst(new Part(own.table(), own.group(), own.key(), own.only(), Set.of(columns)));
    }

    /** These columns alone, once {@code condition} holds. */
    Kind only(String condition, String... columns) {
        Part own = parts.getFirst();
        Kind kind = withFirst(new Part(own.table(), own.group(), own.key(), Set.of(columns), own.without()));
        return new Kind(name, chinese, kind.parts(), condition, chain);
    }

    /** Rows of another table, which belong to this kind's by the column of theirs that holds its key. */
    Kind with(String table, String group, String... key) {
        return new Kind(
                name,
                chinese,
                java.util.stream.Stream.concat(
                                parts.stream(),
                                java.util.stream.Stream.of(
                                        new Part(table, List.of(group), List.of(key), Set.of(), Set.of())))
                        .toList(),
                when,
                chain);
    }

    /** Only the rows for which this holds. */
    Kind when(String condition) {
        return new Kind(name, chinese, parts, condition, chain);
    }

    /** In the chain that this SQL expression names. */
    Kind chained(String expression) {
        return new Kind(name, chinese, parts, when, expression);
    }

    private Kind withFirst(Part part) {
        return new Kind(
                name,
                chinese,
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(part), parts.stream().skip(1))
                        .toList(),
                when,
                chain);
    }
}
