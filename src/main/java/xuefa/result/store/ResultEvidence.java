package xuefa.result.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Kinds;
import xuefa.audit.flow.Evidence;
import xuefa.audit.store.EntryStore;
import xuefa.shared.Marks;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** What stands behind a result: the attempt with its answers, the time that was granted, the exam. */
public final class ResultEvidence implements Evidence {
    /** $1 person, $2 roles. At the unit that the candidate belonged to on the roster. */
    private static final String REACHED = """
            with places as materialized (select units_in_reach($1, $2) as id), reached as (
              select a.id, a.sitting_id, a.person_id, a.number, a.started_at, a.submitted_at, a.submitted_by, s.exam_id, e.title,
                     r.unit_id, e.release_digest
              from attempt a join sitting s on s.id = a.sitting_id join exam e on e.id = s.exam_id
              join roster r on r.sitting_id = a.sitting_id and r.person_id = a.person_id
              where a.state = 'submitted' and not s.virtual and r.unit_id in (select id from places)
            )
            """;

    private static final String LINE = """
            select r.*, masked_name(p.name) as person_name, u.name as unit_name
            from reached r left join person p on p.id = r.person_id left join unit u on u.id = r.unit_id
            """;

    private static final String FIND = REACHED + LINE + "where r.id = $3";

    private static final String RESULTS = """
            select grading_version, score, full_marks, passed, grade, graded_at from result where attempt_id = $1 order by grading_version
            """;

    private static final String BEHIND = """
            select (select count(*)::int from answer where attempt_id = $1 and disposition = 'accepted') as answers,
                   (select array_agg(attempt_id || '/' || id order by granted_at) from time_grant where attempt_id = $1) as grants,
                   (select array_agg(distinct order_id::text) from time_grant where attempt_id = $1 and order_id is not null) as orders,
                   (select coalesce(sum(millis), 0)::bigint from time_grant where attempt_id = $1) as millis,
                   exists (select 1 from seal_leaf where kind = 'exam' and key = $2::text) as exam_sealed
            """;

    private static final String COUNT =
            REACHED + "select count(*)::int as n from reached r where r.submitted_at >= $3 and r.submitted_at < $4";

    private static final String SAMPLE = REACHED + LINE
            + "where r.submitted_at >= $3 and r.submitted_at < $4 order by sha256(($5 || r.id::text)::bytea), r.id limit $6";

    private final RecordStore store;

    public ResultEvidence(RecordStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Kinds.RESULT;
    }

    @Override
    public Future<Optional<Page>> find(Reach reach, UUID id) {
        return store.query(FIND, asked(reach).addUUID(id)).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture(Optional.empty());
            }
            Row attempt = rows.iterator().next();
            return store.query(RESULTS, Tuple.of(id)).compose(results -> store.query(
                            BEHIND, Tuple.of(id, attempt.getUUID("exam_id").toString()))
                    .map(behind ->
                            Optional.of(page(attempt, results, behind.iterator().next()))));
        });
    }

    private static Page page(Row attempt, Iterable<Row> results, Row behind) {
        String id = attempt.getUUID("id").toString();
        List<Fact> facts = new ArrayList<>();
        List<Key> seals = new ArrayList<>(List.of(new Key(Kinds.ATTEMPT, id)));
        for (Row result : results) {
            facts.add(new Fact(
                    "score",
                    new Marks(result.getInteger("score")) + " / " + new Marks(result.getInteger("full_marks"))));
            facts.add(new Fact("grade", result.getString("grade")));
            facts.add(new Fact("gradingVersion", String.valueOf(result.getInteger("grading_version"))));
            seals.add(new Key(Kinds.RESULT, id + "/" + result.getInteger("grading_version")));
        }
        facts.add(new Fact("number", String.valueOf(attempt.getInteger("number"))));
        facts.add(new Fact(
                "startedAt", attempt.getOffsetDateTime("started_at").toInstant().toString()));
        facts.add(new Fact(
                "submittedAt",
                attempt.getOffsetDateTime("submitted_at").toInstant().toString()));
        facts.add(new Fact("submittedBy", attempt.getString("submitted_by")));
        facts.add(new Fact("answers", String.valueOf(behind.getInteger("answers"))));
        facts.add(new Fact("grantedMillis", String.valueOf(behind.getLong("millis"))));
        List<Key> subjects = new ArrayList<>(List.of(
                new Key("sitting", attempt.getUUID("sitting_id").toString()),
                new Key("attempt", id),
                new Key("result", id)));
        texts(behind, "grants").forEach(key -> seals.add(new Key(Kinds.TIME_GRANT, key)));
        for (String order : texts(behind, "orders")) {
            seals.add(new Key(Kinds.TIME_GRANT_ORDER, order));
            subjects.add(new Key("timeGrantOrder", order));
        }
        if (behind.getBoolean("exam_sealed")) {
            seals.add(new Key(Kinds.EXAM, attempt.getUUID("exam_id").toString()));
        }
        return new Page(line(attempt), facts, seals, subjects);
    }

    private static List<String> texts(Row row, String column) {
        String[] texts = row.getArrayOfStrings(column);
        return texts == null ? List.of() : List.of(texts);
    }

    @Override
    public Future<Drawn> sample(Reach reach, Instant from, Instant until, String seed, int size) {
        return store.query(COUNT, period(reach, from, until)).compose(count -> store.query(
                        SAMPLE, period(reach, from, until).addString(seed).addInteger(size))
                .map(rows -> {
                    List<Line> lines = new ArrayList<>();
                    rows.forEach(row -> lines.add(line(row)));
                    return new Drawn(count.iterator().next().getInteger("n"), lines);
                }));
    }

    private static Tuple asked(Reach reach) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes());
    }

    private static Tuple period(Reach reach, Instant from, Instant until) {
        return asked(reach)
                .addOffsetDateTime(from.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(until.atOffset(ZoneOffset.UTC));
    }

    private static Line line(Row row) {
        return new Line(
                Kinds.RESULT,
                row.getUUID("id"),
                row.getString("title"),
                row.getOffsetDateTime("submitted_at").toInstant(),
                EntryStore.masked(row.getUUID("person_id"), row.getString("person_name")),
                Optional.ofNullable(row.getString("unit_name")));
    }
}
