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
import xuefa.audit.Kinds;
import xuefa.audit.flow.Evidence;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Deeds themselves as evidence. */
public final class EntryEvidence implements Evidence {
    /** $1 person, $2 roles. */
    private static final String REACHED = """
            with places as materialized (select units_in_reach($1, $2) as id), top as materialized (
              select exists (select 1 from places p join unit u on u.id = p.id where u.parent_id is null and not u.virtual) as whole
            ), reached as (
              select e.id, e.at, e.code, e.subject_kind, e.subject_id, e.address, e.reason, e.subject_person, e.unit_id
              from audit_entry e
              where e.unit_id in (select id from places) or (e.unit_id is null and (select whole from top))
            )
            """;

    private static final String LINE = """
            select r.*, masked_name(p.name) as person_name, u.name as unit_name
            from reached r left join person p on p.id = r.subject_person left join unit u on u.id = r.unit_id
            """;

    private static final String FIND = REACHED + LINE + "where r.id = $3";

    private static final String COUNT =
            REACHED + "select count(*)::int as n from reached r where r.at >= $3 and r.at < $4";

    private static final String SAMPLE =
            REACHED + LINE + "where r.at >= $3 and r.at < $4 order by sha256(($5 || r.id::text)::bytea), r.id limit $6";

    private final RecordStore store;

    public EntryEvidence(RecordStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Kinds.ENTRY;
    }

    @Override
    public Future<Optional<Page>> find(Reach reach, UUID id) {
        return store.query(FIND, asked(reach).addUUID(id)).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            List<Fact> facts = List.of(
                    new Fact("code", row.getString("code")),
                    new Fact("address", row.getString("address")),
                    new Fact("subject", row.getString("subject_kind") + " " + row.getString("subject_id")),
                    new Fact("reason", row.getString("reason")));
            return Optional.of(new Page(
                    line(row),
                    facts,
                    List.of(new Key(Kinds.ENTRY, id.toString())),
                    List.of(new Key(row.getString("subject_kind"), row.getString("subject_id")))));
        });
    }

    @Override
    public Future<Drawn> sample(Reach reach, Instant from, Instant until, String seed, int size) {
        return store.query(COUNT, period(reach, from, until)).compose(count -> store.query(
                        SAMPLE, period(reach, from, until).addString(seed).addInteger(size))
                .map(rows -> {
                    List<Line> lines = new ArrayList<>();
                    rows.forEach(row -> lines.add(line(row)));
                    return new Drawn(count.iterator().next().getInteger("n"), lines);
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

    private static Line line(Row row) {
        return new Line(
                Kinds.ENTRY,
                row.getUUID("id"),
                row.getString("code"),
                row.getOffsetDateTime("at").toInstant(),
                EntryStore.masked(row.getUUID("subject_person"), row.getString("person_name")),
                Optional.ofNullable(row.getString("unit_name")));
    }
}
