package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.flow.Evidence;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Evidence of one kind in PostgreSQL: cut at the units in reach, named with masked names, drawn by a seed. */
public abstract class StoredEvidence implements Evidence {
    private static final String LINES = """
            with places as materialized (select units_in_reach($1, $2) as id), reached as (%s)
            select r.*, masked_name(p.name) as line_person, u.name as line_unit
            from reached r left join person p on p.id = r.person_id left join unit u on u.id = r.unit_id
            """;

    private final RecordStore store;
    private final String kind;
    private final String find;
    private final String count;
    private final String sample;

    /**
     * @param things a select of {@code id, at, title, person_id, unit_id} and whatever the page needs, cut at the units {@code places}
     */
    protected StoredEvidence(RecordStore store, String kind, String things) {
        this.store = store;
        this.kind = kind;
        this.find = LINES.formatted(things) + "where r.id = $3";
        this.count = """
                with places as materialized (select units_in_reach($1, $2) as id), reached as (%s)
                select count(*)::int as n from reached r where r.at >= $3 and r.at < $4
                """.formatted(things);
        this.sample = LINES.formatted(things)
                + "where r.at >= $3 and r.at < $4 order by sha256(($5 || r.id::text)::bytea), r.id limit $6";
    }

    /** What else is known of the thing that this row shows. */
    protected abstract Future<Page> page(Row row, Line line);

    /**
     * @param row with {@code at}, {@code who} and the masked {@code name} of that person
     * @param facts columns that say what happened
     */
    protected static Part part(String kind, Row row, String... facts) {
        return new Part(
                kind,
                row.getOffsetDateTime("at").toInstant(),
                EntryStore.masked(row.getUUID("who"), row.getString("name")),
                EvidenceFacts.of(row).with(facts).list(),
                List.of());
    }

    protected final RecordStore store() {
        return store;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final Future<Optional<Page>> find(Reach reach, UUID id) {
        return store.query(find, asked(reach).addUUID(id)).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture(Optional.empty());
            }
            Row row = rows.iterator().next();
            return page(row, line(row)).map(Optional::of);
        });
    }

    @Override
    public final Future<Drawn> sample(Reach reach, Instant from, Instant until, String seed, int size) {
        return store.query(count, period(reach, from, until)).compose(counted -> store.query(
                        sample, period(reach, from, until).addString(seed).addInteger(size))
                .map(rows -> {
                    List<Line> lines = new ArrayList<>();
                    rows.forEach(row -> lines.add(line(row)));
                    return new Drawn(counted.iterator().next().getInteger("n"), lines);
                }));
    }

    private static Tuple asked(Reach reach) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes());
    }

    private static Tuple period(Reach reach, Instant from, Instant until) {
        return asked(reach)
                .addOffsetDateTime(from.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(until.atOffset(ZoneOffset.UTC));
    }

    private Line line(Row row) {
        return new Line(
                kind,
                row.getUUID("id"),
                row.getString("title"),
                row.getOffsetDateTime("at").toInstant(),
                EntryStore.masked(row.getUUID("person_id"), row.getString("line_person")),
                Optional.ofNullable(row.getString("line_unit")));
    }
}
