package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import xuefa.audit.Kind;
import xuefa.audit.Kinds;
import xuefa.audit.ProtectedRow;

/** Reads protected rows as they are protected. */
final class ProtectedRows {
    /** A statement on a store or in a transaction. */
    interface Asking extends BiFunction<String, Tuple, Future<RowSet<Row>>> {}

    private final ProtectedSql sql;

    private ProtectedRows(ProtectedSql sql) {
        this.sql = sql;
    }

    static Future<ProtectedRows> on(Asking asking) {
        String[] tables = Kinds.ALL.stream()
                .flatMap(kind -> kind.parts().stream())
                .map(Kind.Part::table)
                .distinct()
                .toArray(String[]::new);
        return asking.apply(ProtectedSql.CATALOGUE, Tuple.tuple().addValue(tables))
                .map(rows -> {
                    Map<String, SortedMap<String, String>> catalogue = new HashMap<>();
                    rows.forEach(row -> catalogue
                            .computeIfAbsent(row.getString("relation"), table -> new TreeMap<>())
                            .put(row.getString("name"), row.getString("type")));
                    return new ProtectedRows(new ProtectedSql(catalogue));
                });
    }

    ProtectedSql sql() {
        return sql;
    }

    /** The rows of these keys; none for a key of which there are none. */
    Future<Map<String, List<ProtectedRow>>> find(Asking asking, Kind kind, Collection<String> keys) {
        Map<String, List<ProtectedRow>> found = new HashMap<>();
        Tuple parameters = parameters(kind, keys);
        Future<Void> all = Future.succeededFuture();
        for (Kind.Part part : kind.parts()) {
            List<String> names = sql.names(part);
            all = all.compose(before -> asking.apply(sql.rows(part), parameters)).map(rows -> {
                for (Row row : rows) {
                    found.computeIfAbsent(row.getString("grp"), key -> new ArrayList<>())
                            .add(read(part, names, row));
                }
                return null;
            });
        }
        return all.map(done -> found);
    }

    private static ProtectedRow read(Kind.Part part, List<String> names, Row row) {
        String[] values = row.getArrayOfStrings("columns");
        SortedMap<String, String> columns = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                columns.put(names.get(i), values[i]);
            }
        }
        return new ProtectedRow(part.table(), row.getString("key"), columns);
    }

    /** @param due whether it is protected already */
    record Standing(String chain, boolean due) {}

    Future<Map<String, Standing>> standing(Asking asking, Kind kind, Collection<String> keys) {
        return asking.apply(sql.standing(kind), parameters(kind, keys)).map(rows -> {
            Map<String, Standing> found = new HashMap<>();
            rows.forEach(row -> found.put(
                    row.getString("grp"),
                    new Standing(
                            row.getString("chain") == null ? Kind.RECORD : row.getString("chain"),
                            row.getBoolean("due"))));
            return found;
        });
    }

    private Tuple parameters(Kind kind, Collection<String> keys) {
        List<String> possible =
                keys.stream().filter(key -> sql.isKey(kind, key)).toList();
        return Tuple.tuple()
                .addValue(possible.toArray(String[]::new))
                .addValue(possible.stream().map(ProtectedSql::firstOf).distinct().toArray(String[]::new));
    }
}
