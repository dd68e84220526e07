package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.attempt.SittingPerson.Given;
import xuefa.attempt.SittingPerson.NewestAttempt;
import xuefa.attempt.SubmittedBy;
import xuefa.attempt.flow.NewestAttempts;
import xuefa.shared.store.RecordStore;

/** Newest attempts in PostgreSQL, with the extra time that officers gave, the last first. */
public final class NewestAttemptStore implements NewestAttempts {
    private static final String NEWEST = """
            select distinct on (a.person_id) a.person_id, a.id, a.number, a.started_at, a.due_at, a.submitted_at, a.submitted_by,
                   clock_timestamp() as now,
                   (select json_agg(json_build_object(
                       'orderId', o.id, 'millis', g.millis, 'reason', o.reason,
                       'at', (extract(epoch from o.granted_at) * 1000)::bigint, 'officer', p.name) order by o.granted_at desc)::text
                    from time_grant g join time_grant_order o on o.id = g.order_id join person p on p.id = o.granted_by
                    where g.attempt_id = a.id) as given
            from attempt a
            where a.sitting_id = $1 and a.person_id = any ($2)
            order by a.person_id, a.number desc
            """;

    private final RecordStore store;

    public NewestAttemptStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Map<UUID, NewestAttempt>> of(UUID sittingId, Collection<UUID> people) {
        return store.query(NEWEST, Tuple.of(sittingId).addValue(people.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, NewestAttempt> newest = new HashMap<>();
                    rows.forEach(row -> newest.put(row.getUUID("person_id"), read(row)));
                    return newest;
                });
    }

    private static NewestAttempt read(Row row) {
        OffsetDateTime submittedAt = row.getOffsetDateTime("submitted_at");
        return new NewestAttempt(
                row.getUUID("person_id"),
                row.getUUID("id"),
                row.getInteger("number"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("due_at").toInstant(),
                submittedAt == null ? null : submittedAt.toInstant(),
                submittedAt == null ? null : SubmittedBy.of(row.getString("submitted_by")),
                given(row.getString("given")),
                row.getOffsetDateTime("now").toInstant());
    }

    private static List<Given> given(@Nullable String json) {
        return json == null
                ? List.of()
                : new JsonArray(json)
                        .stream()
                                .map(JsonObject.class::cast)
                                .map(NewestAttemptStore::given)
                                .toList();
    }

    private static Given given(JsonObject json) {
        return new Given(
                UUID.fromString(json.getString("orderId")),
                Duration.ofMillis(json.getLong("millis")),
                json.getString("reason"),
                Instant.ofEpochMilli(json.getLong("at")),
                json.getString("officer"));
    }
}
