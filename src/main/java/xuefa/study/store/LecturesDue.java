package xuefa.study.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.notice.Due;
import xuefa.notice.flow.Reminding;
import xuefa.shared.store.RecordStore;
import xuefa.training.Obligation;
import xuefa.training.Obligation.CalendarYears;
import xuefa.training.Obligation.EventsDone;
import xuefa.training.Obligation.Units;
import xuefa.training.flow.Books;

/** Lectures that units still owe this year, told to those who lead the unit and to its study secretaries. */
public final class LecturesDue implements Reminding {
    /** $1 kinds of units, $2 kinds of events, $3 year, $4 how many are owed, $5 today. */
    private static final String MISSING = """
            select u.id as unit_id, u.name, w.person_id, held.n as done
            from unit u
            cross join lateral (
              select count(*)::int as n from study_session s
              where s.unit_id = u.id and s.year = $3 and s.kind = any ($2) and s.state in ('held', 'archived')) held
            join lateral (
              select p.person_id from post p
              where p.unit_id = u.id and p.role = 'head' and p.valid_from <= $5 and (p.valid_to is null or p.valid_to >= $5)
              union
              select g.person_id from role_in_force g where g.role = 'studySecretary' and reaches_unit(g.person_id, '{studySecretary}', u.id)
            ) w on true
            where not u.virtual and u.kind = any ($1) and (u.valid_to is null or u.valid_to >= $5) and held.n < $4
            order by w.person_id, u.id
            """;

    private final RecordStore store;
    private final Books books;

    public LecturesDue(RecordStore store, Books books) {
        this.store = store;
        this.books = books;
    }

    /** All on one page: units are few. */
    @Override
    public Future<Page> due(LocalDate today, LocalDate until, Optional<UUID> after) {
        LocalDate last = LocalDate.of(today.getYear(), 12, 31);
        List<Due> due = new ArrayList<>();
        Future<Void> all = Future.succeededFuture();
        if (!last.isAfter(until)) {
            for (Obligation each : books.newest().inForce(today, List.of())) {
                if (each.who() instanceof Units units
                        && each.measure() instanceof EventsDone events
                        && events.kinds().contains("lecture")
                        && each.period() instanceof CalendarYears years
                        && years.years() == 1) {
                    all = all.compose(done -> add(due, each, units, events, today, last));
                }
            }
        }
        return all.map(done -> new Page(due, Optional.empty()));
    }

    private Future<Void> add(
            List<Due> due, Obligation owed, Units units, EventsDone events, LocalDate today, LocalDate last) {
        int required = owed.required().intValueExact();
        Tuple wanted = Tuple.tuple()
                .addArrayOfString(units.kinds().toArray(String[]::new))
                .addArrayOfString(events.kinds().toArray(String[]::new))
                .addInteger(today.getYear())
                .addInteger(required)
                .addLocalDate(today);
        return store.query(MISSING, wanted).map(rows -> {
            for (Row row : rows) {
                int done = row.getInteger("done");
                UUID unit = row.getUUID("unit_id");
                due.add(new Due(
                        row.getUUID("person_id"),
                        unit,
                        "study.lecturesMissing",
                        owed.id() + "/" + unit,
                        last,
                        Map.of(
                                "unit", row.getString("name"),
                                "required", String.valueOf(required),
                                "done", String.valueOf(done),
                                "missing", String.valueOf(required - done)),
                        "/console/study/overview"));
            }
            return null;
        });
    }
}
