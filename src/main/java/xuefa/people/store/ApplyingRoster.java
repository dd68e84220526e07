package xuefa.people.store;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Stream;
import xuefa.audit.Deed;
import xuefa.audit.Sheets;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.RowVersions;
import xuefa.people.Employment;
import xuefa.people.Person;
import xuefa.people.Post;
import xuefa.people.RegisterFact;
import xuefa.people.RosterPlan;
import xuefa.people.RosterPlan.Ending;
import xuefa.people.Standing;
import xuefa.shared.Actor;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;

/** Does what rows of a table plan, many in a handful of statements. Each person is on record. */
final class ApplyingRoster {
    private final PeopleStore people;

    ApplyingRoster(PeopleStore people) {
        this.people = people;
    }

    /** What ends goes first, so that nothing overlaps. */
    Future<Void> apply(Tx tx, Actor actor, List<RosterPlan> plans, String why) {
        return people.addPeople(tx, persons(plans.stream().filter(plan -> !plan.known())))
                .compose(added ->
                        people.changePeople(tx, persons(plans.stream().filter(plan -> plan.known() && plan.touched()))))
                .compose(changed -> end(tx, plans, Post.class, RosterSql.END_POSTS))
                .compose(ended -> end(tx, plans, Employment.class, RosterSql.END_EMPLOYMENTS))
                .compose(ended -> end(tx, plans, Standing.class, RosterSql.END_STANDINGS))
                .compose(ended -> people.addEmployments(tx, begun(plans, Employment.class)))
                .compose(added -> people.addPosts(tx, begun(plans, Post.class)))
                .compose(added -> people.addStandings(tx, begun(plans, Standing.class)))
                .compose(added -> RowVersions.keep(
                        tx,
                        Sheets.PERSON,
                        plans.stream().map(plan -> plan.person().id()).toList()))
                .compose(added -> AuditEntries.add(
                        tx, actor, plans.stream().map(plan -> deed(plan, why)).toList()));
    }

    private static List<Person> persons(Stream<RosterPlan> plans) {
        return plans.map(RosterPlan::person).toList();
    }

    private static <F extends RegisterFact> List<F> begun(List<RosterPlan> plans, Class<F> kind) {
        return plans.stream()
                .flatMap(plan -> plan.beginnings().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Future<Void> end(Tx tx, List<RosterPlan> plans, Class<? extends RegisterFact> kind, String sql) {
        List<Ending> endings = plans.stream()
                .flatMap(plan -> plan.endings().stream())
                .filter(ending -> kind.isInstance(ending.fact()))
                .toList();
        var columns = new Columns<>(endings).uuid(ending -> ending.fact().id()).date(Ending::lastDay);
        return tx.query(sql, columns.tuple()).mapEmpty();
    }

    private static Deed deed(RosterPlan plan, String why) {
        Deed deed = Deed.of(
                        plan.known() ? "people.personChanged" : "people.personAdded",
                        "person",
                        plan.person().id())
                .after(RegisterDeeds.of(plan))
                .because(why);
        return plan.beginnings().stream()
                .flatMap(fact -> fact.unit().stream())
                .findFirst()
                .map(deed::at)
                .orElse(deed);
    }
}
