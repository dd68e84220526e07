package xuefa.training.store;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.training.Facts.EventFact;
import xuefa.training.Facts.ExamFact;
import xuefa.training.Facts.ExceptionFact;
import xuefa.training.Facts.PostFact;
import xuefa.training.Facts.ProgressFact;
import xuefa.training.Facts.SpanFact;
import xuefa.training.Facts.TermFact;
import xuefa.training.Facts.UnitFact;
import xuefa.training.Hours;
import xuefa.training.HoursEntry;

/** From rows of {@link FactsSql} to facts. */
final class FactRows {
    static final String ESTABLISHMENT = "establishment";

    private FactRows() {}

    static UnitFact unit(Row row) {
        return new UnitFact(
                id(row, "id"),
                row.getString("name"),
                row.getString("kind"),
                row.getBoolean("enforcement"),
                row.getLocalDate("valid_from"),
                last(row));
    }

    static PostFact post(Row row) {
        return new PostFact(
                id(row, "id"),
                id(row, "unit_id"),
                row.getString("category"),
                Optional.of(row.getString("level")),
                Optional.of(row.getString("role")),
                row.getLocalDate("valid_from"),
                last(row));
    }

    static TermFact term(Row row) {
        return new TermFact(id(row, "id"), row.getLocalDate("valid_from"), last(row));
    }

    /** As certificates ask for it: civil servants and staff of public institutions are on the establishment. */
    static SpanFact employment(Row row) {
        String kind = row.getString("kind");
        boolean establishment = kind.equals("civilServant") || kind.equals("publicInstitution");
        return new SpanFact(
                id(row, "id"), establishment ? ESTABLISHMENT : kind, row.getLocalDate("valid_from"), last(row));
    }

    static SpanFact establishment(Row row) {
        return new SpanFact(id(row, "id"), ESTABLISHMENT, row.getLocalDate("valid_from"), last(row));
    }

    static SpanFact flag(Row row) {
        return new SpanFact(id(row, "id"), "", row.getLocalDate("valid_from"), last(row));
    }

    static ExceptionFact exception(Row row, java.time.ZoneId zone) {
        return new ExceptionFact(
                id(row, "id"),
                id(row, "person_id"),
                row.getString("kind"),
                row.getLocalDate("valid_from"),
                last(row),
                Optional.of(row.getString("approved_by")).filter(by -> !by.isBlank()),
                row.getOffsetDateTime("recorded_at").atZoneSameInstant(zone).toLocalDate());
    }

    static HoursEntry hours(Row row) {
        LocalDate day = row.getLocalDate("day");
        int year = row.getInteger("year");
        Integer minutes = row.getInteger("minutes");
        return new HoursEntry(
                id(row, "id"),
                id(row, "person_id"),
                row.getString("kind"),
                row.getString("subject"),
                day,
                minutes == null
                        ? new HoursEntry.Counted(new Hours(row.getInteger("hundredths")))
                        : new HoursEntry.Minutes(minutes),
                spans(row.getArrayOfOffsetDateTimes("spans")),
                state(row.getString("state")),
                Optional.ofNullable(row.getUUID("corrects")).map(UUID::toString),
                year == day.getYear() ? Optional.empty() : Optional.of(year),
                row.getLocalDate("recorded_on"),
                List.of(row.getString("evidence_kind") + ":" + row.getString("evidence_id")));
    }

    static EventFact event(Row row) {
        LocalDate day = row.getLocalDate("day");
        int year = row.getInteger("year");
        return new EventFact(
                id(row, "id"),
                id(row, "unit_id"),
                row.getString("kind"),
                day,
                row.getBoolean("held"),
                Optional.ofNullable(row.getUUID("before_id")).map(UUID::toString),
                year == day.getYear() ? Optional.empty() : Optional.of(year),
                row.getLocalDate("recorded_on"),
                Arrays.stream(row.getArrayOfUUIDs("present"))
                        .map(UUID::toString)
                        .toList(),
                List.of(row.getArrayOfStrings("evidence")),
                Optional.ofNullable(row.getUUID("corrects")).map(UUID::toString));
    }

    static ExamFact exam(Row row) {
        return new ExamFact(
                id(row, "id"),
                id(row, "person_id"),
                row.getString("subject"),
                row.getLocalDate("day"),
                row.getBoolean("passed"),
                row.getLocalDate("recorded_on"));
    }

    static ProgressFact progress(Row row) {
        return new ProgressFact(
                id(row, "id"),
                id(row, "person_id"),
                row.getString("family"),
                row.getInteger("percent"),
                row.getLocalDate("day"),
                row.getLocalDate("recorded_on"));
    }

    static List<HoursEntry.Span> spans(OffsetDateTime[] ends) {
        List<HoursEntry.Span> spans = new ArrayList<>(ends.length / 2);
        for (int i = 0; i < ends.length; i += 2) {
            Instant from = ends[i].toInstant();
            Instant to = ends[i + 1].toInstant();
            spans.add(new HoursEntry.Span(from, to));
        }
        return spans;
    }

    static HoursEntry.State state(String code) {
        return Arrays.stream(HoursEntry.State.values())
                .filter(each -> each.code().equals(code))
                .findAny()
                .orElseThrow();
    }

    private static String id(Row row, String column) {
        return row.getUUID(column).toString();
    }

    private static Optional<LocalDate> last(Row row) {
        return Optional.ofNullable(row.getLocalDate("valid_to"));
    }
}
