package xuefa.people.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import xuefa.people.RosterColumn;
import xuefa.people.RosterRow;
import xuefa.people.RosterVerdict;

/** Rows of tables and their verdicts as they are kept. */
final class RosterJson {
    private static final int LONGEST_NAME = 60;

    private RosterJson() {}

    static String of(RosterRow row) {
        JsonObject json = new JsonObject();
        row.cells().forEach((column, text) -> json.put(column.code(), text));
        return json.encode();
    }

    static RosterRow read(int line, String text) {
        JsonObject json = new JsonObject(text);
        Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
        json.forEach(each -> cells.put(column(each.getKey()), String.valueOf(each.getValue())));
        return new RosterRow(line, cells);
    }

    static String name(RosterRow row) {
        String name = row.text(RosterColumn.NAME);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    static String changes(RosterVerdict verdict) {
        JsonArray json = new JsonArray();
        verdict.changes()
                .forEach(each -> json.add(new JsonArray()
                        .add(each.column().code())
                        .add(each.was())
                        .add(each.is())));
        return json.encode();
    }

    static String reasons(RosterVerdict verdict) {
        JsonArray json = new JsonArray();
        verdict.reasons()
                .forEach(each -> json.add(new JsonArray()
                        .add(each.column().code())
                        .add(each.code())
                        .add(each.word())));
        return json.encode();
    }

    static List<RosterVerdict.Change> readChanges(String text) {
        return new JsonArray(text)
                .stream()
                        .map(each -> (JsonArray) each)
                        .map(each -> new RosterVerdict.Change(
                                column(each.getString(0)), each.getString(1), each.getString(2)))
                        .toList();
    }

    static List<RosterVerdict.Reason> readReasons(String text) {
        return new JsonArray(text)
                .stream()
                        .map(each -> (JsonArray) each)
                        .map(each -> new RosterVerdict.Reason(
                                column(each.getString(0)), each.getString(1), each.getString(2)))
                        .toList();
    }

    private static RosterColumn column(String code) {
        return Arrays.stream(RosterColumn.values())
                .filter(each -> each.code().equals(code))
                .findAny()
                .orElseThrow();
    }
}
