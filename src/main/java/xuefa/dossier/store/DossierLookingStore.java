package xuefa.dossier.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.access.Role;
import xuefa.dossier.flow.LookingAtDossier;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Looks through the dossier in PostgreSQL. */
public final class DossierLookingStore implements LookingAtDossier {
    /** Who sees what a sanction says. */
    private static final Set<String> TRUSTED = Set.of(Role.UNIT_HR.code(), Role.JUSTICE_BUREAU.code());

    private final RecordStore store;

    public DossierLookingStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Page> page(Reach reach, Wanted wanted) {
        return store.query(DossierLookingSql.COUNTS, asked(reach, wanted)).compose(counted -> {
            Map<String, Integer> counts = new HashMap<>();
            counted.forEach(row -> counts.put(row.getString("value"), row.getInteger("n")));
            int total = wanted.value()
                    .map(value -> counts.getOrDefault(value, 0))
                    .orElseGet(() ->
                            counts.values().stream().mapToInt(each -> each).sum());
            Tuple asked = paged(reach, wanted, wanted.limit() + 1);
            return store.query(DossierLookingSql.PAGE, asked).map(rows -> {
                List<Line> found = lines(rows);
                List<Line> shown = found.stream().limit(wanted.limit()).toList();
                return new Page(
                        shown,
                        total,
                        counts,
                        found.size() > shown.size() ? Optional.of(place(shown.getLast())) : Optional.empty());
            });
        });
    }

    /** What {@link DossierLookingSql#PAGE} asks. */
    static Tuple paged(Reach reach, Wanted wanted, int limit) {
        return asked(reach, wanted)
                .addString(wanted.value().orElse(null))
                .addLocalDate(wanted.after().map(Place::day).orElse(null))
                .addString(wanted.after().map(Place::pinyin).orElse(null))
                .addUUID(wanted.after().map(Place::id).orElse(null))
                .addInteger(limit)
                .addArrayOfString(trusted(reach));
    }

    private static Place place(Line line) {
        return new Place(line.fact().day(), line.pinyin(), line.id());
    }

    static Tuple asked(Reach reach, Wanted wanted) {
        return Tuple.of(reach.personId())
                .addArrayOfString(reach.codes())
                .addString(wanted.kind().code())
                .addUUID(wanted.unitId().orElse(null))
                .addString(wanted.term().orElse(null))
                .addInteger(wanted.year().orElse(null))
                .addLocalDate(wanted.runningOn().orElse(null))
                .addBoolean(wanted.standing() == Standing.WITHDRAWN);
    }

    static String[] trusted(Reach reach) {
        return reach.roles().stream().filter(TRUSTED::contains).toArray(String[]::new);
    }

    @Override
    public Future<Optional<PersonDossier>> ofPerson(Reach reach, UUID personId) {
        Tuple asked = Tuple.of(reach.personId()).addArrayOfString(reach.codes()).addUUID(personId);
        Tuple trusted =
                Tuple.of(reach.personId()).addArrayOfString(trusted(reach)).addUUID(personId);
        return store.query(DossierLookingSql.REACHED, asked)
                .compose(there -> there.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : store.query(DossierLookingSql.OF_PERSON, trusted)
                                .map(rows -> Optional.of(of(there.iterator().next(), lines(rows)))));
    }

    private static PersonDossier of(Row person, List<Line> lines) {
        return new PersonDossier(
                person.getString("name"), person.getString("work_number"), person.getString("unit"), lines);
    }

    @Override
    public Future<List<Line>> own(UUID personId) {
        Tuple asked = Tuple.of(personId).addArrayOfString(new String[0]).addUUID(personId);
        return store.query(DossierLookingSql.OWN, asked).map(DossierLookingStore::lines);
    }

    private static List<Line> lines(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(DossierLookingStore::line)
                .toList();
    }

    static Line line(Row row) {
        return new Line(
                row.getUUID("id"),
                row.getUUID("person_id"),
                row.getString("name"),
                row.getString("pinyin"),
                row.getString("work_number"),
                row.getString("unit"),
                DossierRows.fact(row),
                row.getBoolean("masked"),
                row.getBoolean("withdrawn"),
                Optional.ofNullable(row.getUUID("corrects")),
                Optional.ofNullable(row.getUUID("superseded_by")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("by")),
                row.getOffsetDateTime("recorded_at").toInstant());
    }
}
