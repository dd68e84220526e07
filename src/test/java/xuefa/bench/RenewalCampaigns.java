package xuefa.bench;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import xuefa.certificate.RenewalCampaign;
import xuefa.certificate.RenewalRule.Act;
import xuefa.certificate.RenewalRules;
import xuefa.certificate.ReviewLevel;
import xuefa.certificate.flow.JudgingRenewals;
import xuefa.certificate.flow.RenewalCampaigns.Opening;
import xuefa.certificate.flow.RenewalCampaigns.Wanted;
import xuefa.certificate.flow.RenewalFacts;
import xuefa.certificate.flow.RenewalReviews.Filter;
import xuefa.certificate.format.RenewalRulesFile;
import xuefa.certificate.store.CertificateStore;
import xuefa.certificate.store.ConductStore;
import xuefa.certificate.store.RenewalCampaignStore;
import xuefa.certificate.store.RenewalJudgingStore;
import xuefa.certificate.store.RenewalReviewStore;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.support.MigratedDatabase;
import xuefa.training.flow.Books;
import xuefa.training.format.BookFile;
import xuefa.training.store.FactsStore;

/**
 * A campaign over 200,000 certificates in 5,000 units with facts like the demo's: opening, judging, a unit's page; prints seconds and
 * milliseconds, beside a floor: the same rows read and the same verdicts written with nothing judged. Arguments: people, units.
 */
public final class RenewalCampaigns {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int ROUNDS = 50;

    private static final List<String> FILL = List.of(
            """
            insert into unit (id, parent_id, name, kind, enforcement, valid_from)
            select md5('u' || i)::uuid, case when i > 0 then md5('u' || (i - 1) / 10)::uuid end, '单位' || i, 'department', true, '2015-01-01'
            from generate_series(0, $2::int - 1) i where $1::int > 0
            """,
            """
            insert into unit_place (unit_id, valid_from, parent_id, name)
            select u.id, u.valid_from, u.parent_id, u.name from unit u where $1::int > 0 and $2::int > 0
              and not exists (select 1 from unit_place p where p.unit_id = u.id)
            """,
            "insert into person (id, name) select md5('p' || i)::uuid, '人' || i from generate_series(1, $1::int) i where $2::int > 0",
            """
            insert into post (person_id, unit_id, category, valid_from)
            select md5('p' || i)::uuid, md5('u' || i % $2::int)::uuid, 'enforcementOfficer', '2019-03-01' from generate_series(1, $1::int) i
            """,
            """
            insert into employment (person_id, kind, valid_from)
            select md5('p' || i)::uuid, 'civilServant', '2019-03-01' from generate_series(1, $1::int) i where $2::int > 0
            """,
            """
            insert into standing (person_id, flag, valid_from, valid_to)
            select md5('p' || i)::uuid, f, '2019-03-01', case when f = 'onPost' and i % 60 = 0 then date '2026-09-01' end
            from generate_series(1, $1::int) i cross join unnest(array['establishment', 'register', 'onPost']) f where $2::int > 0
            """,
            """
            insert into exam_record (id, source, person_id, subject, day, passed, place, recorded_on)
            select gen_random_uuid(), s || i, md5('p' || i)::uuid, s, '2026-08-20', true, '省统一考试', '2026-09-01'
            from generate_series(1, $1::int) i cross join unnest(array['common', 'professional']) s
            where $2::int > 0 and (s = 'common' or i % 39 <> 0)
            """,
            """
            insert into hours_entry (id, source, person_id, kind, subject, day, hundredths, state, year, rule, evidence_kind, evidence_id,
                                     digest, recorded_on)
            select gen_random_uuid(), 'b' || i || '/' || n, md5('p' || i)::uuid, 'online', 'law', d, case when n < 2 then 6000 else 720 end,
                   'valid', extract(year from d), '', 'import', 'b', '', d
            from generate_series(1, $1::int) i cross join generate_series(0, 10) n
            cross join lateral (select case n when 0 then date '2024-06-01' when 1 then date '2025-06-01'
                                            else date '2026-01-10' + n * 20 end as d) x
            where $2::int > 0 and (i % 10 <> 7 or n <> 10)
            """,
            """
            insert into assessment (id, person_id, year, grade, recorded_on)
            select gen_random_uuid(), md5('p' || i)::uuid, y, 'competent', '2026-01-20'
            from generate_series(1, $1::int) i cross join generate_series(2024, 2025) y where $2::int > 0
            """,
            """
            insert into certificate (id, source, person_id, unit_id, kind, number, state, valid_from, valid_to, cards)
            select md5('c' || i)::uuid, 'b' || i, md5('p' || i)::uuid, md5('u' || i % $2::int)::uuid, 'enforcement', 'b' || i, 'valid',
                   (current_date + 21 + i % 40 - interval '3 years')::date, current_date + 20 + i % 40, 1
            from generate_series(1, $1::int) i
            """,
            """
            insert into certificate_event (certificate_id, position, id, step, day, valid_from, valid_to, reason, recorded_on)
            select c.id, n, gen_random_uuid(), (array['applied', 'examPassed', 'reviewed', 'issued'])[n], c.valid_from,
                   case when n = 4 then c.valid_from end, case when n = 4 then c.valid_to end, '', c.valid_from
            from certificate c cross join generate_series(1, 4) n where $1::int > 0 and $2::int > 0
            """);

    private final MigratedDatabase database = new MigratedDatabase();
    private final RecordStore record = RecordStore.open(database.vertx(), database.address(), 3, 600);
    private final RecordStore facts = RecordStore.open(database.vertx(), database.address(), 6, 600);
    private final InstantSource clock =
            InstantSource.fixed(today().atTime(10, 0).atZone(ZONE).toInstant());

    private RenewalCampaigns() {}

    public static void main(String[] arguments) {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int units = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        RenewalCampaigns bench = new RenewalCampaigns();
        try {
            bench.run(people, units);
        } finally {
            bench.database.close();
        }
    }

    private void run(int people, int units) {
        double filled = seconds(() -> {
            Future<?> all = Future.succeededFuture();
            for (String sql : FILL) {
                all = all.compose(done -> record.query(sql, Tuple.of(people, units)));
            }
            return all.compose(done -> record.query("delete from renewal_mark"))
                    .compose(done -> record.query("analyze"));
        });
        System.out.printf("%,d people in %,d units, filled in %.0f s%n", people, units, filled);
        UUID top = id("select md5('u0')::uuid");
        UUID leaf = id("select md5('u" + (units - 1) + "')::uuid");
        Reach bureau = reach("justiceBureau", top, 1);
        Reach hr = reach("unitHr", leaf, 2);
        var campaigns = new RenewalCampaignStore(record, clock, ZONE);
        var campaign = new RenewalCampaign(
                Ids.next(),
                top,
                "全省换证",
                today(),
                today().plusDays(90),
                List.of(new ReviewLevel("单位初审", "unitHr", top), new ReviewLevel("司法行政审核", "justiceBureau", top)),
                new RenewalRules(RenewalRulesFile.shipped()).named(List.of("three-years")));
        var wanted = new Wanted(campaign, Act.RENEW, List.of("enforcement"));
        System.out.printf(
                "opened in %.1f s%n",
                seconds(() -> campaigns
                        .open(Actor.COMMAND, bureau, wanted, Ids.next())
                        .map((Opening opened) -> opened)));
        Thread progress = Thread.ofPlatform().daemon().start(this::tellProgress);
        double judged = seconds(judging()::tick);
        progress.interrupt();
        System.out.printf("judged in %.1f s, %,.0f a second%n", judged, people / judged);
        double floor = seconds(
                () -> record.query(
                        "update renewal_review set judged_at = clock_timestamp(), judged_on = judged_on + 0, version = version + 1"));
        System.out.printf("floor, writing as many verdicts in one statement: %.1f s%n", floor);
        TestFacts.print(database);
        var reviews = new RenewalReviewStore(facts, clock, ZONE);
        median("a unit's page of HR", () -> reviews.list(hr, filter(campaign.id(), Optional.empty()), 50));
        median("a unit's page of the bureau", () -> reviews.list(bureau, filter(campaign.id(), Optional.of(leaf)), 50));
        median(
                "first page of the whole campaign",
                () -> reviews.list(bureau, filter(campaign.id(), Optional.empty()), 50));
        median("counts of the unit", () -> campaigns.groups(hr, campaign.id(), Optional.empty()));
        median("counts of the whole campaign", () -> campaigns.groups(bureau, campaign.id(), Optional.empty()));
    }

    private JudgingRenewals judging() {
        return new JudgingRenewals(
                new RenewalJudgingStore(record),
                new RenewalFacts(
                        new FactsStore(facts, ZONE), new CertificateStore(facts, ZONE), new ConductStore(facts)),
                Books.of(BookFile.shipped()),
                new JudgingRenewals.Work() {
                    @Override
                    public <T> Future<T> off(Supplier<T> work) {
                        return database.vertx().executeBlocking(work::get, false);
                    }
                },
                clock,
                ZONE);
    }

    private void tellProgress() {
        try {
            while (true) {
                Thread.sleep(5000);
                System.out.printf("  judged %,d%n", database.number("select count(judged_at) from renewal_review"));
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static Filter filter(UUID campaign, Optional<UUID> unit) {
        return new Filter(
                campaign, Optional.empty(), Optional.empty(), Optional.empty(), unit, "", false, Optional.empty());
    }

    private UUID id(String sql) {
        return UUID.fromString(database.texts("select (" + sql + ")::text").getFirst());
    }

    private Reach reach(String role, UUID unit, int person) {
        UUID who = id("select md5('p" + person + "')::uuid");
        database.execute("insert into role_grant (person_id, role, unit_id) values ('" + who + "', '" + role + "', '"
                + unit + "')");
        return new Reach(who, Set.of(role));
    }

    private static void median(String what, Supplier<Future<?>> work) {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            millis[i] = seconds(work) * 1000;
        }
        java.util.Arrays.sort(millis);
        System.out.printf("%s: median %.1f ms, worst %.1f ms%n", what, millis[ROUNDS / 2], millis[ROUNDS - 1]);
    }

    private static double seconds(Supplier<Future<?>> work) {
        long from = System.nanoTime();
        try {
            work.get().toCompletionStage().toCompletableFuture().get(20, TimeUnit.MINUTES);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException broken) {
            throw new IllegalStateException(broken);
        }
        return (System.nanoTime() - from) / 1e9;
    }

    /** What it came to. */
    private static final class TestFacts {
        static void print(MigratedDatabase database) {
            database.texts(
                            "select outcome || ' ' || gaps::text || ' ' || count(*) from renewal_review group by outcome, gaps order by 1")
                    .forEach(line -> System.out.println("  " + line));
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
