package xuefa.course.store;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import xuefa.course.Crediting.Segment;
import xuefa.course.StudyClock;
import xuefa.course.StudyClock.Lesson;
import xuefa.course.StudyClock.Open;
import xuefa.course.StudyClock.Rules;

/** A clock as it stands in the record, locked, and the moment after the lock. */
record ClockRow(StudyClock clock, Instant now) {
    static ClockRow read(Row row) {
        String place = row.getString("place");
        Optional<Open> open = place == null
                ? Optional.empty()
                : Optional.of(new Open(
                        place,
                        new Lesson(row.getUUID("version_id"), row.getUUID("lesson_id")),
                        new Segment(
                                row.getInteger("from_ms"),
                                row.getInteger("length_ms"),
                                row.getOffsetDateTime("opened_at").toInstant()),
                        new Rules(row.getInteger("sign_minutes"), row.getBoolean("hidden_counts"))));
        return new ClockRow(
                new StudyClock(
                        row.getLong("serial"),
                        open,
                        row.getInteger("unsigned_ms"),
                        Optional.ofNullable(row.getString("sign_wanted"))),
                row.getOffsetDateTime("now").toInstant());
    }
}
