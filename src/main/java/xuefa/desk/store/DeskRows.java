package xuefa.desk.store;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.desk.DeskLine;

/** From rows of {@link DeskSql} to lines. */
final class DeskRows {
    private DeskRows() {}

    static DeskLine line(Row row, ZoneId zone) {
        return new DeskLine(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("identity"),
                row.getString("work_number"),
                row.getUUID("unit_id"),
                row.getString("unit"),
                row.getString("category"),
                hours(row),
                held(row),
                exams(row),
                day(row.getOffsetDateTime("reminded_at"), zone));
    }

    private static Optional<java.time.LocalDate> day(@Nullable OffsetDateTime at, ZoneId zone) {
        return Optional.ofNullable(at)
                .map(moment -> moment.atZoneSameInstant(zone).toLocalDate());
    }

    private static Optional<DeskLine.Hours> hours(Row row) {
        String verdict = row.getString("verdict");
        return verdict == null
                ? Optional.empty()
                : Optional.of(new DeskLine.Hours(
                        row.getBigDecimal("required"),
                        row.getBigDecimal("done"),
                        row.getBigDecimal("missing"),
                        verdict));
    }

    private static Optional<DeskLine.Held> held(Row row) {
        UUID id = row.getUUID("certificate_id");
        return id == null
                ? Optional.empty()
                : Optional.of(new DeskLine.Held(
                        id,
                        row.getString("kind"),
                        row.getString("number"),
                        row.getString("state"),
                        row.getLocalDate("valid_to")));
    }

    private static Optional<DeskLine.OpenExams> exams(Row row) {
        Integer number = row.getInteger("exams");
        return number == null || number == 0
                ? Optional.empty()
                : Optional.of(new DeskLine.OpenExams(
                        number,
                        row.getString("title"),
                        row.getOffsetDateTime("closes_at").toInstant()));
    }
}
