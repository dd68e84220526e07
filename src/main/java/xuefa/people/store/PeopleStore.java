package xuefa.people.store;

import io.vertx.core.Future;
import java.util.List;
import xuefa.people.Absence;
import xuefa.people.Employment;
import xuefa.people.Person;
import xuefa.people.Post;
import xuefa.people.Standing;
import xuefa.people.Tenure;
import xuefa.people.Unit;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;

/**
 * Adds to the register, each list in one statement. A future fails, and its transaction with it, when an id or a number is
 * taken, something referred to is missing, or a barred worker would enforce.
 */
public final class PeopleStore {
    private final FieldCipher cipher;

    public PeopleStore(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Units may come in any order, parents after their children too. */
    public Future<Void> addUnits(Tx tx, List<Unit> units) {
        var columns = new Columns<>(units)
                .uuid(Unit::id)
                .uuid(unit -> unit.parentId().orElse(null))
                .text(Unit::name)
                .text(unit -> unit.kind().code())
                .date(Unit::validFrom)
                .date(unit -> unit.validTo().orElse(null))
                .text(unit -> unit.code().orElse(null))
                .yes(Unit::enforcement);
        return tx.query(PeopleSql.ADD_UNITS, columns.tuple()).mapEmpty();
    }

    public Future<Void> addPeople(Tx tx, List<Person> people) {
        return tx.query(
                        PeopleSql.ADD_PEOPLE,
                        SealedPerson.columns(sealed(people)).tuple())
                .mapEmpty();
    }

    /** Name and numbers as they are given; those that aren't are gone. */
    public Future<Void> changePeople(Tx tx, List<Person> people) {
        return tx.query(
                        PeopleSql.CHANGE_PEOPLE,
                        SealedPerson.columns(sealed(people)).tuple())
                .mapEmpty();
    }

    private List<SealedPerson> sealed(List<Person> people) {
        return people.stream().map(person -> SealedPerson.of(person, cipher)).toList();
    }

    public Future<Void> addPosts(Tx tx, List<Post> posts) {
        var columns = new Columns<>(posts)
                .uuid(Post::id)
                .uuid(Post::personId)
                .uuid(Post::unitId)
                .text(post -> post.category().code())
                .text(post -> post.level().code())
                .text(post -> post.role().code())
                .date(Post::validFrom)
                .date(post -> post.validTo().orElse(null));
        return tx.query(PeopleSql.ADD_POSTS, columns.tuple()).mapEmpty();
    }

    public Future<Void> addEmployments(Tx tx, List<Employment> employments) {
        var columns = new Columns<>(employments)
                .uuid(Employment::id)
                .uuid(Employment::personId)
                .text(each -> each.kind().code())
                .date(Employment::validFrom)
                .date(each -> each.validTo().orElse(null));
        return tx.query(PeopleSql.ADD_EMPLOYMENTS, columns.tuple()).mapEmpty();
    }

    public Future<Void> addStandings(Tx tx, List<Standing> standings) {
        var columns = new Columns<>(standings)
                .uuid(Standing::id)
                .uuid(Standing::personId)
                .text(each -> each.flag().code())
                .date(Standing::validFrom)
                .date(each -> each.validTo().orElse(null));
        return tx.query(PeopleSql.ADD_STANDINGS, columns.tuple()).mapEmpty();
    }

    public Future<Void> addTenures(Tx tx, List<Tenure> tenures) {
        var columns = new Columns<>(tenures)
                .uuid(Tenure::id)
                .uuid(Tenure::personId)
                .uuid(Tenure::unitId)
                .date(Tenure::validFrom)
                .date(each -> each.validTo().orElse(null));
        return tx.query(PeopleSql.ADD_TENURES, columns.tuple()).mapEmpty();
    }

    public Future<Void> addAbsences(Tx tx, List<Absence> absences) {
        var columns = new Columns<>(absences)
                .uuid(Absence::id)
                .uuid(Absence::personId)
                .text(each -> each.kind().code())
                .date(Absence::validFrom)
                .date(each -> each.validTo().orElse(null))
                .text(Absence::approvedBy);
        return tx.query(PeopleSql.ADD_ABSENCES, columns.tuple()).mapEmpty();
    }
}
