package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.UUID;
import xuefa.shared.store.RecordStore.Tx;

/** Questions that {@link xuefa.bank.flow.HearingOfWordings} has to look at. */
final class Unjudged {
    private static final String REMEMBER = """
            insert into unjudged_question (question_id) select distinct unnest($1::uuid[]) order by 1
            on conflict (question_id) do update set since = clock_timestamp()
            """;

    private Unjudged() {}

    static Future<Void> remember(Tx tx, Collection<UUID> questionIds) {
        return questionIds.isEmpty()
                ? Future.succeededFuture()
                : tx.query(REMEMBER, Tuple.tuple().addValue(questionIds.toArray(UUID[]::new)))
                        .mapEmpty();
    }
}
