package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.attempt.flow.Outages;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Notices that nobody could write for a while, by the pulse in PostgreSQL, and gives the time back. */
public final class OutageStore implements Outages {
    private static final String BEAT = """
            select beat_at, clock_timestamp() as now, coalesce(extract(epoch from clock_timestamp() - beat_at), 0)::float8 as seconds
            from pulse for update
            """;
    private static final String BEATEN = "update pulse set beat_at = clock_timestamp()";
    private static final String AFFECTED = """
            select id from attempt where state = 'open' and grace_until > $1 order by id for update
            """;
    private static final String GRANT = """
            with granted as (
              insert into time_grant (id, attempt_id, reason, cause, millis)
              select i.id, i.attempt_id, 'outage', $3, $4 from unnest($1::uuid[], $2::uuid[]) as i(id, attempt_id)
              on conflict (attempt_id, cause) do nothing
              returning id, attempt_id, millis
            )
            update attempt a
            set due_at = due_at + make_interval(secs => g.millis / 1000.0),
                grace_until = grace_until + make_interval(secs => g.millis / 1000.0)
            from granted g where a.id = g.attempt_id
            returning a.id::text || '/' || g.id as key
            """;

    /** Longer than from one tick to the next, shorter than any outage. */
    private static final Duration LATELY = Duration.ofMillis(1500);

    /** When this node left its last mark; shared by its event loops. */
    public static final class Memory {
        private volatile long beatNanos = System.nanoTime() - Duration.ofDays(1).toNanos();

        private boolean isLate() {
            return System.nanoTime() - beatNanos > LATELY.toNanos();
        }
    }

    private final RecordStore store;
    private final Duration threshold;
    private final Duration longest;
    private final Memory memory;
    private @Nullable Future<Void> settling;

    /**
     * @param threshold a gap of the pulse from which it is an outage
     * @param longest the most that is given back without an officer's decision
     */
    public OutageStore(RecordStore store, Duration threshold, Duration longest, Memory memory) {
        this.store = store;
        this.threshold = threshold;
        this.longest = longest;
        this.memory = memory;
    }

    @Override
    public Future<Void> settled() {
        if (!memory.isLate()) {
            return Future.succeededFuture();
        }
        Future<Void> now = settling;
        if (now == null) {
            now = beat().mapEmpty();
            settling = now;
            now.onComplete(done -> settling = null);
        }
        return now;
    }

    @Override
    public Future<Integer> beat() {
        long began = System.nanoTime();
        return inTransaction().onSuccess(granted -> memory.beatNanos = began);
    }

    private Future<Integer> inTransaction() {
        return store.inTransaction(tx -> tx.query(BEAT, Tuple.tuple()).compose(rows -> {
            Row row = rows.iterator().next();
            Duration gap = Duration.ofMillis((long) (row.getDouble("seconds") * 1000));
            Future<Integer> granted = gap.compareTo(threshold) > 0 ? grant(tx, row, gap) : Future.succeededFuture(0);
            return granted.compose(count -> tx.query(BEATEN, Tuple.tuple()).map(count));
        }));
    }

    private Future<Integer> grant(Tx tx, Row row, Duration gap) {
        Duration given = gap.compareTo(longest) > 0 ? longest : gap;
        String cause = "outage since " + row.getOffsetDateTime("beat_at").toInstant();
        return tx.query(AFFECTED, Tuple.of(row.getOffsetDateTime("beat_at"))).compose(affected -> {
            List<UUID> attempts = new ArrayList<>();
            affected.forEach(each -> attempts.add(each.getUUID("id")));
            UUID[] ids = attempts.stream().map(each -> Ids.next()).toArray(UUID[]::new);
            return tx.query(
                            GRANT,
                            Tuple.tuple()
                                    .addValue(ids)
                                    .addValue(attempts.toArray(UUID[]::new))
                                    .addString(cause)
                                    .addLong(given.toMillis()))
                    .compose(granted -> {
                        List<String> keys = new ArrayList<>();
                        granted.forEach(each -> keys.add(each.getString("key")));
                        return ToSeal.add(tx, Kinds.TIME_GRANT, keys);
                    })
                    .map(done -> attempts.size());
        });
    }
}
