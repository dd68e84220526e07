package xuefa.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import xuefa.people.Employment;
import xuefa.people.EmploymentKind;
import xuefa.people.IdentityNumber;
import xuefa.people.Person;
import xuefa.people.Post;
import xuefa.people.PostCategory;
import xuefa.people.Standing;
import xuefa.people.StandingFlag;
import xuefa.people.Unit;
import xuefa.people.UnitKind;
import xuefa.shared.Ids;

/** Finds units and people for the rest of the city; the same names in every installation. For one demo, one thread. */
final class CityCast {
    private static final int SEED = 1537;

    /** @param area of enforcement */
    record Member(Person person, UUID unitId, PostCategory category, String area) {}

    final List<Unit> units = new ArrayList<>();
    final List<Member> members = new ArrayList<>();
    private final CityScript script;
    private final LocalDate today;
    private final Map<String, UUID> there;
    private final Random random = new Random(SEED);
    private final Naming naming;
    private final Set<IdentityNumber> numbers = new HashSet<>();

    private CityCast(CityScript script, DemoScript.Names names, LocalDate today, Map<String, UUID> there) {
        this.script = script;
        this.today = today;
        this.there = there;
        this.naming = new Naming(names, random);
    }

    /**
     * All of them.
     *
     * @param there units of the demo by name, the city among them
     * @param enforcing officers and supervisors who are there already
     */
    static CityCast of(
            CityScript script, DemoScript.Names names, LocalDate today, Map<String, UUID> there, int enforcing) {
        var cast = new CityCast(script, names, today, there);
        int left = script.people() - enforcing;
        for (CityScript.Region region : script.regions()) {
            left -= cast.found(region, region.officers() == 0 ? left : 0);
        }
        return cast;
    }

    /** @param rest how many there are in all where the region takes whom the others leave, otherwise 0 */
    private int found(CityScript.Region region, int rest) {
        int before = members.size();
        UUID city = unit(script.regions().getFirst().name(), UnitKind.CITY, Optional.empty());
        UUID top = region.isCity() ? city : unit(region.name(), UnitKind.of(region.kind()), Optional.of(city));
        UUID justice = unit(region.name() + "司法局", UnitKind.DEPARTMENT, Optional.of(top));
        hire(justice, PostCategory.ENFORCEMENT_SUPERVISOR, region.supervisors(), "行政执法监督");
        for (CityScript.Place place : region.below()) {
            UUID unit = unit(place.name(), UnitKind.of(place.kind()), Optional.of(top));
            hire(unit, PostCategory.ENFORCEMENT_OFFICER, place.officers(), "综合执法");
        }
        int officers = rest == 0 ? region.officers() : rest - (members.size() - before);
        int parts = script.departments().stream()
                .mapToInt(CityScript.Department::parts)
                .sum();
        int given = 0;
        int sum = 0;
        for (CityScript.Department department : script.departments()) {
            sum += department.parts();
            int until = officers * sum / parts;
            UUID unit = unit(region.name() + department.name(), UnitKind.DEPARTMENT, Optional.of(top));
            hire(unit, PostCategory.ENFORCEMENT_OFFICER, until - given, department.area());
            given = until;
        }
        return members.size() - before;
    }

    private UUID unit(String name, UnitKind kind, Optional<UUID> above) {
        UUID known = there.get(name);
        if (known != null) {
            return known;
        }
        String code = "YT%03d".formatted(units.size() + 1);
        Unit unit = new Unit(
                Ids.next(),
                above,
                name,
                kind,
                script.firstDay(),
                Optional.empty(),
                Optional.of(code),
                kind == UnitKind.DEPARTMENT && !name.endsWith("司法局"));
        units.add(unit);
        return unit.id();
    }

    private void hire(UUID unit, PostCategory category, int people, String area) {
        for (int i = 0; i < people; i++) {
            boolean man = random.nextInt(100) < 60;
            Person person = new Person(
                    Ids.next(),
                    naming.next(man),
                    Optional.of(number(man)),
                    Optional.empty(),
                    Optional.of("C%04d".formatted(members.size() + 1)));
            members.add(new Member(person, unit, category, area));
        }
    }

    private IdentityNumber number(boolean man) {
        int youngest = script.officersAged().getFirst();
        int oldest = script.officersAged().getLast();
        while (true) {
            int age = youngest + random.nextInt(oldest - youngest + 1);
            LocalDate birth = today.minusYears(age).minusDays(random.nextInt(365));
            var number = IdentityNumber.of(script.division(), birth, 2 * random.nextInt(499) + (man ? 1 : 2));
            if (numbers.add(number)) {
                return number;
            }
        }
    }

    List<Person> people() {
        return members.stream().map(Member::person).toList();
    }

    List<Post> posts() {
        return members.stream()
                .map(each -> new Post(
                        each.person().id(), each.unitId(), each.category(), script.firstDay(), Optional.empty()))
                .toList();
    }

    List<Employment> employments() {
        return members.stream()
                .map(each -> new Employment(
                        Ids.next(),
                        each.person().id(),
                        EmploymentKind.CIVIL_SERVANT,
                        script.firstDay(),
                        Optional.empty()))
                .toList();
    }

    List<Standing> standings() {
        List<Standing> standings = new ArrayList<>(members.size() * 3);
        for (Member each : members) {
            for (StandingFlag flag : StandingFlag.values()) {
                standings.add(new Standing(Ids.next(), each.person().id(), flag, script.firstDay(), Optional.empty()));
            }
        }
        return standings;
    }
}
