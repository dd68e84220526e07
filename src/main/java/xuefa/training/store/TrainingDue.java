package xuefa.training.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.notice.Due;
import xuefa.notice.flow.Reminding;
import xuefa.shared.store.RecordStore;
import xuefa.training.Obligation;
import xuefa.training.flow.Books;

/** What people still owe: hours, required lists, full-time trainings of a term and exams; by the standing figures of the day. */
public final class TrainingDue implements Reminding {
    static final int PAGE = 1000;

    /** $1 today, $2 the last day, $3 the person before, $4 so many people. */
    private static final String OPEN = """
            with people as (
              select distinct person_id from person_figure
              where verdict = 'open' and due between $1 and $2 and ($3::uuid is null or person_id > $3)
              order by person_id limit $4)
            select f.person_id, f.unit_id, f.obligation, f.measured_in, f.due, f.required, f.done, f.missing
            from person_figure f join people p on p.person_id = f.person_id join person o on o.id = f.person_id
            where f.verdict = 'open' and f.due between $1 and $2 and not o.virtual
            order by f.person_id, f.obligation
            """;

    /** Those who make the plans of a unit hear of an item that no course and no session covers. $1 today, $2 the last day. */
    private static final String UNCOVERED = """
            select distinct g.person_id, p.unit_id, i.id, i.title, i.due
            from training_plan_item i
            join training_plan p on p.id = i.plan_id
            join role_in_force g on g.unit_id = p.unit_id and g.role in ('unitHr', 'justiceBureau')
            where i.ended_at is null and i.due between $1 and $2
              and not exists (select 1 from training_plan_cover c where c.item_id = i.id)
            order by g.person_id, i.id
            """;

    private static final Map<String, String> KINDS = Map.of(
            "hours", "training.hoursMissing",
            "percent", "training.listMissing",
            "events", "training.eventsMissing",
            "exams", "training.examsMissing");
    private static final Map<String, String> LINKS = Map.of("percent", "/#/laws/required", "exams", "/#/exams");

    private final RecordStore store;
    private final Books books;

    public TrainingDue(RecordStore store, Books books) {
        this.store = store;
        this.books = books;
    }

    @Override
    public Future<Page> due(LocalDate today, LocalDate until, Optional<UUID> after) {
        return after.isPresent()
                ? people(today, until, after, new ArrayList<>())
                : uncovered(today, until).compose(due -> people(today, until, after, due));
    }

    private Future<List<Due>> uncovered(LocalDate today, LocalDate until) {
        return store.query(UNCOVERED, Tuple.of(today, until)).map(rows -> {
            List<Due> due = new ArrayList<>();
            rows.forEach(row -> due.add(new Due(
                    row.getUUID("person_id"),
                    row.getUUID("unit_id"),
                    "training.itemUncovered",
                    "item/" + row.getUUID("id"),
                    row.getLocalDate("due"),
                    Map.of("title", row.getString("title")),
                    "/console/training/plan")));
            return due;
        });
    }

    private Future<Page> people(LocalDate today, LocalDate until, Optional<UUID> after, List<Due> due) {
        Map<String, Obligation> obligations = new HashMap<>();
        books.newest().obligations().stream()
                .filter(each -> each.isInForceOn(today))
                .forEach(each -> obligations.put(each.id(), each));
        Tuple asked = Tuple.of(today, until).addUUID(after.orElse(null)).addInteger(PAGE);
        return store.query(OPEN, asked).map(rows -> {
            rows.forEach(row ->
                    due(row, obligations.get(row.getString("obligation"))).ifPresent(due::add));
            return new Page(due, last(rows));
        });
    }

    private static Optional<Due> due(Row row, @Nullable Obligation obligation) {
        String measure = row.getString("measured_in");
        String kind = KINDS.get(measure);
        if (obligation == null || kind == null) {
            return Optional.empty();
        }
        return Optional.of(new Due(
                row.getUUID("person_id"),
                row.getUUID("unit_id"),
                kind,
                obligation.id(),
                row.getLocalDate("due"),
                Map.of(
                        "title", obligation.title(),
                        "required", figure(row, "required"),
                        "done", figure(row, "done"),
                        "missing", figure(row, "missing")),
                LINKS.getOrDefault(measure, "/#/hours")));
    }

    private static String figure(Row row, String column) {
        BigDecimal plain = row.getBigDecimal(column).stripTrailingZeros();
        return plain.toPlainString();
    }

    /** A page that isn't full is the last. */
    private static Optional<UUID> last(RowSet<Row> rows) {
        UUID last = null;
        int people = 0;
        for (Row row : rows) {
            UUID person = row.getUUID("person_id");
            people += person.equals(last) ? 0 : 1;
            last = person;
        }
        return people < PAGE ? Optional.empty() : Optional.ofNullable(last);
    }
}
