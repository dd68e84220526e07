package xuefa.people.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xuefa.people.IdentityNumber;
import xuefa.people.Person;
import xuefa.people.Post;
import xuefa.people.PostCategory;
import xuefa.people.Unit;
import xuefa.people.UnitKind;
import xuefa.shared.Ids;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestFutures;
import xuefa.support.TestKeys;

class PeopleStoreTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    private final MigratedDatabase database = new MigratedDatabase();
    private final PeopleStore store = new PeopleStore(TestKeys.fields());
    private final Unit city = new Unit(Ids.next(), Optional.empty(), "云汀市", UnitKind.CITY, DAY, Optional.empty());
    private final Unit district =
            new Unit(Ids.next(), Optional.of(city.id()), "霁川区", UnitKind.DISTRICT, DAY, Optional.of(DAY.plusYears(2)));
    private final Person person = person("钱知远", 1);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void units_come_in_any_order_and_keep_their_dates() {
        add(List.of(district, city), List.of(), List.of());
        assertThat(database.texts(
                        "select concat_ws(' ', u.name, u.kind, u.valid_from, u.valid_to, above.name) from unit u"
                                + " left join unit above on above.id = u.parent_id order by u.kind"))
                .containsExactly("云汀市 city 2024-02-29", "霁川区 district 2024-02-29 2026-02-28 云汀市");
    }

    @Test
    void a_person_holds_a_post() {
        Post post = new Post(person.id(), city.id(), PostCategory.ENFORCEMENT_OFFICER, DAY, Optional.empty());
        add(List.of(city), List.of(person), List.of(post));
        assertThat(database.texts("select concat_ws(' ', p.name, p.identity_masked, o.category) from post o"
                        + " join person p on p.id = o.person_id where o.valid_to is null"))
                .containsExactly("钱知远 " + person.identityNumber().orElseThrow().masked() + " enforcementOfficer");
    }

    @Test
    void an_identity_number_belongs_to_one_person_and_a_failure_adds_nobody() {
        assertThatThrownBy(() -> add(List.of(city), List.of(person, person("孙采薇", 1)), List.of()))
                .isInstanceOf(RuntimeException.class);
        assertThat(database.number("select count(*) from unit")).isZero();
        assertThat(database.number("select count(*) from person")).isZero();
    }

    private static Person person(String name, int sequence) {
        return new Person(Ids.next(), name, IdentityNumber.of("990100", LocalDate.of(1990, 5, 1), sequence));
    }

    private void add(List<Unit> units, List<Person> people, List<Post> posts) {
        TestFutures.await(database.record().inTransaction(tx -> store.addUnits(tx, units)
                .compose(done -> store.addPeople(tx, people))
                .compose(done -> store.addPosts(tx, posts))));
    }
}
