package xuefa.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is protected together and named by one key: the rows of one leaf.
 *
 * @param name in leaves, faults and exports, such as {@code result}
 * @param chinese what people call it
 * @param parts the first holds one row a key
 * @param when SQL on the first part's table: which of its rows are protected
 * @param chain SQL expression for the chain of a row of the first part's table
 * @param mirror a table whose rows must be as the newest versions among these rows say
 */
public record Kind(String name, String chinese, List<Part> parts, String when, String chain, Optional<Mirror> mirror) {
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

    /**
     * A table that is worked with, beside the protected versions of its rows.
     *
     * @param id its key
     * @param when SQL: which of its rows have versions
     * @param columns that are the same in the newest version
     */
    public record Mirror(String table, String id, String when, List<String> columns) {
        public Mirror {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Whether such a row may join a key that was sealed before: an answer that came after the submission, which counts for nothing.
     * One that would count has come by no honest way.
     */
    public boolean mayGrowBy(ProtectedRow row) {
        return name.equals(Kinds.ATTEMPT)
                && row.table().equals("answer")
                && !"accepted".equals(row.columns().get("disposition"));
    }

    /** Rows of one table, each its own leaf. */
    static Kind of(String name, String chinese, String table, String... key) {
        List<String> columns = List.of(key);
        return new Kind(
                name,
                chinese,
                List.of(new Part(table, columns, columns, Set.of(), Set.of())),
                "true",
                "'" + RECORD + "'",
                Optional.empty());
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
        return new Kind(name, chinese, kind.parts(), condition, chain, mirror);
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
                chain,
                mirror);
    }

    /** Only the rows for which this holds. */
    Kind when(String condition) {
        return new Kind(name, chinese, parts, condition, chain, mirror);
    }

    /** In the chain that this SQL expression names. */
    Kind chained(String expression) {
        return new Kind(name, chinese, parts, when, expression, mirror);
    }

    /** Each row is a version of one of that table; the key is that one's id and a number that grows. */
    Kind versionsOf(String table, String id, String condition, String... columns) {
        return new Kind(
                name, chinese, parts, when, chain, Optional.of(new Mirror(table, id, condition, List.of(columns))));
    }

    private Kind withFirst(Part part) {
        return new Kind(
                name,
                chinese,
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(part), parts.stream().skip(1))
                        .toList(),
                when,
                chain,
                mirror);
    }
}
