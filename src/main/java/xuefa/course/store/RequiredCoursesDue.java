package xuefa.course.store;

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

/** Required courses that somebody hasn't begun before the year is over. */
public final class RequiredCoursesDue implements Reminding {
    private static final int PAGE = 1000;

    /** $1 today, $2 the person before, $3 so many people. */
    private static final String OPEN = """
            with required as materialized (
              select c.id, v.content::json ->> 'title' as title, b.unit_id, j.category
              from course c join course_version v on v.id = c.newest_id
              cross join lateral json_array_elements_text(v.content::json -> 'required') as j(category)
              cross join lateral (select u as unit_id from units_below(c.unit_id, $1) u) b
              where c.retired_at is null),
            missing as materialized (
              select distinct on (p.person_id, r.id) p.person_id, p.unit_id, r.id, r.title
              from required r
              join post p on p.unit_id = r.unit_id and p.category = r.category
                and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1)
              join person o on o.id = p.person_id and not o.virtual
              where ($2::uuid is null or p.person_id > $2)
                and not exists (select 1 from course_learner l where l.course_id = r.id and l.person_id = p.person_id)
              order by p.person_id, r.id, p.valid_from desc)
            select * from missing
            where person_id in (select distinct person_id from missing order by person_id limit $3)
            order by person_id, title
            """;

    private final RecordStore store;

    public RequiredCoursesDue(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Page> due(LocalDate today, LocalDate until, Optional<UUID> after) {
        LocalDate last = LocalDate.of(today.getYear(), 12, 31);
        return last.isAfter(until)
                ? Future.succeededFuture(new Page(List.of(), Optional.empty()))
                : store.query(OPEN, Tuple.of(today).addUUID(after.orElse(null)).addInteger(PAGE))
                        .map(rows -> page(rows, last));
    }

    private static Page page(Iterable<Row> rows, LocalDate day) {
        List<Due> due = new ArrayList<>();
        rows.forEach(row -> due.add(new Due(
                row.getUUID("person_id"),
                row.getUUID("unit_id"),
                "course.notBegun",
                "course/" + row.getUUID("id"),
                day,
                Map.of("title", row.getString("title")),
                "/#/courses/" + row.getUUID("id"))));
        long people = due.stream().map(Due::personId).distinct().count();
        return new Page(
                due,
                people < PAGE ? Optional.empty() : Optional.of(due.getLast().personId()));
    }
}
