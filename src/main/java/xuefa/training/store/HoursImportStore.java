package xuefa.training.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.training.NewHours;
import xuefa.training.Taken;
import xuefa.training.flow.HoursImports;

/** Files of hours in PostgreSQL. */
public final class HoursImportStore implements HoursImports {
    private static final String PEOPLE = """
            select distinct p.id, p.name, p.work_number
            from person p join post o on o.person_id = p.id
            where (p.work_number = any($3::text[]) or p.name = any($4::text[]))
              and o.unit_id in (select units_in_reach($1, $2)) and (o.valid_to is null or o.valid_to >= current_date)
            """;
    private static final String KEEP = """
            insert into hours_import (id, unit_id, name, digest, kind, recorded_by) values ($1, $2, $3, $4, 'ledger', $5)
            """;
    private static final String ROWS = """
            insert into hours_import_row (import_id, number, said, fate, reason, entry_id)
            select i.import_id, i.number, i.said::json, i.fate, i.reason, i.entry_id
            from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::uuid[])
              as i(import_id, number, said, fate, reason, entry_id)
            """;
    private static final String LIST = """
            select i.id, i.name, u.name as unit, coalesce(p.name, '') as by, i.recorded_at,
                   count(*) filter (where r.fate = 'added')::int as added,
                   count(*) filter (where r.fate = 'repeated')::int as repeated,
                   count(*) filter (where r.fate = 'refused')::int as refused
            from hours_import i join unit u on u.id = i.unit_id left join person p on p.id = i.recorded_by
            left join hours_import_row r on r.import_id = i.id
            where i.unit_id in (select units_in_reach($1, $2))
            group by i.id, u.name, p.name order by i.recorded_at desc limit 100
            """;
    private static final String FIND = """
            select i.id, i.name, r.number, r.said::text as said, r.fate, r.reason, r.entry_id
            from hours_import i left join hours_import_row r on r.import_id = i.id
            where i.id = $3 and i.unit_id in (select units_in_reach($1, $2)) order by r.number
            """;

    private record Kept(UUID id, Fate fate) {}

    private final RecordStore store;
    private final HoursLedger ledger;

    public HoursImportStore(RecordStore store, HoursLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Override
    public Future<Map<String, List<UUID>>> people(Reach reach, Set<String> workNumbers, Set<String> names) {
        Tuple values = reached(reach)
                .addArrayOfString(workNumbers.toArray(String[]::new))
                .addArrayOfString(names.toArray(String[]::new));
        return store.query(PEOPLE, values).map(rows -> {
            Map<String, List<UUID>> found = new HashMap<>();
            for (Row row : rows) {
                Stream.of(row.getString("work_number"), row.getString("name"))
                        .filter(each -> each != null && (workNumbers.contains(each) || names.contains(each)))
                        .forEach(each -> found.computeIfAbsent(each, none -> new ArrayList<>())
                                .add(row.getUUID("id")));
            }
            return found;
        });
    }

    @Override
    public Future<Boolean> reaches(Reach reach, UUID unit) {
        return store.query(
                        "select reaches_unit($1, $2, $3) as reached",
                        reached(reach).addUUID(unit))
                .map(rows -> rows.iterator().next().getBoolean("reached"));
    }

    @Override
    public Future<Report> keep(Actor actor, UUID unit, String name, byte[] digest, List<HoursImports.Asked> rows) {
        UUID id = Ids.next();
        List<NewHours> asked =
                rows.stream().flatMap(row -> row.hours().stream()).toList();
        Tuple values = Tuple.of(id, unit, name, Buffer.buffer(digest))
                .addUUID(actor.personId().orElse(null));
        return store.inTransaction(tx -> tx.query(KEEP, values)
                .compose(kept -> ledger.add(tx, actor, asked))
                .map(taken -> fates(rows, taken))
                .compose(fates -> tx.query(ROWS, columns(id, fates))
                        .compose(kept -> AuditEntries.add(
                                tx,
                                actor,
                                Deed.of("training.hoursImported", "hoursImport", id)
                                        .at(unit)
                                        .after(JsonNodeFactory.instance
                                                .objectNode()
                                                .put("rows", rows.size()))))
                        .map(new Report(id, name, fates))));
    }

    private static List<Fate> fates(List<HoursImports.Asked> rows, List<Taken> taken) {
        var next = taken.iterator();
        return rows.stream()
                .map(row -> row.hours().isEmpty()
                        ? new Fate(row.number(), row.said(), "refused", row.reason(), Optional.empty())
                        : fate(row, next.next()))
                .toList();
    }

    private static Fate fate(HoursImports.Asked row, Taken taken) {
        return switch (taken) {
            case Taken.Added added -> new Fate(row.number(), row.said(), "added", "", taken.entry());
            case Taken.Repeated repeated -> new Fate(row.number(), row.said(), "repeated", "", taken.entry());
            case Taken.Refused refused ->
                new Fate(row.number(), row.said(), "refused", refused.reason().chinese(), Optional.empty());
        };
    }

    private static Tuple columns(UUID id, List<Fate> fates) {
        return new Columns<>(fates.stream().map(fate -> new Kept(id, fate)).toList())
                .uuid(Kept::id)
                .whole(kept -> kept.fate().number())
                .text(kept -> new JsonObject(new LinkedHashMap<>(kept.fate().said())).encode())
                .text(kept -> kept.fate().fate())
                .text(kept -> kept.fate().reason())
                .uuid(kept -> kept.fate().entry().orElse(null))
                .tuple();
    }

    @Override
    public Future<List<Summary>> list(Reach reach) {
        return store.query(LIST, reached(reach)).map(rows -> all(rows).stream()
                .map(row -> new Summary(
                        row.getUUID("id"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("by"),
                        row.getOffsetDateTime("recorded_at").toInstant(),
                        row.getInteger("added"),
                        row.getInteger("repeated"),
                        row.getInteger("refused")))
                .toList());
    }

    @Override
    public Future<Optional<Report>> find(Reach reach, UUID id) {
        return store.query(FIND, reached(reach).addUUID(id)).map(found -> {
            List<Row> rows = all(found);
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Report(
                            id,
                            rows.getFirst().getString("name"),
                            rows.stream()
                                    .filter(row -> row.getInteger("number") != null)
                                    .map(HoursImportStore::fate)
                                    .toList()));
        });
    }

    private static Fate fate(Row row) {
        Map<String, String> said = new LinkedHashMap<>();
        new JsonObject(row.getString("said")).forEach(each -> said.put(each.getKey(), String.valueOf(each.getValue())));
        return new Fate(
                row.getInteger("number"),
                said,
                row.getString("fate"),
                row.getString("reason"),
                Optional.ofNullable(row.getUUID("entry_id")));
    }

    private static List<Row> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static Tuple reached(Reach reach) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes());
    }
}
