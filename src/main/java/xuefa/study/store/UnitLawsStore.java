package xuefa.study.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.law.required.Family;
import xuefa.law.required.RequiredLawList;
import xuefa.people.PostCategory;
import xuefa.people.UnitKind;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.study.flow.UnitLaws;
import xuefa.study.required.LawStanding.State;

/** How far the people of units are with their lists, in PostgreSQL. */
public final class UnitLawsStore implements UnitLaws {
    private final RecordStore store;

    public UnitLawsStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<List<UUID>> tops(Reach reach) {
        return store.query(UnitLawsSql.TOPS, reached(reach)).map(rows -> StudyRows.all(rows, row -> row.getUUID("id")));
    }

    private static Tuple reached(Reach reach) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes());
    }

    @Override
    public Future<Optional<Progress>> of(Asked asked) {
        return store.query(UnitLawsSql.UNIT, reached(asked.reach()).addUUID(asked.unit()))
                .compose(units -> units.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : progress(asked, units.iterator().next().getString("name"))
                                .map(Optional::of));
    }

    private Future<Progress> progress(Asked asked, String unit) {
        return store.query(UnitLawsSql.LAWS, tuple(asked)).compose(laws -> store.query(UnitLawsSql.UNITS, tuple(asked))
                .map(units -> new Progress(
                        unit, StudyRows.all(laws, UnitLawsStore::law), StudyRows.all(units, UnitLawsStore::unit))));
    }

    private static OfLaw law(Row row) {
        return new OfLaw(
                family(row),
                row.getString("law"),
                row.getInteger("bound"),
                row.getInteger("under_way"),
                row.getInteger("done"));
    }

    private static OfUnit unit(Row row) {
        return new OfUnit(
                family(row),
                row.getUUID("unit_id"),
                row.getString("name"),
                row.getInteger("bound"),
                row.getInteger("not_begun"),
                row.getInteger("done"),
                row.getInteger("percent"));
    }

    private static Family family(Row row) {
        return Family.of(row.getString("family"));
    }

    @Override
    public Future<Set<String>> taught(List<String> laws) {
        return store.query(UnitLawsSql.TAUGHT, Tuple.tuple().addArrayOfString(laws.toArray(String[]::new)))
                .map(rows -> Set.copyOf(StudyRows.all(rows, row -> row.getString("law"))));
    }

    @Override
    public Future<Optional<Page>> people(
            Asked asked, Family family, Optional<State> state, String text, int after, int limit) {
        return store.query(UnitLawsSql.UNIT, reached(asked.reach()).addUUID(asked.unit()))
                .compose(units -> units.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : page(asked, family, state, text, after, limit).map(Optional::of));
    }

    private Future<Page> page(Asked asked, Family family, Optional<State> state, String text, int after, int limit) {
        Tuple tuple = tuple(asked)
                .addString(family.code())
                .addString(state.map(State::code).orElse(""))
                .addString(text)
                .addInteger(after)
                .addInteger(limit);
        return store.query(UnitLawsSql.PAGE, tuple).map(rows -> {
            List<Person> people = StudyRows.all(rows, UnitLawsStore::person);
            return new Page(rows.size() == 0 ? 0 : rows.iterator().next().getInteger("total"), people);
        });
    }

    private static Person person(Row row) {
        return new Person(
                row.getUUID("person_id"),
                row.getString("name"),
                row.getString("unit_name"),
                row.getInteger("percent"),
                row.getInteger("begun"),
                row.getInteger("done"),
                row.getInteger("laws"),
                State.of(row.getString("state")));
    }

    /** The lists in columns: a row for each kind of post and level, and a row for each law. */
    private static Tuple tuple(Asked asked) {
        List<Integer> lists = new ArrayList<>();
        List<String> families = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        List<String> levels = new ArrayList<>();
        List<Integer> listed = new ArrayList<>();
        List<String> laws = new ArrayList<>();
        for (int i = 0; i < asked.lists().size(); i++) {
            RequiredLawList list = asked.lists().get(i);
            for (PostCategory category : list.audience().categories()) {
                for (String level : levels(list)) {
                    lists.add(i);
                    families.add(list.family().code());
                    categories.add(category.code());
                    levels.add(level);
                }
            }
            for (var law : list.laws()) {
                listed.add(i);
                laws.add(law.title());
            }
        }
        return reached(asked.reach())
                .addUUID(asked.unit())
                .addLocalDate(asked.day())
                .addArrayOfInteger(lists.toArray(Integer[]::new))
                .addArrayOfString(families.toArray(String[]::new))
                .addArrayOfString(categories.toArray(String[]::new))
                .addArrayOfString(levels.toArray(String[]::new))
                .addArrayOfInteger(listed.toArray(Integer[]::new))
                .addArrayOfString(laws.toArray(String[]::new));
    }

    private static List<String> levels(RequiredLawList list) {
        return list.audience().levels().isEmpty()
                ? List.of("")
                : list.audience().levels().stream().map(UnitKind::code).toList();
    }
}
