package xuefa.training.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.ToSeal;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.training.Owed;
import xuefa.training.flow.Closings;
import xuefa.training.flow.LookingAtUnits.Standings;

/** Closed years in PostgreSQL. */
public final class ClosingStore implements Closings {
    private static final String CLOSE = """
            insert into hours_closing (id, unit_id, year, reason, closed_by, recorded_on)
            values ($1, $2, $3, $4, $5, (clock_timestamp() at time zone $6)::date)
            on conflict do nothing
            """;

    private static final String PEOPLE = """
            insert into hours_closed_person (closing_id, person_id, obligation, required, done, verdict)
            select i.closing_id, i.person_id, i.obligation, i.required::numeric, i.done::numeric, i.verdict
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])
              as i(closing_id, person_id, obligation, required, done, verdict)
            """;

    private static final String LIST = """
            select c.id, c.unit_id, u.name as unit, c.year, c.reason, coalesce(p.name, '') as closed_by, c.recorded_at,
                   count(k.person_id)::int as bound, count(k.person_id) filter (where k.verdict = 'met')::int as met,
                   (select count(*)::int from hours_entry e
                    where e.after_closing and e.year = c.year and e.recorded_at >= c.recorded_at
                      and e.unit_id in (select units_below(c.unit_id, c.recorded_on))) as later
            from hours_closing c
            join unit u on u.id = c.unit_id
            left join person p on p.id = c.closed_by
            left join hours_closed_person k on k.closing_id = c.id and k.obligation = 'officer-hours'
            where c.unit_id in (select units_in_reach($1, $2))
            group by c.id, u.name, p.name
            order by c.year desc, u.name limit 500
            """;

    private record Line(UUID closing, String person, Owed owed) {}

    private final RecordStore store;
    private final ZoneId zone;

    public ClosingStore(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    @Override
    public Future<Boolean> close(Actor actor, UUID unit, int year, String reason, Standings standings) {
        UUID id = Ids.next();
        Tuple values = Tuple.tuple()
                .addUUID(id)
                .addUUID(unit)
                .addInteger(year)
                .addString(reason)
                .addUUID(actor.personId().orElse(null))
                .addString(zone.getId());
        List<Line> lines = standings.people().stream()
                .flatMap(each -> each.owed().stream()
                        .map(owed -> new Line(id, each.person().id(), owed)))
                .toList();
        var after = JsonNodeFactory.instance
                .objectNode()
                .put("year", year)
                .put("people", standings.people().size());
        return store.inTransaction(tx -> tx.query(CLOSE, values)
                .compose(closed -> closed.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : tx.query(
                                        PEOPLE,
                                        new Columns<>(lines)
                                                .uuid(Line::closing)
                                                .uuid(line -> UUID.fromString(line.person()))
                                                .text(line ->
                                                        line.owed().obligation().id())
                                                .text(line ->
                                                        line.owed().required().toPlainString())
                                                .text(line -> line.owed().done().toPlainString())
                                                .text(line ->
                                                        line.owed().verdict().code())
                                                .tuple())
                                .compose(kept -> ToSeal.add(tx, Kinds.HOURS_CLOSING, id))
                                .compose(kept -> AuditEntries.add(
                                        tx,
                                        actor,
                                        Deed.of("training.yearClosed", "hoursClosing", id)
                                                .at(unit)
                                                .after(after)
                                                .because(reason)))
                                .map(true)));
    }

    @Override
    public Future<List<Closing>> list(Reach reach) {
        return store.query(LIST, Tuple.of(reach.personId()).addArrayOfString(reach.codes()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ClosingStore::closing)
                        .toList());
    }

    private static Closing closing(Row row) {
        return new Closing(
                row.getUUID("id"),
                row.getUUID("unit_id"),
                row.getString("unit"),
                row.getInteger("year"),
                row.getString("reason"),
                row.getString("closed_by"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getInteger("bound"),
                row.getInteger("met"),
                row.getInteger("later"));
    }
}
