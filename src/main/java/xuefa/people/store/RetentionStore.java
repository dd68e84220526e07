package xuefa.people.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.people.flow.Retained;
import xuefa.people.flow.Retaining;
import xuefa.people.flow.Retaining.Line;
import xuefa.people.flow.Retaining.Report;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Runs of retention in PostgreSQL, and what this room keeps for a time only. */
public final class RetentionStore implements Retaining.Runs {
    private static final String KEEP = """
            insert into retention_run (id, at, actor_id, dry, lines) values ($1, $2, $3, $4, $5::text::json)
            """;
    private static final String LAST =
            "select at, dry, lines::text as lines from retention_run order by at desc, id limit $1";

    /** The last day of the last post, of those without any other. */
    private static final String LEFT = """
            (select max(case when o.valid_to is null then 'infinity'::date else o.valid_to end) from post o
             where o.person_id = p.id) < $1::timestamptz
            """;

    /** What this room keeps for a time only. $1 before, $2 at most. */
    public static final List<Retained> KINDS = List.of(
            new RetainedRows("sessions", false, "select count(*) as n from session where expires_at < $1", """
                    delete from session where token_hash in (
                      select token_hash from session where expires_at < $1 order by expires_at limit $2)
                    """),
            new RetainedRows(
                    "peopleImports",
                    false,
                    "select count(*) as n from table_import where kind = 'people' and committed_at < $1",
                    """
                    delete from table_import where id in (
                      select id from table_import where kind = 'people' and committed_at < $1 order by committed_at limit $2)
                    """),
            new RetainedRows(
                    "phonesOfThoseWhoLeft",
                    false,
                    "select count(*) as n from person p where not virtual and phone_hash is not null and " + LEFT,
                    """
                    update person set phone_sealed = null, phone_hash = null, phone_masked = '' where id in (
                      select p.id from person p where not virtual and phone_hash is not null and
                    """ + LEFT + " limit $2)"),
            new RetainedRows(
                    "identityOfThoseWhoLeft",
                    false,
                    "select count(*) as n from person p where not virtual and identity_hash is not null and " + LEFT,
                    """
                    update person set identity_sealed = null, identity_hash = null, identity_masked = '' where id in (
                      select p.id from person p where not virtual and identity_hash is not null and
                    """ + LEFT + " limit $2)"));

    private final RecordStore store;

    public RetentionStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public <T> Future<T> inTransaction(Function<Tx, Future<T>> work) {
        return store.inTransaction(work);
    }

    @Override
    public Future<Void> keep(Actor actor, Report report) {
        UUID id = Ids.next();
        JsonArray lines = new JsonArray();
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        report.lines().forEach(line -> {
            lines.add(new JsonArray()
                    .add(line.kind())
                    .add(line.keepsFrom().toString())
                    .add(line.number()));
            told.put(line.kind(), line.number());
        });
        Tuple row = Tuple.of(
                        id,
                        report.at().atOffset(ZoneOffset.UTC),
                        actor.personId().orElse(null),
                        report.dry())
                .addString(lines.encode());
        return store.inTransaction(tx -> tx.query(KEEP, row)
                .compose(kept -> AuditEntries.add(
                        tx,
                        actor,
                        Deed.of(
                                        report.dry() ? "people.retentionLookedAt" : "people.retentionApplied",
                                        "retentionRun",
                                        id)
                                .after(told))));
    }

    @Override
    public Future<List<Report>> last(int most) {
        return store.query(LAST, Tuple.of(most)).map(rows -> {
            List<Report> reports = new ArrayList<>();
            rows.forEach(row -> reports.add(new Report(
                    row.getOffsetDateTime("at").toInstant(),
                    row.getBoolean("dry"),
                    new JsonArray(row.getString("lines"))
                            .stream()
                                    .map(each -> (JsonArray) each)
                                    .map(each -> new Line(
                                            each.getString(0), LocalDate.parse(each.getString(1)), each.getLong(2)))
                                    .toList())));
            return reports;
        });
    }
}
