package xuefa.bench;

import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import xuefa.people.IdentityNumber;
import xuefa.people.Person;
import xuefa.people.Pinyin;
import xuefa.people.Post;
import xuefa.people.PostCategory;
import xuefa.people.Unit;
import xuefa.people.UnitKind;
import xuefa.people.flow.FindingPeople;
import xuefa.people.store.FindingStore;
import xuefa.people.store.PeopleStore;
import xuefa.people.store.RegisterStore;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestFutures;
import xuefa.support.TestKeys;

/** What lists, searches and files cost in a register of 200,000 people in 5,000 units; prints milliseconds. Arguments: people, units. */
public final class PeopleSearch {
    private static final List<PostCategory> CATEGORIES = List.of(PostCategory.values());
    private static final int CHUNK = 500;
    private static final int ROUNDS = 200;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
    private static final String GIVEN = "伟芳娜敏静秀丽强磊洋艳勇军杰娟涛明超兰霞平刚桂英华玉文建国志云晨曦雨泽";
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private final MigratedDatabase database = new MigratedDatabase();
    /** Patient: the first pieces are slow. */
    private final RecordStore record = RecordStore.open(database.vertx(), database.address(), 4, 120);

    private final Random random = new Random(5000);
    private final List<Unit> units = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    private PeopleSearch() {}

    public static void main(String[] arguments) {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int units = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        PeopleSearch search = new PeopleSearch();
        try {
            search.fill(people, units);
            search.measure();
        } finally {
            search.database.close();
        }
    }

    private void fill(int count, int units) {
        Pinyin.of(SURNAMES);
        long from = System.nanoTime();
        PeopleStore store = new PeopleStore(TestKeys.fields());
        for (int i = 0; i < units; i++) {
            Optional<UUID> above = i == 0
                    ? Optional.empty()
                    : Optional.of(this.units.get((i - 1) / 10).id());
            this.units.add(new Unit(Ids.next(), above, "单位" + i, UnitKind.DEPARTMENT, DAY, Optional.empty()));
        }
        for (int done = 0; done < units; done += CHUNK) {
            List<Unit> chunk = this.units.subList(done, Math.min(units, done + CHUNK));
            TestFutures.await(record.inTransaction(tx -> store.addUnits(tx, chunk)));
        }
        for (int done = 0; done < count; done += CHUNK) {
            List<Person> chunk = new ArrayList<>();
            List<Post> posts = new ArrayList<>();
            for (int n = done; n < Math.min(count, done + CHUNK); n++) {
                Person person = person(n);
                chunk.add(person);
                posts.add(new Post(
                        person.id(),
                        this.units.get(random.nextInt(units)).id(),
                        CATEGORIES.get(n % CATEGORIES.size()),
                        DAY,
                        Optional.empty()));
            }
            people.addAll(chunk);
            TestFutures.await(
                    record.inTransaction(tx -> store.addPeople(tx, chunk).compose(added -> store.addPosts(tx, posts))));
        }
        TestFutures.await(record.query("analyze"));
        System.out.printf(
                "%,d people in %,d units, filled in %.0f s%n", count, units, (System.nanoTime() - from) / 1e9);
    }

    private Person person(int n) {
        IdentityNumber number = IdentityNumber.of(
                "%06d".formatted(990101 + n / 900_000), DAY.minusYears(40).plusDays(n / 900), n % 900 + 1);
        return new Person(
                Ids.next(),
                one(SURNAMES) + one(GIVEN) + (n % 3 == 0 ? "" : one(GIVEN)),
                Optional.of(number),
                Optional.empty(),
                Optional.of("W%06d".formatted(n)));
    }

    private String one(String of) {
        int at = random.nextInt(of.length());
        return of.substring(at, at + 1);
    }

    private Reach grant(UUID unit) {
        UUID person = people.get(random.nextInt(people.size())).id();
        TestFutures.await(record.query(
                "insert into role_grant (person_id, role, unit_id) values ($1, 'unitHr', $2) on conflict do nothing",
                Tuple.of(person, unit)));
        return new Reach(person, Set.of("unitHr"));
    }

    private void measure() {
        FindingStore finding = new FindingStore(record, TestKeys.fields());
        RegisterStore register = new RegisterStore(record);
        LocalDate today = LocalDate.of(2026, 11, 22);
        Reach all = grant(units.getFirst().id());
        Reach small = grant(units.getLast().id());
        for (Reach reach : List.of(all, small)) {
            String whose = reach.equals(all) ? "whole tree" : "one unit";
            time(whose + ", list", () -> TestFutures.await(finding.page(reach, wanted("", today))));
            time(
                    whose + ", two characters of a name",
                    () -> TestFutures.await(finding.page(reach, wanted(one(SURNAMES) + one(GIVEN), today))));
            time(whose + ", a surname alone", () -> TestFutures.await(finding.page(reach, wanted("王", today))));
            time(whose + ", initials", () -> TestFutures.await(finding.page(reach, wanted("zxm", today))));
            time(
                    whose + ", work number",
                    () -> TestFutures.await(
                            finding.page(reach, wanted("w%06d".formatted(random.nextInt(people.size())), today))));
            time(
                    whose + ", identity number",
                    () -> TestFutures.await(finding.byIdentity(
                            reach,
                            people.get(random.nextInt(people.size()))
                                    .identityNumber()
                                    .orElseThrow(),
                            today)));
            time(whose + ", tree with counts", () -> TestFutures.await(register.units(reach, today)));
            time(
                    whose + ", a file",
                    () -> TestFutures.await(register.person(
                            reach, people.get(random.nextInt(people.size())).id())));
        }
        long from = System.nanoTime();
        int[] read = {0};
        TestFutures.await(register.everybody(Optional.empty(), today, chunk -> {
            read[0] += chunk.size();
            return io.vertx.core.Future.succeededFuture();
        }));
        System.out.printf("everybody's facts, %,d people: %.1f s%n", read[0], (System.nanoTime() - from) / 1e9);
    }

    private static FindingPeople.Wanted wanted(String term, LocalDate today) {
        return new FindingPeople.Wanted(
                Optional.empty(),
                Optional.of(term).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                FindingPeople.Presence.HERE,
                today,
                Optional.empty(),
                50);
    }

    private static void time(String what, Runnable asking) {
        for (int i = 0; i < 10; i++) {
            asking.run();
        }
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long from = System.nanoTime();
            asking.run();
            millis[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("%-40s p50 %6.1f ms  p99 %6.1f ms%n", what, millis[ROUNDS / 2], millis[ROUNDS * 99 / 100]);
    }
}
