package xuefa.training.store;

import static java.util.stream.Collectors.groupingBy;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.training.Facts;
import xuefa.training.flow.FactSource;

/** Facts in PostgreSQL. */
public final class FactsStore implements FactSource {
    private final RecordStore store;
    private final ZoneId zone;

    public FactsStore(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    @Override
    public Future<Facts> known(Collection<UUID> people, Collection<UUID> units, LocalDate knownOn) {
        UUID[] ids = people.toArray(UUID[]::new);
        Tuple dated = Tuple.of(ids, knownOn, zone.getId());
        Future<Map<UUID, List<Row>>> posts = store.query(FactsSql.POSTS, dated).map(FactsStore::byPerson);
        Future<Map<UUID, List<Row>>> spans = store.query(FactsSql.SPANS, dated).map(FactsStore::byPerson);
        Future<RowSet<Row>> names = store.query(FactsSql.PEOPLE, Tuple.of(ids));
        Future<RowSet<Row>> hours = store.query(FactsSql.HOURS, Tuple.of(ids, knownOn));
        Future<RowSet<Row>> progress = store.query(FactsSql.PROGRESS, Tuple.of(ids, knownOn));
        Future<RowSet<Row>> exams = store.query(FactsSql.EXAMS, dated);
        Future<RowSet<Row>> events =
                store.query(FactsSql.EVENTS, Tuple.of(ids, knownOn, zone.getId(), units.toArray(UUID[]::new)));
        Future<List<String>> jurisdictions = store.query(FactsSql.JURISDICTIONS)
                .map(rows -> stream(rows).map(row -> row.getString(0)).toList());
        Future<RowSet<Row>> places = posts.compose(held -> store.query(FactsSql.UNITS, Tuple.of(places(units, held))));
        return Future.all(List.of(spans, names, hours, progress, exams, events, jurisdictions, places))
                .map(read -> new Facts(
                        jurisdictions.result(),
                        list(places.result(), FactRows::unit),
                        stream(names.result())
                                .map(row -> person(row, posts.result(), spans.result()))
                                .toList(),
                        list(hours.result(), FactRows::hours),
                        list(events.result(), FactRows::event),
                        list(exams.result(), FactRows::exam),
                        spans.result().values().stream()
                                .flatMap(List::stream)
                                .filter(row -> is("absence", row))
                                .map(row -> FactRows.exception(row, zone))
                                .toList(),
                        list(progress.result(), FactRows::progress)));
    }

    private static UUID[] places(Collection<UUID> units, Map<UUID, List<Row>> posts) {
        Set<UUID> all = new HashSet<>(units);
        posts.values().forEach(held -> held.forEach(row -> all.add(row.getUUID("unit_id"))));
        return all.toArray(UUID[]::new);
    }

    private static Facts.PersonFact person(Row row, Map<UUID, List<Row>> posts, Map<UUID, List<Row>> spans) {
        UUID id = row.getUUID("id");
        List<Row> own = spans.getOrDefault(id, List.of());
        return new Facts.PersonFact(
                id.toString(),
                row.getString("name"),
                posts.getOrDefault(id, List.of()).stream().map(FactRows::post).toList(),
                own.stream()
                        .filter(each -> is("tenure", each))
                        .map(FactRows::term)
                        .toList(),
                List.of(),
                new Facts.Standing(employment(own), flag("register", own), flag("onPost", own), List.of(), List.of()));
    }

    /** Where the register says of somebody when they are on the establishment, that tells it; otherwise how they are employed. */
    private static List<Facts.SpanFact> employment(List<Row> own) {
        List<Facts.SpanFact> flagged = own.stream()
                .filter(each -> is("standing", each) && each.getString("kind").equals(FactRows.ESTABLISHMENT))
                .map(FactRows::establishment)
                .toList();
        List<Facts.SpanFact> employed = own.stream()
                .filter(each -> is("employment", each))
                .map(FactRows::employment)
                .filter(each -> flagged.isEmpty() || !each.kind().equals(FactRows.ESTABLISHMENT))
                .toList();
        return Stream.concat(flagged.stream(), employed.stream()).toList();
    }

    private static List<Facts.SpanFact> flag(String kind, List<Row> own) {
        return own.stream()
                .filter(each -> is("standing", each) && each.getString("kind").equals(kind))
                .map(FactRows::flag)
                .toList();
    }

    @Override
    public Future<Members> members(Reach reach, UUID unit, LocalDate day) {
        Tuple asked = Tuple.of(unit, day).addUUID(reach.personId()).addArrayOfString(reach.codes());
        return store.query(FactsReachSql.MEMBERS, asked)
                .compose(people -> below(reach, unit, day).map(below -> new Members(ids(people), below)));
    }

    @Override
    public Future<List<UUID>> below(Reach reach, UUID unit, LocalDate day) {
        Tuple asked = Tuple.of(unit, day).addUUID(reach.personId()).addArrayOfString(reach.codes());
        return store.query(FactsReachSql.BELOW, asked).map(FactsStore::ids);
    }

    @Override
    public Future<List<UUID>> peopleOf(Collection<UUID> entries) {
        return store.query(FactsReachSql.PEOPLE_OF, Tuple.tuple().addArrayOfUUID(entries.toArray(UUID[]::new)))
                .map(FactsStore::ids);
    }

    @Override
    public Future<List<UUID>> seen(Reach reach, UUID person) {
        return store.query(
                        FactsReachSql.SEEN,
                        Tuple.of(person).addUUID(reach.personId()).addArrayOfString(reach.codes()))
                .map(FactsStore::ids);
    }

    @Override
    public Future<List<UUID>> tops(Reach reach) {
        return store.query(FactsReachSql.TOPS, Tuple.of(reach.personId()).addArrayOfString(reach.codes()))
                .map(FactsStore::ids);
    }

    @Override
    public Future<List<TreeUnit>> tree(Collection<UUID> units, LocalDate day) {
        return store.query(FactsReachSql.TREE, Tuple.of(units.toArray(UUID[]::new), day))
                .map(rows -> list(
                        rows,
                        row -> new TreeUnit(
                                row.getUUID("id"),
                                Optional.ofNullable(row.getUUID("parent_id")),
                                row.getString("name"),
                                row.getString("kind"))));
    }

    private static Map<UUID, List<Row>> byPerson(RowSet<Row> rows) {
        return stream(rows).collect(groupingBy(row -> row.getUUID("person_id")));
    }

    private static boolean is(String fact, Row row) {
        return row.getString("fact").equals(fact);
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> each) {
        return stream(rows).map(each).toList();
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return list(rows, row -> row.getUUID("id"));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
