package xuefa.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import xuefa.people.IdentityNumber;
import xuefa.people.Person;
import xuefa.people.Post;
import xuefa.people.PostCategory;
import xuefa.people.Unit;
import xuefa.people.UnitKind;
import xuefa.shared.Ids;

/** Finds units and people for the demo: the same names in every installation, ids and ages by the day. For one cast, one thread. */
final class Casting {
    private static final int SEED = 312;

    private final DemoScript script;
    private final LocalDate today;
    private final Random random = new Random(SEED);
    private final Naming naming;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Cast.Member> officers = new ArrayList<>();
    private final Map<DemoScript.AccountLine, Cast.Member> accounts = new LinkedHashMap<>();
    private final Set<IdentityNumber> numbers = new HashSet<>();

    private Casting(DemoScript script, LocalDate today) {
        this.script = script;
        this.today = today;
        this.naming = new Naming(script.names(), random);
    }

    static Cast of(DemoScript script, LocalDate today) {
        Casting casting = new Casting(script, today);
        script.region().units().forEach(casting::found);
        script.region().units().forEach(casting::staff);
        script.region().officials().forEach(casting::appoint);
        return new Cast(casting.units, casting.people, casting.posts, casting.officers, casting.accounts);
    }

    private void found(DemoScript.UnitLine line) {
        var above = Optional.ofNullable(units.get(line.above())).map(Unit::id);
        var kind = UnitKind.of(line.kind());
        var since = script.region().firstDay();
        units.put(line.key(), new Unit(Ids.next(), above, line.name(), kind, since, Optional.empty()));
    }

    private void staff(DemoScript.UnitLine line) {
        for (int i = 0; i < line.officers(); i++) {
            Cast.Member officer = hire(line.key(), PostCategory.ENFORCEMENT_OFFICER, line.lift());
            officers.add(officer);
            giveAccount(line.key(), "", officer);
        }
    }

    private void appoint(DemoScript.OfficialLine line) {
        for (int i = 0; i < line.people(); i++) {
            giveAccount(line.unit(), line.category(), hire(line.unit(), PostCategory.of(line.category()), 0));
        }
    }

    private void giveAccount(String unit, String category, Cast.Member member) {
        script.accounts().stream()
                .filter(line -> line.unit().equals(unit) && line.category().equals(category))
                .filter(line -> !accounts.containsKey(line))
                .findFirst()
                .ifPresent(line -> accounts.put(line, member));
    }

    private Cast.Member hire(String unitKey, PostCategory category, int lift) {
        boolean man = random.nextInt(100) < 60;
        Person person = new Person(Ids.next(), naming.next(man), newNumber(man));
        Unit unit = java.util.Objects.requireNonNull(units.get(unitKey), unitKey);
        people.add(person);
        posts.add(new Post(person.id(), unit.id(), category, script.region().firstDay(), Optional.empty()));
        return new Cast.Member(person, unit.id(), lift);
    }

    private IdentityNumber newNumber(boolean man) {
        int youngest = script.region().officersAged().getFirst();
        int oldest = script.region().officersAged().getLast();
        while (true) {
            int age = youngest + random.nextInt(oldest - youngest + 1);
            LocalDate birth = today.minusYears(age).minusDays(random.nextInt(365));
            int sequence = 2 * random.nextInt(499) + (man ? 1 : 2);
            IdentityNumber number = IdentityNumber.of(script.region().division(), birth, sequence);
            if (numbers.add(number)) {
                return number;
            }
        }
    }
}
