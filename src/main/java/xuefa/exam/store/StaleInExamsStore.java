package xuefa.exam.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.bank.AmendedArticle;
import xuefa.exam.Sitting;
import xuefa.exam.flow.StaleInExams;
import xuefa.shared.store.RecordStore;

/** Stale questions of exams in PostgreSQL. */
public final class StaleInExamsStore implements StaleInExams {
    /** $1 officer. Releases of different banks may hold the same questions: each is told once a sitting. */
    private static final String STALE = """
            with recursive below as (
              select unit_id as id from role_in_force where person_id = $1 and role = 'examOfficer'
              union
              select u.id from unit u join below b on u.parent_id = b.id
            )
            select distinct on (s.opens_at, s.id, r.code)
                   s.id, s.exam_id, s.opens_at, s.closes_at, e.title, s.roster_commitment is not null as committed,
                   r.code, q.kind, q.glance, a.articles, l.title as law
            from exam e
            join sitting s on s.exam_id = e.id
            join numbered_release n on n.digest = e.release_digest
            join released_question r on r.release_id = n.id
            join question_amendment a on a.question_id = r.question_id and a.version = r.version and a.amended = 'stale'
                 and (a.settled_how is null or a.settled_how = 'edited')
            join law_version v on v.id = a.to_version
            join law l on l.id = v.law_id
            join question q on q.id = r.question_id
            where e.unit_id in (select id from below) and s.closes_at > clock_timestamp()
              and s.cancelled_at is null and not coalesce(e.blueprint::jsonb -> 'withheld' ? r.code, false)
            order by s.opens_at, s.id, r.code
            """;

    private final RecordStore store;

    public StaleInExamsStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<List<StaleSitting>> overseenBy(UUID officerId) {
        return store.query(STALE, Tuple.of(officerId)).map(rows -> {
            Map<UUID, List<Row>> bySitting = new LinkedHashMap<>();
            for (Row row : rows) {
                bySitting
                        .computeIfAbsent(row.getUUID("id"), id -> new ArrayList<>())
                        .add(row);
            }
            return bySitting.values().stream().map(StaleInExamsStore::sitting).toList();
        });
    }

    private static StaleSitting sitting(List<Row> rows) {
        Row first = rows.getFirst();
        var sitting = new Sitting(
                first.getUUID("id"),
                first.getUUID("exam_id"),
                first.getOffsetDateTime("opens_at").toInstant(),
                first.getOffsetDateTime("closes_at").toInstant());
        return new StaleSitting(
                sitting,
                first.getString("title"),
                first.getBoolean("committed"),
                rows.stream().map(StaleInExamsStore::question).toList());
    }

    private static StaleQuestion question(Row row) {
        List<String> articles = AmendedArticle.read(row.getString("articles")).stream()
                .filter(each -> each.fate().isStale())
                .map(each -> each.cited().inChinese())
                .toList();
        return new StaleQuestion(
                row.getString("code"), row.getString("kind"), row.getString("glance"), row.getString("law"), articles);
    }
}
