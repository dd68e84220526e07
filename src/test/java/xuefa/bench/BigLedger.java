package xuefa.bench;

import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestFutures;
import xuefa.support.TestStores;
import xuefa.training.flow.Books;
import xuefa.training.flow.Days;
import xuefa.training.flow.Figures.Wanted;
import xuefa.training.flow.LookingAtFigures;
import xuefa.training.flow.LookingAtHours;
import xuefa.training.flow.LookingAtUnits;
import xuefa.training.flow.SettlingFigures;
import xuefa.training.format.BookFile;
import xuefa.training.store.FactsStore;
import xuefa.training.store.FiguresStore;
import xuefa.training.store.LedgerStore;

/**
 * A ledger of 10 million entries of 200,000 people in 5,000 units: what a person's page costs, what counting everybody's verdicts from the
 * store costs, and what lists over all of them cost. Arguments: people, units, entries a person. The floor of a page is the primary key of one
 * entry looked up.
 */
public final class BigLedger {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int ROUNDS = 300;

    private final MigratedDatabase database = new MigratedDatabase();
    /** Patient: everybody is counted at once. */
    private final RecordStore record = RecordStore.open(database.vertx(), database.address(), 6, 600);

    private final int people;
    private final int units;
    private final int entries;
    private final LocalDate today = LocalDate.now(SHANGHAI);
    private final Random random = new Random(7);

    private BigLedger(int people, int units, int entries) {
        this.people = people;
        this.units = units;
        this.entries = entries;
    }

    public static void main(String[] arguments) throws SQLException {
        var bench = new BigLedger(
                argument(arguments, 0, 200_000), argument(arguments, 1, 5_000), argument(arguments, 2, 50));
        try {
            bench.fill();
            bench.measure();
        } finally {
            TestFutures.await(bench.record.close());
            bench.database.close();
        }
    }

    private static int argument(String[] arguments, int which, int usual) {
        return arguments.length > which ? Integer.parseInt(arguments[which]) : usual;
    }

    private void fill() throws SQLException {
        System.out.println(Machine.sentence());
        long from = System.nanoTime();
        try (Connection connection = TestStores.connect(database.address());
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    create function bench_id(kind int, n bigint) returns uuid language sql immutable as $$
                      select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$""");
            statement.execute("""
                    insert into unit (id, parent_id, name, kind, valid_from, enforcement)
                    select bench_id(1, u), case when u = 0 then null else bench_id(1, (u - 1) / 10) end, '单位' || u,
                           case when u < 50 then 'district' else 'department' end, '2020-01-01', u >= 50
                    from generate_series(0, %d) u""".formatted(units - 1));
            statement.execute("""
                    insert into unit_place (unit_id, valid_from, parent_id, name) select id, valid_from, parent_id, name from unit""");
            statement.execute("""
                    insert into person (id, name)
                    select bench_id(2, p), substr('王李张刘陈杨赵黄周吴', p %% 10 + 1, 1) || substr('伟芳娜敏静秀丽强磊洋', p / 10 %% 10 + 1, 1)
                    from generate_series(0, %d) p""".formatted(people - 1));
            statement.execute("""
                    insert into post (person_id, unit_id, category, level, role, valid_from)
                    select bench_id(2, p), bench_id(1, p %% %d),
                           (array['enforcementOfficer', 'enforcementOfficer', 'civilServant', 'leadingCadre'])[p %% 4 + 1], 'staff', 'member',
                           '2020-01-01'
                    from generate_series(0, %d) p""".formatted(units, people - 1));
            int step = Math.max(1, people / 20);
            for (int done = 0; done < people; done += step) {
                statement.execute("""
                        insert into hours_entry (id, source, person_id, unit_id, kind, subject, day, minutes, spans, state, year, rule,
                                                 evidence_kind, evidence_id, digest, recorded_on)
                        select bench_id(3, p * 1000 + e), 'bench:' || lpad((p * 1000 + e)::text, 12, '0'), bench_id(2, p), bench_id(1, p %% %d),
                               (array['online', 'classroom', 'fullTime', 'groupStudy'])[e %% 4 + 1],
                               (array['law', 'professional', 'discipline', 'emergency'])[e %% 4 + 1], d.day, 50,
                               array[d.day + time '09:00', d.day + time '09:50']::timestamptz[], 'valid', extract(year from d.day)::int,
                               'minutes-45', 'course', (e %% 40)::text, '', d.day
                        from generate_series(%d, %d) p, generate_series(0, %d) e,
                             lateral (select date '%s' - (e * 29 + (p %% 20)::int) as day) d""".formatted(units, done, Math.min(people, done + step) - 1, entries - 1, today));
            }
            statement.execute("set session_replication_role = default");
            statement.execute("analyze");
        }
        System.out.printf(
                Locale.ROOT,
                "%,d people, %,d units, %,d entries written in %.0f s, %s%n",
                people,
                units,
                database.number("select count(*) from hours_entry"),
                (System.nanoTime() - from) / 1e9,
                database.texts("select pg_size_pretty(pg_total_relation_size('hours_entry'))")
                        .getFirst());
    }

    private void measure() {
        var facts = new FactsStore(record, SHANGHAI);
        var books = Books.of(BookFile.shipped());
        var looking = new LookingAtUnits(facts, books, new LookingAtUnits.Working() {
            @Override
            public <T> Future<T> on(Supplier<T> work) {
                return database.vertx().executeBlocking(work::get, false);
            }
        });
        var figures = new FiguresStore(record);
        var settling = new SettlingFigures(figures, looking, books, InstantSource.system(), SHANGHAI);
        var hours = new LookingAtHours(facts, new LedgerStore(record), books, InstantSource.system(), SHANGHAI);
        var lists = new LookingAtFigures(facts, looking, figures, settling, InstantSource.system(), SHANGHAI);

        time(
                "floor: one entry by its key",
                () -> database.texts("select minutes from hours_entry where id = bench_id(3, "
                        + (long) random.nextInt(people) * 1000 + ")"));
        time("a person's page", () -> TestFutures.await(hours.own(id(2, random.nextInt(people)), Days.of(today))));
        long from = System.nanoTime();
        int counted = settling.settle().await();
        System.out.printf(
                Locale.ROOT,
                "everybody's verdicts from the store, figures written: %,d people, %,d verdicts, %.1f s%n",
                counted,
                database.number("select count(*) from person_figure"),
                (System.nanoTime() - from) / 1e9);
        database.execute("update figure_round set book = 'other'");
        from = System.nanoTime();
        settling.settle().await();
        System.out.printf(
                Locale.ROOT,
                "the same once more, as each night, nothing changed: %.1f s%n",
                (System.nanoTime() - from) / 1e9);
        analyze();
        database.execute("insert into role_grant (person_id, role, unit_id) values ('" + id(2, 1) + "', 'unitHr', '"
                + id(1, 0) + "')");
        Reach reach = new Reach(id(2, 1), Set.of("unitHr"));
        for (int unit : List.of(0, 3, units - 1)) {
            String whose = unit == 0 ? "whole tree" : unit == 3 ? "a tenth" : "one unit";
            Days days = Days.of(today);
            time(
                    whose + ", who is short, first page",
                    () -> TestFutures.await(lists.people(reach, id(1, unit), days, wanted("", 0))));
            time(
                    whose + ", who is short, a name",
                    () -> TestFutures.await(lists.people(reach, id(1, unit), days, wanted("王芳", 0))));
            time(whose + ", tree of progress", () -> TestFutures.await(lists.tree(reach, id(1, unit), days)));
        }
    }

    private void analyze() {
        try (Connection connection = TestStores.connect(database.address());
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Wanted wanted(String text, int offset) {
        return new Wanted("officer-hours", List.of(), "short", Optional.of(text), offset, 50);
    }

    private static UUID id(int kind, long n) {
        return UUID.fromString("%08x-0000-7000-8000-%012x".formatted(kind, n));
    }

    private static void time(String what, Runnable asking) {
        for (int i = 0; i < 20; i++) {
            asking.run();
        }
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long from = System.nanoTime();
            asking.run();
            millis[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT, "%-40s p50 %6.1f ms  p99 %6.1f ms%n", what, millis[ROUNDS / 2], millis[ROUNDS * 99 / 100]);
    }
}
