package xuefa.access.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.flow.AccessCodes;
import xuefa.access.flow.SettingUp;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.Sheets;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.RowVersions;
import xuefa.audit.store.ToSeal;
import xuefa.people.Person;
import xuefa.people.Post;
import xuefa.people.PostCategory;
import xuefa.people.Unit;
import xuefa.people.store.PeopleStore;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Lays the foundations of an installation in PostgreSQL, once. */
public final class FoundationStore implements SettingUp.Foundations {
    private static final Duration DAY = Duration.ofDays(1);

    private static final String MISSING = """
            select not exists (select 1 from account)
                   and not exists (select 1 from installation where fact in ('setUp', 'demo')) as missing
            """;

    private static final String CLAIM = """
            insert into installation (fact, value)
            select 'setUp', clock_timestamp()::text where not exists (select 1 from account)
            on conflict do nothing
            """;

    private static final String GRANT = """
            insert into role_grant (person_id, role, unit_id, reason)
            select i.person_id, i.role, $3, '首次启动' from unnest($1::uuid[], $2::text[]) as i(person_id, role)
            returning id
            """;

    private final RecordStore store;
    private final PeopleStore people;
    private final AccessCodeStore codes;
    private final ZoneId zone;

    public FoundationStore(RecordStore store, PeopleStore people, AccessCodeStore codes, ZoneId zone) {
        this.store = store;
        this.people = people;
        this.codes = codes;
        this.zone = zone;
    }

    @Override
    public Future<Boolean> areMissing() {
        return areMissing(store);
    }

    /** Whether nobody has an account and this is no demo. */
    public static Future<Boolean> areMissing(RecordStore store) {
        return store.query(MISSING).map(rows -> rows.iterator().next().getBoolean("missing"));
    }

    @Override
    public Future<List<AccessCodes.Slip>> lay(SettingUp.Founding founding, Actor actor) {
        return store.inTransaction(tx -> tx.query(CLAIM, Tuple.tuple())
                .compose(rows -> rows.rowCount() == 0
                        ? Future.succeededFuture(List.of())
                        : lay(tx, founding, LocalDate.now(zone), actor)));
    }

    private Future<List<AccessCodes.Slip>> lay(Tx tx, SettingUp.Founding founding, LocalDate today, Actor actor) {
        Unit unit = new Unit(Ids.next(), Optional.empty(), founding.unit(), founding.kind(), today, Optional.empty());
        List<Person> three = founding.names().stream()
                .map(name -> new Person(Ids.next(), name, Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
        List<Post> posts = three.stream()
                .map(each -> new Post(each.id(), unit.id(), PostCategory.CIVIL_SERVANT, today, Optional.empty()))
                .toList();
        return people.addUnits(tx, List.of(unit))
                .compose(done -> people.addPeople(tx, three))
                .compose(done -> people.addPosts(tx, posts))
                .compose(done -> RowVersions.keep(tx, Sheets.UNIT, unit.id()))
                .compose(done -> RowVersions.keep(
                        tx, Sheets.PERSON, three.stream().map(Person::id).toList()))
                .compose(done -> tx.query(GRANT, grants(founding, three, unit)))
                .compose(granted -> ToSeal.add(tx, Kinds.ROLE_GRANT, ids(granted)))
                .compose(done -> AuditEntries.add(tx, actor, deed(founding, unit)))
                .compose(done ->
                        codes.issue(tx, candidates(three, unit), "slip", new AccessCodes.Lifetime(DAY, DAY), actor));
    }

    private static Tuple grants(SettingUp.Founding founding, List<Person> three, Unit unit) {
        UUID[] ids = three.stream().map(Person::id).toArray(UUID[]::new);
        String[] roles = founding.roles().stream().map(role -> role.code()).toArray(String[]::new);
        return Tuple.of(ids, roles, unit.id());
    }

    private static List<UUID> ids(Iterable<Row> granted) {
        List<UUID> ids = new ArrayList<>();
        granted.forEach(row -> ids.add(row.getUUID("id")));
        return ids;
    }

    private static Deed deed(SettingUp.Founding founding, Unit unit) {
        return Deed.of("access.setUp", "unit", unit.id())
                .at(unit.id())
                .after(JsonNodeFactory.instance
                        .objectNode()
                        .put("administrators", founding.names().size()));
    }

    private static List<AccessCodes.Candidate> candidates(List<Person> three, Unit unit) {
        List<AccessCodes.Candidate> candidates = new ArrayList<>();
        three.forEach(each -> candidates.add(
                new AccessCodes.Candidate(each.id(), each.name(), unit.id(), unit.name(), Optional.empty(), false)));
        return candidates;
    }
}
