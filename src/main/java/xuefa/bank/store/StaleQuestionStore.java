package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.HashSet;
import java.util.Set;
import xuefa.bank.flow.StaleQuestions;
import xuefa.shared.store.RecordStore;

/** Which questions of a release a change of law has overtaken, in PostgreSQL. */
public final class StaleQuestionStore implements StaleQuestions {
    /**
     * A version stays flagged in the releases that have it, whatever its question became since, unless somebody has found it
     * right as it is. $1 digest of the release.
     */
    private static final String STALE = """
            select distinct r.code
            from numbered_release n
            join released_question r on r.release_id = n.id
            join question_amendment a on a.question_id = r.question_id and a.version = r.version
            where n.digest = $1 and a.amended = 'stale'
              and (a.settled_how is null or a.settled_how = 'edited')
            """;

    private final RecordStore store;

    public StaleQuestionStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Set<String>> of(String releaseDigest) {
        return store.query(STALE, Tuple.of(releaseDigest)).map(rows -> {
            Set<String> codes = new HashSet<>();
            rows.forEach(row -> codes.add(row.getString("code")));
            return codes;
        });
    }
}
