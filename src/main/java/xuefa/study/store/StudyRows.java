package xuefa.study.store;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import xuefa.study.Attendance;
import xuefa.study.Evidence;
import xuefa.study.Invited;
import xuefa.study.Plan;
import xuefa.study.Stage;
import xuefa.study.StudyKind;
import xuefa.study.StudySession;

/** Reads rows of this room. */
final class StudyRows {
    private StudyRows() {}

    static <T> List<T> all(RowSet<Row> rows, Function<Row, T> reading) {
        return StreamSupport.stream(rows.spliterator(), false).map(reading).toList();
    }

    static StudySession session(Row row) {
        Plan plan = new Plan(
                StudyKind.of(row.getString("kind")),
                row.getInteger("year"),
                row.getInteger("number"),
                row.getString("title"),
                row.getOffsetDateTime("starts_at").toInstant(),
                row.getInteger("days"),
                row.getInteger("minutes"),
                row.getString("place"),
                row.getString("speaker"),
                row.getString("speaker_role"),
                row.getString("subject"),
                List.of(row.getArrayOfStrings("laws")),
                Optional.ofNullable(row.getUUID("meeting_id")),
                row.getString("notes"));
        return new StudySession(
                row.getUUID("id"),
                row.getUUID("unit_id"),
                row.getString("unit_name"),
                plan,
                Stage.of(row.getString("state")),
                row.getInteger("version"),
                Optional.ofNullable(row.getUUID("submitted_by")),
                Optional.ofNullable(row.getOffsetDateTime("held_at")).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("digest")));
    }

    static Invited invited(Row row) {
        return new Invited(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("unit_name"),
                row.getString("state") == null ? Optional.empty() : Optional.of(attendance(row)),
                row.getBoolean("elsewhere"),
                row.getInteger("refusals"));
    }

    private static Attendance attendance(Row row) {
        return new Attendance(
                row.getUUID("id"),
                Attendance.State.of(row.getString("state")),
                Attendance.Way.of(row.getString("way")),
                row.getBoolean("late"),
                row.getInteger("minutes"),
                row.getString("reason"),
                Optional.ofNullable(row.getLocalDate("day")));
    }

    static Optional<Attendance> mine(Row row, UUID person) {
        return row.getString("attended") == null
                ? Optional.empty()
                : Optional.of(new Attendance(
                        person,
                        Attendance.State.of(row.getString("attended")),
                        Attendance.Way.of(row.getString("way")),
                        row.getBoolean("late"),
                        row.getInteger("attended_minutes"),
                        row.getString("reason"),
                        Optional.ofNullable(row.getLocalDate("day"))));
    }

    static Evidence evidence(Row row) {
        return new Evidence(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("type"),
                row.getString("digest"),
                row.getInteger("bytes"));
    }
}
