package xuefa.result.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Kinds;
import xuefa.audit.store.EvidenceFacts;
import xuefa.audit.store.StoredEvidence;
import xuefa.shared.Marks;
import xuefa.shared.store.RecordStore;

/** What stands behind a result: the attempt with its answers, the time that was granted, the exam. */
public final class ResultEvidence extends StoredEvidence {
    /** At the unit that the candidate belonged to on the roster. */
    private static final String THINGS = """
            select a.id, a.submitted_at as at, e.title, a.person_id, r.unit_id, a.sitting_id, a.number, a.started_at, a.submitted_at,
                   a.submitted_by, s.exam_id
            from attempt a join sitting s on s.id = a.sitting_id join exam e on e.id = s.exam_id
            join roster r on r.sitting_id = a.sitting_id and r.person_id = a.person_id
            where a.state = 'submitted' and not s.virtual and r.unit_id in (select id from places)
            """;

    private static final String RESULTS = """
            select grading_version, score, full_marks, passed, grade, graded_at from result where attempt_id = $1 order by grading_version
            """;

    private static final String BEHIND = """
            select (select count(*)::int from answer where attempt_id = $1 and disposition = 'accepted') as answers,
                   (select array_agg(attempt_id || '/' || id order by granted_at) from time_grant where attempt_id = $1) as grants,
                   (select array_agg(distinct order_id::text) from time_grant where attempt_id = $1 and order_id is not null) as orders,
                   (select coalesce(sum(millis), 0)::bigint from time_grant where attempt_id = $1) as granted_millis,
                   exists (select 1 from seal_leaf where kind = 'exam' and key = $2::text) as exam_sealed
            """;

    public ResultEvidence(RecordStore store) {
        super(store, Kinds.RESULT, THINGS);
    }

    @Override
    protected Future<Page> page(Row attempt, Line line) {
        UUID exam = attempt.getUUID("exam_id");
        return store().query(RESULTS, Tuple.of(line.id())).compose(results -> store().query(
                        BEHIND, Tuple.of(line.id(), exam.toString()))
                .map(behind -> page(attempt, line, results, behind.iterator().next())));
    }

    private static Page page(Row attempt, Line line, Iterable<Row> results, Row behind) {
        String id = line.id().toString();
        List<Part> gradings = new ArrayList<>();
        List<Key> seals = new ArrayList<>(List.of(new Key(Kinds.ATTEMPT, id)));
        List<Fact> newest = List.of();
        for (Row result : results) {
            newest = EvidenceFacts.of(result)
                    .saying(
                            "score",
                            new Marks(result.getInteger("score")) + " / " + new Marks(result.getInteger("full_marks")))
                    .with("grade", "grading_version")
                    .list();
            gradings.add(new Part(
                    "grading", result.getOffsetDateTime("graded_at").toInstant(), Optional.empty(), newest, List.of()));
            seals.add(new Key(Kinds.RESULT, id + "/" + result.getInteger("grading_version")));
        }
        List<Fact> facts = new ArrayList<>(newest);
        facts.addAll(EvidenceFacts.of(attempt)
                .with("number", "started_at", "submitted_at", "submitted_by")
                .list());
        facts.addAll(EvidenceFacts.of(behind).with("answers", "granted_millis").list());
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
        return new Page(line, facts, gradings, List.of(), seals, subjects);
    }

    private static List<String> texts(Row row, String column) {
        String[] texts = row.getArrayOfStrings(column);
        return texts == null ? List.of() : List.of(texts);
    }
}
