package xuefa.shared.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xuefa.shared.table.RowVerdict.Change;
import xuefa.shared.table.RowVerdict.Reason;
import xuefa.shared.table.TableColumn;
import xuefa.shared.table.TableForm;
import xuefa.shared.table.TableRow;

/** Rows of tables and their verdicts as they are kept. */
final class TableImportJson {
    private TableImportJson() {}

    static String of(TableRow<?> row) {
        JsonObject json = new JsonObject();
        row.cells().forEach((column, text) -> json.put(column.code(), text));
        return json.encode();
    }

    static <C extends TableColumn> TableRow<C> row(TableForm<C> form, int line, String text) {
        JsonObject json = new JsonObject(text);
        Map<C, String> cells = new HashMap<>();
        form.columns().stream()
                .filter(column -> json.containsKey(column.code()))
                .forEach(column -> cells.put(column, json.getString(column.code())));
        return new TableRow<>(line, cells);
    }

    static String ofChanges(List<Change> changes) {
        return texts(changes.stream().map(each -> Stream.of(each.column(), each.was(), each.is())));
    }

    static String ofReasons(List<Reason> reasons) {
        return texts(reasons.stream().map(each -> Stream.of(each.column(), each.code(), each.word())));
    }

    private static String texts(Stream<Stream<String>> rows) {
        return new JsonArray(rows.map(row -> new JsonArray(row.toList())).toList()).encode();
    }

    static List<Change> changes(String text) {
        return read(text, row -> new Change(row.getString(0), row.getString(1), row.getString(2)));
    }

    static List<Reason> reasons(String text) {
        return read(text, row -> new Reason(row.getString(0), row.getString(1), row.getString(2)));
    }

    private static <T> List<T> read(String text, Function<JsonArray, T> as) {
        return new JsonArray(text).stream().map(row -> (JsonArray) row).map(as).toList();
    }

    static Map<String, Integer> counts(@Nullable String text) {
        Map<String, Integer> counts = new HashMap<>();
        if (text != null) {
            new JsonObject(text).forEach(each -> counts.put(each.getKey(), ((Number) each.getValue()).intValue()));
        }
        return counts;
    }
}
