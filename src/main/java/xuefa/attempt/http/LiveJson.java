package xuefa.attempt.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import xuefa.attempt.CandidateState;
import xuefa.attempt.LiveSitting;
import xuefa.attempt.LiveSitting.Figures;
import xuefa.attempt.ScoreSpread;
import xuefa.attempt.Tally;
import xuefa.exam.Grade;
import xuefa.shared.Marks;

/** Live sittings in the JSON of the contract. */
final class LiveJson {
    private static final String UNITS = "units";

    private LiveJson() {}

    static JsonObject of(LiveSitting live) {
        Figures figures = live.figures();
        JsonArray units = new JsonArray();
        figures.units()
                .forEach(unit -> units.add(tally(unit.tally())
                        .put("unitId", unit.unitId().toString())
                        .put("name", unit.name())));
        var sitting = live.sitting().sitting();
        JsonObject json = tally(figures.tally())
                .put("sittingId", sitting.id().toString())
                .put("examId", sitting.examId().toString())
                .put("title", live.sitting().title())
                .put("opensAt", sitting.opensAt().toString())
                .put("closesAt", sitting.closesAt().toString())
                .put("asOf", live.asOf().toString())
                .put("state", figures.phase().code())
                .put("answersWindowSeconds", figures.speed().seconds())
                .put("source", figures.fromRecord() ? "record" : "live")
                .put("rule", RULE)
                .put("scores", scores(figures.scores()))
                .put(UNITS, units);
        figures.speed().answersPerSecond().ifPresent(speed -> json.put("answersPerSecond", speed));
        return json;
    }

    private static final JsonObject RULE = new JsonObject()
            .put("waitingSeconds", CandidateState.WAITING_FOR.toSeconds())
            .put("connectedSeconds", CandidateState.CONNECTED_FOR.toSeconds())
            .put("stuckSeconds", CandidateState.STUCK_AFTER.toSeconds())
            .put("fewestScores", ScoreSpread.FEWEST);

    private static JsonObject tally(Tally tally) {
        JsonObject json = new JsonObject()
                .put("due", tally.due())
                .put("started", tally.started())
                .put("working", tally.working());
        for (CandidateState state : CandidateState.values()) {
            json.put(state.code(), tally.in(state));
        }
        return json;
    }

    private static JsonObject scores(ScoreSpread scores) {
        return switch (scores) {
            case ScoreSpread.BeforePublication before -> hidden("beforePublication");
            case ScoreSpread.TooFew few -> hidden("tooFew");
            case ScoreSpread.Shown shown ->
                new JsonObject()
                        .put("shown", true)
                        .put("sat", shown.sat())
                        .put("meanMarks", shown.mean().toDecimal())
                        .put("bands", bands(shown))
                        .put("grades", grades(shown.grades()));
        };
    }

    private static JsonObject hidden(String reason) {
        return new JsonObject().put("shown", false).put("reason", reason);
    }

    private static JsonArray bands(ScoreSpread.Shown shown) {
        JsonArray bands = new JsonArray();
        int full = shown.fullMarks().hundredths();
        for (int i = 0; i < ScoreSpread.BANDS; i++) {
            bands.add(new JsonObject()
                    .put("fromMarks", part(full, i))
                    .put("toMarks", part(full, i + 1))
                    .put("people", shown.bands().get(i)));
        }
        return bands;
    }

    private static Number part(int fullHundredths, int bands) {
        return new Marks((int) ((long) fullHundredths * bands / ScoreSpread.BANDS)).toDecimal();
    }

    private static JsonArray grades(Map<Grade, Integer> people) {
        JsonArray grades = new JsonArray();
        for (Grade grade : Grade.values()) {
            grades.add(new JsonObject().put("grade", grade.code()).put("people", people.getOrDefault(grade, 0)));
        }
        return grades;
    }

    /** What has to be put over {@code before} to make {@code after} of it: members, and whole units. */
    static JsonObject change(JsonObject before, JsonObject after) {
        JsonObject change = new JsonObject();
        for (String name : after.fieldNames()) {
            if (!name.equals(UNITS) && !Objects.equals(before.getValue(name), after.getValue(name))) {
                change.put(name, after.getValue(name));
            }
        }
        JsonArray unitsBefore = before.getJsonArray(UNITS);
        JsonArray changed = new JsonArray();
        for (int i = 0; i < after.getJsonArray(UNITS).size(); i++) {
            JsonObject unit = after.getJsonArray(UNITS).getJsonObject(i);
            if (!unit.equals(unitsBefore.getJsonObject(i))) {
                changed.add(unit);
            }
        }
        return changed.isEmpty() ? change : change.put(UNITS, changed);
    }

    /** Whether a change can say what became of one into the other: none can say that a member or a unit is gone. */
    static boolean isComparable(JsonObject before, JsonObject after) {
        return after.fieldNames().containsAll(before.fieldNames())
                && before.getJsonArray(UNITS).stream()
                        .map(LiveJson::id)
                        .toList()
                        .equals(after.getJsonArray(UNITS).stream()
                                .map(LiveJson::id)
                                .toList());
    }

    private static String id(Object unit) {
        return ((JsonObject) unit).getString("unitId");
    }
}
