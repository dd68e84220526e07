package xuefa.report.store;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.report.Scope;
import xuefa.report.Tree;
import xuefa.report.flow.Members;
import xuefa.report.flow.Trees;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Units and their people on a day, in PostgreSQL. */
public final class TreeStore implements Trees, Members {
    private final RecordStore store;
    private final ZoneId zone;

    public TreeStore(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    @Override
    public Future<Optional<Tree>> of(Reach reach, UUID unit, LocalDate day) {
        return store.query(
                        PeopleSql.TREE,
                        Tuple.of(unit, day).addUUID(reach.personId()).addArrayOfString(reach.codes()))
                .map(rows -> {
                    List<Tree.Place> units = StreamSupport.stream(rows.spliterator(), false)
                            .map(row -> new Tree.Place(
                                    row.getUUID("id"),
                                    Optional.ofNullable(row.getUUID("above")),
                                    row.getString("name"),
                                    row.getString("kind")))
                            .toList();
                    return units.isEmpty() ? Optional.empty() : Optional.of(new Tree(units));
                });
    }

    @Override
    public Future<List<Member>> of(Scope scope) {
        return store.query(PeopleSql.MEMBERS, ScopeTuple.of(scope, zone))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Member(row.getUUID("person_id"), row.getUUID("unit_id")))
                        .toList());
    }

    @Override
    public Future<Integer> count(Scope scope) {
        return store.query(PeopleSql.COUNT, ScopeTuple.of(scope, zone))
                .map(rows -> rows.iterator().next().getInteger("people"));
    }

    @Override
    public Future<Map<UUID, String>> names(Collection<UUID> ids) {
        return store.query(PeopleSql.NAMES, Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(toMap(row -> row.getUUID("id"), row -> row.getString("name"))));
    }

    @Override
    public Future<List<UUID>> units(Scope scope) {
        return store.query(PeopleSql.UNITS, Tuple.of(scope.unit(), scope.day()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }
}
