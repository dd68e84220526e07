package xuefa.report.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.ToSeal;
import xuefa.report.BookVersion;
import xuefa.report.IndicatorBook;
import xuefa.report.Scope;
import xuefa.report.flow.IndicatorBooks;
import xuefa.report.format.IndicatorsFile;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Books of indicators in PostgreSQL. */
public final class IndicatorStore implements IndicatorBooks {
    private static final String COLUMNS = """
            select b.unit_id, u.name as unit, b.since, b.source, b.whole_points, b.law_points, b.items::text as items, b.reason,
                   coalesce(p.name, '') as made_by
            from indicator_book b join unit u on u.id = b.unit_id left join person p on p.id = b.made_by
            """;

    /** $1 unit, $2 day, $3 the end of the day on which it is known. */
    private static final String OF = """
            with recursive tree as materialized (select t.id, t.parent_id from unit_tree($2) t),
            above as (
              select id, parent_id, 0 as distance from tree where id = $1
              union all
              select t.id, t.parent_id, a.distance + 1 from tree t join above a on a.parent_id = t.id where a.distance < 100)
            """ + COLUMNS + """
             join above a on a.id = b.unit_id
            where b.since <= $2 and b.recorded_at < $3
            order by a.distance, b.since desc, b.recorded_at desc, b.id desc limit 1
            """;

    private static final String VERSIONS =
            COLUMNS + "where b.unit_id = $1 order by b.since desc, b.recorded_at desc, b.id desc";
    private static final String ADD = """
            insert into indicator_book (id, unit_id, since, source, whole_points, law_points, items, reason, made_by, idempotency_key)
            values ($1, $2, $3, $4, $5, $6, $7::text::json, $8, $9, $10) on conflict (made_by, idempotency_key) do nothing
            """;

    private final RecordStore store;
    private final ZoneId zone;

    public IndicatorStore(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    @Override
    public Future<BookVersion> of(Scope scope) {
        Tuple asked = Tuple.of(
                scope.unit(),
                scope.day(),
                scope.knownOn().plusDays(1).atStartOfDay(zone).toOffsetDateTime());
        return store.query(OF, asked).map(rows -> all(rows).stream()
                .findFirst()
                .orElseGet(() -> new BookVersion(Optional.empty(), "", IndicatorsFile.shipped(), "", "")));
    }

    @Override
    public Future<Optional<List<BookVersion>>> versions(Reach reach, UUID unit) {
        return store.query(FollowUpSql.REACHES, FollowUpStore.of(reach).addUUID(unit))
                .compose(rows -> rows.iterator().next().getBoolean("reached")
                        ? store.query(VERSIONS, Tuple.of(unit)).map(found -> Optional.of(all(found)))
                        : Future.succeededFuture(Optional.empty()));
    }

    private static List<BookVersion> all(RowSet<Row> rows) {
        List<BookVersion> versions = new ArrayList<>();
        rows.forEach(row -> versions.add(new BookVersion(
                Optional.of(row.getUUID("unit_id")),
                row.getString("unit"),
                new IndicatorBook(
                        row.getLocalDate("since"),
                        row.getString("source"),
                        row.getInteger("whole_points"),
                        row.getInteger("law_points"),
                        IndicatorsFile.read(row.getString("items"))),
                row.getString("reason"),
                row.getString("made_by"))));
        return versions;
    }

    @Override
    public Future<Boolean> add(Actor actor, Reach reach, UUID unit, IndicatorBook book, String reason, UUID key) {
        UUID id = Ids.next();
        Tuple values = Tuple.tuple()
                .addUUID(id)
                .addUUID(unit)
                .addLocalDate(book.since())
                .addString(book.source())
                .addInteger(book.wholePoints())
                .addInteger(book.lawPoints())
                .addString(IndicatorsFile.write(book.indicators()))
                .addString(reason)
                .addUUID(actor.personId().orElse(null))
                .addUUID(key);
        return store.inTransaction(tx -> tx.query(
                        FollowUpSql.REACHES, FollowUpStore.of(reach).addUUID(unit))
                .compose(rows -> !rows.iterator().next().getBoolean("reached")
                        ? Future.succeededFuture(false)
                        : tx.query(ADD, values)
                                .compose(done -> done.rowCount() == 0
                                        ? Future.succeededFuture(true)
                                        : ToSeal.add(tx, Kinds.INDICATOR_BOOK, id)
                                                .compose(named -> AuditEntries.add(
                                                        tx,
                                                        actor,
                                                        deed(unit, id, book).because(reason)))
                                                .map(true))));
    }

    private static Deed deed(UUID unit, UUID id, IndicatorBook book) {
        return Deed.of("report.indicatorsSet", "indicatorBook", id)
                .at(unit)
                .after(JsonNodeFactory.instance
                        .objectNode()
                        .put("since", book.since().toString())
                        .put("wholePoints", book.wholePoints())
                        .put("lawPoints", book.lawPoints())
                        .put("indicators", book.indicators().size()));
    }
}
