package xuefa.audit.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.Kind;
import xuefa.audit.Verification;
import xuefa.audit.VerificationJson;
import xuefa.audit.flow.RecordChecks;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;

/** Verifications in PostgreSQL. */
public final class CheckStore implements RecordChecks {
    private static final String ABANDONED = """
            update seal_check set state = 'broken off', ended_at = clock_timestamp()
            where state = 'running' and touched_at < clock_timestamp() - interval '2 minutes'
            """;
    private static final String BEGIN = """
            insert into seal_check (id, started_by, "of")
            select $1, $2, coalesce((select sum(leaves) from seal_block), 0)
            on conflict do nothing
            """;
    private static final String TOLD = """
            update seal_check set touched_at = clock_timestamp(), checked = $2, "of" = $3 where id = $1 and state = 'running' returning id
            """;
    private static final String END = """
            update seal_check set state = $2, ended_at = clock_timestamp(), outcome = $3::text::json
            where id = $1 and state = 'running' returning id
            """;
    private static final String STOP = """
            update seal_check set state = 'broken off', ended_at = clock_timestamp() where id = $1 and state = 'running' returning id
            """;
    private static final String RUNS = """
            select c.id, c.started_at, c.started_by, masked_name(p.name) as name, c.ended_at, c.state, c.checked, c."of" as total,
                   c.outcome::text as outcome
            from seal_check c left join person p on p.id = c.started_by
            """;
    private static final String LAST = RUNS + "order by c.started_at desc limit 50";
    private static final String FIND = RUNS + "where c.id = $1";
    private static final String STATE = """
            select (select max(number) from seal_block where chain = 'record') as newest,
                   (select sealed_at from seal_block where chain = 'record' order by number desc limit 1) as sealed_at,
                   (select coalesce(sum(leaves), 0)::bigint from seal_block where chain = 'record') as leaves,
                   (select count(*) from seal_due where not refused) as waiting,
                   (select min(since) from seal_due where not refused) as since,
                   (select count(*) from seal_due where refused) as refused, clock_timestamp() as now
            """;
    private static final String DUE = """
            select not exists (select 1 from seal_check where state = 'running' or (state in ('whole', 'broken')
                               and ended_at > clock_timestamp() - interval '1 day')) as due
            """;
    private static final String HEADS = """
            select number, sealed_at, leaves, encode(hash, 'hex') as hash, head from seal_block
            where chain = $1 and number < $2 order by number desc limit $3
            """;

    private final RecordStore store;

    public CheckStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Optional<UUID>> begin(Actor actor) {
        UUID id = Ids.next();
        return store.inTransaction(tx -> tx.query(ABANDONED, Tuple.tuple())
                .compose(done -> tx.query(BEGIN, Tuple.of(id, actor.personId().orElse(null))))
                .compose(added -> added.rowCount() == 0
                        ? Future.succeededFuture(Optional.<UUID>empty())
                        : AuditEntries.add(tx, actor, Deed.of("audit.checkStarted", "recordCheck", id))
                                .map(Optional.of(id))));
    }

    @Override
    public Future<Boolean> told(UUID id, long checked, long of) {
        return store.query(TOLD, Tuple.of(id, checked, of)).map(rows -> rows.size() > 0);
    }

    @Override
    public Future<Void> end(UUID id, Optional<Verification> found) {
        String state = found.map(each -> each.isWhole() ? "whole" : "broken").orElse("broken off");
        String outcome = found.map(each -> VerificationJson.of(each).toString()).orElse("{}");
        Deed deed = Deed.of("audit.checkEnded", "recordCheck", id)
                .after(JsonNodeFactory.instance.objectNode().put("state", state));
        return store.inTransaction(tx -> tx.query(END, Tuple.of(id, state, outcome))
                .compose(ended ->
                        ended.size() == 0 ? Future.succeededFuture() : AuditEntries.add(tx, Actor.CLOCK, deed)));
    }

    @Override
    public Future<Boolean> stop(UUID id, Actor actor) {
        return store.inTransaction(tx -> tx.query(STOP, Tuple.of(id))
                .compose(stopped -> stopped.size() == 0
                        ? tx.query(FIND, Tuple.of(id)).map(found -> found.size() > 0)
                        : AuditEntries.add(tx, actor, Deed.of("audit.checkStopped", "recordCheck", id))
                                .map(true)));
    }

    @Override
    public Future<List<Run>> last() {
        return store.query(LAST).map(CheckStore::runs);
    }

    @Override
    public Future<Optional<Run>> find(UUID id) {
        return store.query(FIND, Tuple.of(id)).map(rows -> runs(rows).stream().findFirst());
    }

    private static List<Run> runs(RowSet<Row> rows) {
        List<Run> runs = new ArrayList<>();
        for (Row row : rows) {
            String state = row.getString("state");
            runs.add(new Run(
                    row.getUUID("id"),
                    row.getOffsetDateTime("started_at").toInstant(),
                    EntryStore.masked(row.getUUID("started_by"), row.getString("name")),
                    moment(row, "ended_at"),
                    state.equals("broken off") ? "brokenOff" : state,
                    row.getLong("checked"),
                    row.getLong("total"),
                    row.getString("outcome")));
        }
        return runs;
    }

    private static Optional<Instant> moment(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(at -> at.toInstant());
    }

    @Override
    public Future<State> state() {
        return store.query(STATE).map(rows -> {
            Row row = rows.iterator().next();
            Optional<Long> newest = Optional.ofNullable(row.getLong("newest"));
            return new State(
                    newest.map(number -> number + 1).orElse(0L),
                    row.getLong("leaves"),
                    newest,
                    moment(row, "sealed_at"),
                    row.getLong("waiting"),
                    moment(row, "since"),
                    row.getLong("refused"),
                    row.getOffsetDateTime("now").toInstant());
        });
    }

    @Override
    public Future<Boolean> isDue() {
        return store.query(DUE).map(rows -> rows.iterator().next().getBoolean("due"));
    }

    @Override
    public Future<List<Signed>> heads(Optional<Long> before, int limit) {
        return store.query(HEADS, Tuple.of(Kind.RECORD, before.orElse(Long.MAX_VALUE), limit))
                .map(rows -> {
                    List<Signed> heads = new ArrayList<>();
                    rows.forEach(row -> heads.add(new Signed(
                            row.getLong("number"),
                            row.getOffsetDateTime("sealed_at").toInstant(),
                            row.getInteger("leaves"),
                            row.getString("hash"),
                            row.getString("head"))));
                    return heads;
                });
    }
}
