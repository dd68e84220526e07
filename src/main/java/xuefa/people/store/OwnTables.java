package xuefa.people.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.people.flow.OwnData;
import xuefa.shared.store.RecordStore;

/**
 * Own data by plain statements: each with a title and columns that are named as people read them. What a room needs most often.
 *
 * @param tables statements by title; {@code $1} is the person
 */
public record OwnTables(RecordStore store, String part, Map<String, String> tables) implements OwnData {

    @Override
    public Future<List<Table>> of(UUID personId) {
        Future<List<Table>> all = Future.succeededFuture(new ArrayList<>());
        for (Map.Entry<String, String> table : tables.entrySet()) {
            all = all.compose(
                    before -> store.query(table.getValue(), Tuple.of(personId)).map(rows -> {
                        List<Map<String, String>> read = new ArrayList<>();
                        rows.forEach(row -> read.add(read(row)));
                        before.add(new Table(table.getKey(), read));
                        return before;
                    }));
        }
        return all;
    }

    private static Map<String, String> read(Row row) {
        Map<String, String> read = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.getValue(i);
            read.put(row.getColumnName(i), value == null ? "" : value.toString());
        }
        return read;
    }
}
