package xuefa.people.store;

import io.vertx.core.Future;
import java.util.List;
import xuefa.people.Person;
import xuefa.people.Post;
import xuefa.people.Unit;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;

/**
 * Adds to the organisation, each list in one statement. A future fails, and its transaction with it, when an id or an
 * identity number is taken, or something referred to is missing.
 */
public final class PeopleStore {

    /** Units may come in any order, parents after their children too. */
    public Future<Void> addUnits(Tx tx, List<Unit> units) {
        var columns = new Columns<>(units)
                .uuid(Unit::id)
                .uuid(unit -> unit.parentId().orElse(null))
                .text(Unit::name)
                .text(unit -> unit.kind().code())
                .date(Unit::validFrom)
                .date(unit -> unit.validTo().orElse(null));
        return tx.query(PeopleSql.ADD_UNITS, columns.tuple()).mapEmpty();
    }

    public Future<Void> addPeople(Tx tx, List<Person> people) {
        var columns = new Columns<>(people).uuid(Person::id).text(Person::name).text(person -> person.identityNumber()
                .text());
        return tx.query(PeopleSql.ADD_PEOPLE, columns.tuple()).mapEmpty();
    }

    public Future<Void> addPosts(Tx tx, List<Post> posts) {
        var columns = new Columns<>(posts)
                .uuid(Post::personId)
                .uuid(Post::unitId)
                .text(post -> post.category().code())
                .date(Post::validFrom)
                .date(post -> post.validTo().orElse(null));
        return tx.query(PeopleSql.ADD_POSTS, columns.tuple()).mapEmpty();
    }
}
