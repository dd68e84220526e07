package xuefa.certificate.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.certificate.flow.RenewalBatches;
import xuefa.certificate.flow.RenewalOutcome;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Batches in PostgreSQL. Each review is decided in a transaction of its own. */
public final class RenewalBatchStore implements RenewalBatches {
    /** $3 campaign, $4 unit or null: the campaign's; $5 id, $6 address, $7 session, $8 key. */
    private static final String START = """
            insert into renewal_batch (id, campaign_id, unit_id, roles, total, started_by, address, session, idempotency_key)
            select $5, k.id, coalesce($4, k.unit_id), $2, 0, $1, $6, $7, $8 from renewal_campaign k
            where k.id = $3 and k.closed_at is null
              and exists (select 1 from renewal_review r where r.campaign_id = k.id and r.unit_id in (select units_in_reach($1, $2)))
              and ($4::uuid is null or reaches_unit($1, $2, $4))
            on conflict (started_by, idempotency_key) do nothing
            returning id, unit_id
            """;

    private static final String STARTED_BEFORE = """
            select id from renewal_batch where started_by = $1 and idempotency_key = $2
            """;

    /** $3 campaign, $4 unit or null, $5 batch. */
    private static final String FILL = """
            insert into renewal_batch_row (batch_id, review_id, version)
            select $5, r.id, r.version
            from renewal_review r join renewal_campaign k on k.id = r.campaign_id
            cross join lateral (
              select k.levels -> r.level ->> 'role' as role,
                     case when r.level = 0 then r.unit_id else (k.levels -> r.level ->> 'unitId')::uuid end as unit_id) turn
            where r.campaign_id = $3 and r.rank = 4 and r.unit_id in (select units_in_reach($1, $2))
              and ($4::uuid is null or r.unit_id in (
                    with recursive below as (select $4::uuid as id union select u.id from unit u join below b on u.parent_id = b.id)
                    select id from below))
              and turn.role = any ($2) and reaches_unit($1, array[turn.role], turn.unit_id)
              and r.person_id <> $1
            """;

    private static final String COUNTED = """
            update renewal_batch set total = (select count(*) from renewal_batch_row w where w.batch_id = $1) where id = $1
            """;

    private static final String SELECT = """
            select b.id, u.name as unit_name, p.name as by_name, b.total, b.started_at, b.ended_at, b.cancelled_at is not null as cancelled,
                   (select count(*)::int from renewal_batch o
                    where o.campaign_id = b.campaign_id and (o.started_at, o.id) <= (b.started_at, b.id)) as number,
                   n.passed, n.left_over, n.waiting
            from renewal_batch b join unit u on u.id = b.unit_id join person p on p.id = b.started_by
            cross join lateral (
              select count(*) filter (where w.outcome = 'passed')::int as passed, count(*) filter (where w.outcome = 'left')::int as left_over,
                     count(*) filter (where w.outcome = '')::int as waiting
              from renewal_batch_row w where w.batch_id = b.id) n
            """;

    private static final String LIST = SELECT + """
            where b.campaign_id = $3 and (b.started_by = $1 or reaches_unit($1, $2, b.unit_id)) order by b.started_at desc limit 20
            """;

    private static final String FIND =
            SELECT + " where b.id = $3 and (b.started_by = $1 or reaches_unit($1, $2, b.unit_id))";

    private static final String LEFT = """
            select w.review_id, p.name, w.problem
            from renewal_batch_row w join renewal_review r on r.id = w.review_id join person p on p.id = r.person_id
            where w.batch_id = $1 and w.outcome = 'left' order by w.review_id limit 200
            """;

    private static final String CANCEL = """
            update renewal_batch set cancelled_at = clock_timestamp(), ended_at = clock_timestamp()
            where id = $3 and ended_at is null and (started_by = $1 or reaches_unit($1, $2, unit_id)) returning unit_id
            """;

    private static final String LEAVE = """
            update renewal_batch_row set outcome = 'left', problem = 'renewal.batch-cancelled' where batch_id = $1 and outcome = ''
            """;

    private static final String TAKE = """
            select id, roles, started_by, address, session from renewal_batch where ended_at is null
            order by started_at limit 1 for update skip locked
            """;

    private static final String WAITING = """
            select review_id, version from renewal_batch_row where batch_id = $1 and outcome = '' order by review_id limit $2
            """;

    private static final String WRITE = """
            update renewal_batch_row set outcome = $3, problem = $4 where batch_id = $1 and review_id = $2 and outcome = ''
            """;

    private static final String END =
            "update renewal_batch set ended_at = clock_timestamp() where id = $1 and ended_at is null";

    private final RecordStore store;
    private final RecordStore holding;

    /** @param holding keeps other nodes from a batch while reviews are decided on other connections */
    public RenewalBatchStore(RecordStore store, RecordStore holding) {
        this.store = store;
        this.holding = holding;
    }

    private static Tuple reach(Reach reach) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes());
    }

    private static final class Empty extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Future<Starting> start(Actor actor, Reach reach, UUID campaignId, Optional<UUID> unit, UUID key) {
        UUID id = Ids.next();
        Tuple values = reach(reach)
                .addUUID(campaignId)
                .addUUID(unit.orElse(null))
                .addUUID(id)
                .addString(actor.address())
                .addString(actor.session())
                .addUUID(key);
        return store.inTransaction(tx -> tx.query(START, values)
                        .compose(rows -> rows.size() == 0
                                ? before(tx, reach, key)
                                : fill(
                                        tx,
                                        actor,
                                        reach,
                                        campaignId,
                                        unit,
                                        rows.iterator().next())))
                .recover(failure -> failure instanceof Empty
                        ? Future.succeededFuture(new Starting.NobodyClear())
                        : Future.failedFuture(failure));
    }

    private static Future<Starting> before(Tx tx, Reach reach, UUID key) {
        return tx.query(STARTED_BEFORE, Tuple.of(reach.personId(), key))
                .map(rows -> rows.size() == 0
                        ? new Starting.Unknown()
                        : new Starting.Started(rows.iterator().next().getUUID("id")));
    }

    private static Future<Starting> fill(
            Tx tx, Actor actor, Reach reach, UUID campaignId, Optional<UUID> unit, Row batch) {
        UUID id = batch.getUUID("id");
        Tuple wanted =
                reach(reach).addUUID(campaignId).addUUID(unit.orElse(null)).addUUID(id);
        return tx.query(FILL, wanted)
                .compose(filled -> filled.rowCount() == 0
                        ? Future.failedFuture(new Empty())
                        : tx.query(COUNTED, Tuple.of(id))
                                .compose(done -> AuditEntries.add(
                                        tx,
                                        actor,
                                        Deed.of("certificate.batchStarted", "renewalBatch", id)
                                                .at(batch.getUUID("unit_id"))
                                                .after(JsonNodeFactory.instance
                                                        .objectNode()
                                                        .put("reviews", filled.rowCount()))))
                                .map((Starting) new Starting.Started(id)));
    }

    @Override
    public Future<List<Batch>> list(Reach reach, UUID campaignId) {
        return store.query(LIST, reach(reach).addUUID(campaignId)).map(rows -> list(rows, RenewalBatchStore::batch));
    }

    @Override
    public Future<Optional<Batch>> find(Reach reach, UUID batchId) {
        return store.query(FIND, reach(reach).addUUID(batchId))
                .map(rows -> list(rows, RenewalBatchStore::batch).stream().findFirst());
    }

    private static Batch batch(Row row) {
        return new Batch(
                row.getUUID("id"),
                row.getInteger("number"),
                row.getString("unit_name"),
                row.getString("by_name"),
                row.getInteger("total"),
                row.getInteger("passed"),
                row.getInteger("left_over"),
                row.getInteger("waiting"),
                row.getOffsetDateTime("started_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("ended_at")).map(OffsetDateTime::toInstant),
                row.getBoolean("cancelled"));
    }

    @Override
    public Future<List<Left>> left(UUID batchId) {
        return store.query(LEFT, Tuple.of(batchId))
                .map(rows -> list(
                        rows,
                        row -> new Left(row.getUUID("review_id"), row.getString("name"), row.getString("problem"))));
    }

    @Override
    public Future<Boolean> cancel(Actor actor, Reach reach, UUID batchId) {
        return store.inTransaction(tx -> tx.query(CANCEL, reach(reach).addUUID(batchId))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(false)
                        : tx.query(LEAVE, Tuple.of(batchId))
                                .compose(done -> AuditEntries.add(
                                        tx,
                                        actor,
                                        Deed.of("certificate.batchCancelled", "renewalBatch", batchId)
                                                .at(rows.iterator().next().getUUID("unit_id"))))
                                .map(true)));
    }

    @Override
    public Future<Boolean> goOn(int most, Function<RenewalBatches.Clear, Future<RenewalOutcome>> passing) {
        return holding.inTransaction(tx -> tx.query(TAKE, Tuple.tuple()).compose(found -> {
            if (found.size() == 0) {
                return Future.succeededFuture(false);
            }
            Row batch = found.iterator().next();
            UUID id = batch.getUUID("id");
            return store.query(WAITING, Tuple.of(id, most))
                    .compose(rows -> rows.size() == 0
                            ? tx.query(END, Tuple.of(id)).map(true)
                            : pass(batch, rows, passing).map(true));
        }));
    }

    private Future<Void> pass(
            Row batch, RowSet<Row> rows, Function<RenewalBatches.Clear, Future<RenewalOutcome>> passing) {
        UUID by = batch.getUUID("started_by");
        Actor actor = new Actor(Optional.of(by), batch.getString("address"), batch.getString("session"));
        Reach reach = new Reach(by, Set.of(batch.getArrayOfStrings("roles")));
        Future<Void> all = Future.succeededFuture();
        for (Row row : rows) {
            var each = new RenewalBatches.Clear(row.getUUID("review_id"), row.getInteger("version"), actor, reach);
            all = all.compose(done -> passing.apply(each))
                    .compose(outcome -> write(batch.getUUID("id"), each, outcome));
        }
        return all;
    }

    private Future<Void> write(UUID batch, RenewalBatches.Clear row, RenewalOutcome outcome) {
        boolean passed = outcome instanceof RenewalOutcome.Done;
        return store.query(
                        WRITE,
                        Tuple.of(batch, row.reviewId(), passed ? "passed" : "left", passed ? "" : outcome.code()))
                .mapEmpty();
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> each) {
        return StreamSupport.stream(rows.spliterator(), false).map(each).toList();
    }
}
