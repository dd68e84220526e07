package xuefa.access.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import xuefa.access.Role;
import xuefa.access.RoleGrant;
import xuefa.access.Terms;
import xuefa.access.flow.RoleGrants;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Grants of roles in PostgreSQL. */
public final class RoleGrantStore implements RoleGrants {
    private final RecordStore store;
    private final Terms terms;
    private final ChangingGrants changing;

    /** @param zone in which days begin and end */
    public RoleGrantStore(RecordStore store, Terms terms, ZoneId zone) {
        this.store = store;
        this.terms = terms;
        this.changing = new ChangingGrants(terms, zone);
    }

    @Override
    public Future<Page> list(Reach reach, Query query) {
        Tuple wanted = wanted(reach, query);
        Tuple page = wanted(reach, query).addValue(query.after().orElse(null)).addInteger(query.limit() + 1);
        return store.query(RoleGrantSql.COUNT, wanted)
                .compose(count -> store.query(RoleGrantSql.LIST, page).map(rows -> {
                    List<RoleGrant> found = all(rows, RoleGrantRow::read);
                    boolean more = found.size() > query.limit();
                    List<RoleGrant> items = more ? found.subList(0, query.limit()) : found;
                    return new Page(
                            count.iterator().next().getInteger("total"),
                            items,
                            more ? Optional.of(items.getLast().id()) : Optional.empty());
                }));
    }

    private Tuple wanted(Reach reach, Query query) {
        return of(reach)
                .addString(query.state().orElse(null))
                .addString(query.role().map(Role::code).orElse(null))
                .addValue(query.unitId().orElse(null))
                .addValue(query.personId().orElse(null))
                .addString(query.search())
                .addInteger(terms.expiringDays());
    }

    static Tuple of(Reach reach) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes());
    }

    @Override
    public Future<List<RoleGrant>> of(UUID personId) {
        return store.query(RoleGrantSql.OF, Tuple.of(personId)).map(rows -> all(rows, RoleGrantRow::read));
    }

    @Override
    public Future<List<RoleGrant>> delegatedBy(UUID personId) {
        return store.query(RoleGrantSql.DELEGATED_BY, Tuple.of(personId)).map(rows -> all(rows, RoleGrantRow::read));
    }

    @Override
    public Future<List<Choice>> places(Reach reach) {
        return store.query(RoleGrantSql.PLACES, of(reach)).map(rows -> all(rows, RoleGrantStore::choice));
    }

    @Override
    public Future<List<Choice>> places(UUID personId, UUID grantId) {
        return store.query(RoleGrantSql.PLACES_WITHIN, Tuple.of(personId, grantId))
                .map(rows -> all(rows, RoleGrantStore::choice));
    }

    private static Choice choice(Row row) {
        return new Choice(row.getUUID("id"), Optional.ofNullable(row.getUUID("parent_id")), row.getString("name"));
    }

    @Override
    public Future<List<RoleGrant.Holder>> people(Reach reach, String search) {
        return store.query(RoleGrantSql.PEOPLE_IN_REACH, of(reach).addString(search))
                .map(rows -> all(rows, RoleGrantStore::holder));
    }

    @Override
    public Future<List<RoleGrant.Holder>> people(UUID personId, UUID grantId, String search) {
        return store.query(RoleGrantSql.PEOPLE_WITHIN, Tuple.of(personId, grantId, search))
                .map(rows -> all(rows, RoleGrantStore::holder));
    }

    private static RoleGrant.Holder holder(Row row) {
        return new RoleGrant.Holder(row.getUUID("id"), row.getString("name"), row.getString("unit_name"));
    }

    @Override
    public Future<Granted> grant(Reach granter, Actor actor, Order order) {
        return store.inTransaction(tx -> changing.grant(tx, granter, actor, order));
    }

    @Override
    public Future<Granted> delegate(UUID delegator, Actor actor, UUID grantId, Order order) {
        return store.inTransaction(tx -> changing.delegate(tx, delegator, actor, grantId, order));
    }

    @Override
    public Future<Ended> end(Reach ender, Actor actor, UUID grantId, String reason) {
        return store.inTransaction(tx -> changing.end(tx, ender, actor, grantId, reason));
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> reading) {
        return StreamSupport.stream(rows.spliterator(), false).map(reading).toList();
    }
}
