package xuefa.app.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.shared.Ids;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;

/** A few days of the record before the demo began, for an auditor to look through. Some of it deserves a question. */
public final class RecordDemo {
    private static final String CLAIM = """
            insert into installation (fact, value) values ('demo record', clock_timestamp()::text) on conflict do nothing
            """;

    private static final String ADD = """
            with given as (
              select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                                   $9::text[], $10::text[], $11::text[], $12::text[])
                as i(id, days, time, by, address, code, kind, of, about, before, after, reason)
            ), ended as (
              select id from sitting where not virtual and closes_at < clock_timestamp() order by closes_at desc limit 1
            ), top as (
              select id from unit where parent_id is null and not virtual order by id limit 1
            )
            insert into audit_entry (id, at, actor_id, address, session, code, subject_kind, subject_id, subject_person, unit_id,
                                     before, after, reason)
            select g.id, ((clock_timestamp() at time zone $13)::date - g.days + g.time::time) at time zone $13,
                   a.person_id, g.address, case when a.person_id is null then '' else left(md5(g.by || g.days), 16) end, g.code, g.kind,
                   coalesce(case g.of when 'sitting' then (select id::text from ended)
                                      when 'bank' then (select id::text from bank order by founded_at, id limit 1)
                                      when 'person' then p.person_id::text else g.of end, g.of),
                   p.person_id,
                   coalesce((select o.unit_id from post o where o.person_id = coalesce(p.person_id, a.person_id) limit 1),
                            (select id from top)),
                   g.before::json, g.after::json, g.reason
            from given g
            left join account a on a.username = g.by
            left join account p on p.username = g.about
            """;

    private final RecordStore store;
    private final ZoneId zone;

    public RecordDemo(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /**
     * What {@code resources/demo/record.yaml} says.
     *
     * @param by a username; empty for nobody
     */
    record Line(
            int days,
            String time,
            String by,
            String address,
            String code,
            String kind,
            String of,
            String about,
            ObjectNode before,
            ObjectNode after,
            String reason) {
        Line {
            LocalTime.parse(time);
        }
    }

    private record Row(UUID id, Line line) {}

    /** May be repeated at every start. */
    public Future<Void> load() {
        List<Row> rows = DemoFiles.record().stream()
                .map(line -> new Row(Ids.next(), line))
                .toList();
        Tuple columns = new Columns<>(rows)
                .uuid(Row::id)
                .whole(row -> row.line().days())
                .text(row -> row.line().time())
                .text(row -> row.line().by())
                .text(row -> row.line().address())
                .text(row -> row.line().code())
                .text(row -> row.line().kind())
                .text(row -> row.line().of())
                .text(row -> row.line().about())
                .text(row -> json(row.line().before()))
                .text(row -> json(row.line().after()))
                .text(row -> row.line().reason())
                .tuple()
                .addString(zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
        return store.inTransaction(tx -> tx.query(CLAIM, Tuple.tuple())
                .compose(claimed -> claimed.rowCount() == 0
                        ? Future.succeededFuture()
                        : tx.query(ADD, columns)
                                .compose(added -> ToSeal.add(
                                        tx,
                                        Kinds.ENTRY,
                                        rows.stream().map(Row::id).toList()))));
    }

    @SuppressWarnings("NullAway")
    private static String json(ObjectNode node) {
        return node == null ? "{}" : node.toString();
    }
}
