package xuefa.rehearsal.store;

import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xuefa.attempt.Entry;
import xuefa.rehearsal.RecordedAttempt;
import xuefa.rehearsal.RecordedAttempt.Answer;
import xuefa.rehearsal.RecordedAttempt.Result;
import xuefa.rehearsal.RecordedAttempt.Submission;

/** Reads rows of {@link RehearsalSql#ATTEMPTS} that have an attempt. */
final class AttemptRows {
    private AttemptRows() {}

    static RecordedAttempt read(Row row) {
        String by = row.getString("submitted_by");
        return new RecordedAttempt(
                row.getUUID("id"),
                row.getUUID("person_id"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("grace_until").toInstant(),
                by == null
                        ? null
                        : new Submission(
                                row.getOffsetDateTime("submitted_at").toInstant(), by, row.getString("receipt")),
                String.valueOf(row.getString("paper")),
                all(row.getString("answers"), AttemptRows::answer),
                all(row.getString("results"), AttemptRows::result));
    }

    private static <T> List<T> all(@Nullable String json, Function<JsonArray, T> reading) {
        return json == null
                ? List.of()
                : new JsonArray(json)
                        .stream().map(each -> reading.apply((JsonArray) each)).toList();
    }

    private static Answer answer(JsonArray json) {
        List<String> options =
                json.getJsonArray(3).stream().map(String::valueOf).toList();
        return new Answer(
                json.getInteger(0),
                new Entry(json.getInteger(1), json.getString(2), options),
                json.getString(4),
                json.getString(5),
                OffsetDateTime.parse(json.getString(6)).toInstant());
    }

    private static Result result(JsonArray json) {
        return new Result(json.getInteger(0), json.getInteger(1), json.getBoolean(2), json.getString(3));
    }
}
