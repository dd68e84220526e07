package xuefa.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import xuefa.people.Absence;
import xuefa.people.AbsenceKind;
import xuefa.people.Employment;
import xuefa.people.EmploymentKind;
import xuefa.people.IdentityNumber;
import xuefa.people.Person;
import xuefa.people.PhoneNumber;
import xuefa.people.Post;
import xuefa.people.PostCategory;
import xuefa.people.PostLevel;
import xuefa.people.PostRole;
import xuefa.people.Standing;
import xuefa.people.StandingFlag;
import xuefa.people.Tenure;
import xuefa.people.Unit;
import xuefa.people.UnitKind;
import xuefa.shared.Ids;

/**
 * What the register of the demo says beside who works where: heads and terms, employment, five who are not on their post, one on long
 * leave, one posted away, one who came from another unit, and outside of the 312 a contract worker and one who left.
 */
record RegisterDemo(
        List<Unit> units,
        List<Person> people,
        List<Post> posts,
        List<Employment> employments,
        List<Standing> standings,
        List<Tenure> tenures,
        List<Absence> absences) {
    private static final int NOT_ON_POST = 5;
    private static final String CONTRACT_WORKER = "戚临舟";
    private static final String WHO_LEFT = "乐正知夏";

    /** @param today days are relative to it */
    static RegisterDemo of(Cast cast, String division, LocalDate today) {
        return new Telling(cast, division, today).register();
    }

    private static final class Telling {
        private final Cast cast;
        private final String division;
        private final LocalDate today;
        private final Map<UUID, Post> posts;
        private final List<Person> people = new ArrayList<>();
        private final List<Post> past = new ArrayList<>();
        private final List<Employment> employments = new ArrayList<>();
        private final List<Standing> standings = new ArrayList<>();
        private final List<Tenure> tenures = new ArrayList<>();
        private final List<Absence> absences = new ArrayList<>();

        Telling(Cast cast, String division, LocalDate today) {
            this.cast = cast;
            this.division = division;
            this.today = today;
            this.posts =
                    new HashMap<>(cast.posts().stream().collect(Collectors.toMap(Post::personId, Function.identity())));
        }

        RegisterDemo register() {
            int number = 1;
            for (Person person : cast.people()) {
                people.add(numbered(person, number++));
                employ(person.id(), EmploymentKind.CIVIL_SERVANT, began(person.id()));
            }
            List<Cast.Member> others = cast.others();
            for (int i = 0; i < others.size(); i++) {
                flags(others.get(i).id(), i >= others.size() - NOT_ON_POST);
            }
            cast.people().stream()
                    .map(Person::id)
                    .filter(id -> others.stream().noneMatch(other -> other.id().equals(id)))
                    .forEach(id -> flags(id, false));
            heads(others);
            stories(others);
            outsiders();
            List<Post> all = new ArrayList<>(past);
            all.addAll(posts.values());
            return new RegisterDemo(units(), people, all, employments, standings, tenures, absences);
        }

        private List<Unit> units() {
            List<Unit> units = new ArrayList<>();
            int number = 1;
            for (Unit unit : cast.units().values()) {
                boolean enforces = cast.officers().stream()
                        .anyMatch(officer -> officer.unitId().equals(unit.id()));
                units.add(new Unit(
                        unit.id(),
                        unit.parentId(),
                        unit.name(),
                        unit.kind(),
                        unit.validFrom(),
                        unit.validTo(),
                        Optional.of("JC%03d".formatted(number++)),
                        enforces && unit.kind() == UnitKind.DEPARTMENT));
            }
            return units;
        }

        /** Mobile numbers begin with 199 9900, which the demo alone uses. */
        private static Person numbered(Person person, int number) {
            return new Person(
                    person.id(),
                    person.name(),
                    person.identityNumber(),
                    Optional.of(new PhoneNumber("1999900%04d".formatted(number))),
                    Optional.of("R%04d".formatted(number)));
        }

        private LocalDate began(UUID person) {
            Post post = posts.get(person);
            return post == null ? today.minusYears(1) : post.validFrom();
        }

        private void employ(UUID person, EmploymentKind kind, LocalDate from) {
            employments.add(new Employment(Ids.next(), person, kind, from, Optional.empty()));
        }

        private void flags(UUID person, boolean away) {
            for (StandingFlag flag : StandingFlag.values()) {
                Optional<LocalDate> end =
                        away && flag == StandingFlag.ON_POST ? Optional.of(today.minusDays(60)) : Optional.empty();
                standings.add(new Standing(Ids.next(), person, flag, began(person), end));
            }
        }

        /** The first of each department's officers who have no account, and every leading cadre. */
        private void heads(List<Cast.Member> others) {
            for (Unit unit : cast.units().values()) {
                others.stream()
                        .filter(other -> other.unitId().equals(unit.id()))
                        .findFirst()
                        .ifPresent(head -> lead(head.id(), PostLevel.SECTION));
            }
            List.copyOf(posts.values()).stream()
                    .filter(post -> post.category() == PostCategory.LEADING_CADRE)
                    .forEach(post -> lead(post.personId(), PostLevel.COUNTY));
        }

        private void lead(UUID person, PostLevel level) {
            Post post = posts.get(person);
            if (post == null) {
                return;
            }
            posts.put(
                    person,
                    new Post(
                            post.id(),
                            person,
                            post.unitId(),
                            post.category(),
                            level,
                            PostRole.HEAD,
                            post.validFrom(),
                            post.validTo()));
            tenures.add(new Tenure(
                    Ids.next(),
                    person,
                    post.unitId(),
                    today.minusYears(2).withDayOfYear(60),
                    Optional.of(today.plusYears(3).withDayOfYear(59))));
        }

        private void stories(List<Cast.Member> others) {
            List<Cast.Member> market = others.stream()
                    .filter(other -> other.unitId().equals(cast.unit("market").id()))
                    .toList();
            absences.add(new Absence(
                    Ids.next(),
                    market.get(1).id(),
                    AbsenceKind.LONG_LEAVE,
                    today.minusDays(120),
                    Optional.of(today.plusDays(45)),
                    "霁川区市场监督管理局"));
            absences.add(new Absence(
                    Ids.next(),
                    market.get(2).id(),
                    AbsenceKind.POSTED_AWAY,
                    today.minusDays(200),
                    Optional.empty(),
                    ""));
            LocalDate until = began(market.get(3).id()).minusDays(1);
            past.add(new Post(
                    market.get(3).id(),
                    cast.unit("urban").id(),
                    PostCategory.CIVIL_SERVANT,
                    until.minusYears(3),
                    Optional.of(until)));
        }

        private void outsiders() {
            LocalDate hired = today.minusYears(1);
            UUID contract = newcomer(CONTRACT_WORKER, 901, Optional.empty());
            employ(contract, EmploymentKind.CONTRACT, hired);
            past.add(new Post(contract, cast.unit("market").id(), PostCategory.AUXILIARY, hired, Optional.empty()));
            UUID left = newcomer(WHO_LEFT, 902, Optional.of("R0902"));
            employments.add(new Employment(
                    Ids.next(),
                    left,
                    EmploymentKind.CIVIL_SERVANT,
                    hired.minusYears(5),
                    Optional.of(today.minusDays(30))));
            past.add(new Post(
                    left,
                    cast.unit("market").id(),
                    PostCategory.CIVIL_SERVANT,
                    hired.minusYears(5),
                    Optional.of(today.minusDays(30))));
            forCertificates();
        }

        private void forCertificates() {
            int sequence = 903;
            for (CertificateScript.Newcomer line : DemoFiles.certificates().newcomers()) {
                PostCategory category = PostCategory.of(line.category());
                UUID person = newcomer(line.name(), sequence, Optional.of("R%04d".formatted(sequence)));
                LocalDate from = today.minusDays(category == PostCategory.AUXILIARY ? 140 : 800);
                employ(person, EmploymentKind.of(line.employment()).orElseThrow(), from);
                past.add(new Post(person, cast.unit(line.unit()).id(), category, from, Optional.empty()));
                if (category != PostCategory.AUXILIARY) {
                    flags(person, false);
                }
                sequence++;
            }
        }

        private UUID newcomer(String name, int sequence, Optional<String> workNumber) {
            IdentityNumber number =
                    IdentityNumber.of(division, today.minusYears(36).withDayOfYear(100), sequence);
            Person person = new Person(Ids.next(), name, Optional.of(number), Optional.empty(), workNumber);
            people.add(person);
            return person.id();
        }
    }
}
