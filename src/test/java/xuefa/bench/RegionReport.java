package xuefa.bench;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import xuefa.report.Figures;
import xuefa.report.Period;
import xuefa.report.Report;
import xuefa.report.Scope;
import xuefa.report.flow.Duties;
import xuefa.report.flow.FoldingDuties;
import xuefa.report.flow.LedgerSource;
import xuefa.report.flow.MakingReport;
import xuefa.report.flow.PassingCounts;
import xuefa.report.store.CertificateSource;
import xuefa.report.store.ExamSource;
import xuefa.report.store.KeptStore;
import xuefa.report.store.StandingSource;
import xuefa.report.store.StudySource;
import xuefa.report.store.TreeStore;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestFutures;
import xuefa.training.flow.Books;
import xuefa.training.flow.LookingAtUnits;
import xuefa.training.format.BookFile;
import xuefa.training.store.FactsStore;

/**
 * What the report of a region of 200,000 people in 5,000 units costs from live data, beside the floor: bare counts over the same
 * tables. Everybody is an officer with a certificate and standing figures, has 20 entries of the ledger, and was expected at one exam. Then the
 * report of last year, for which hours and duties are counted from the facts of everybody. Arguments: people, units.
 */
public final class RegionReport {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int ROUNDS = 9;
    private static final UUID TOP = new UUID(0, 1);

    private final MigratedDatabase database = new MigratedDatabase();
    private final RecordStore record = RecordStore.open(database.vertx(), database.address(), 4, 300);
    private final LocalDate today = LocalDate.now(ZONE);

    private RegionReport() {}

    public static void main(String[] arguments) {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int units = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        RegionReport bench = new RegionReport();
        try {
            bench.fill(people, units);
            bench.measure(people);
        } finally {
            TestFutures.await(bench.record.close());
            bench.database.close();
        }
    }

    private void run(String sql) {
        try {
            record.query(sql).await(10, TimeUnit.MINUTES);
        } catch (TimeoutException late) {
            throw new IllegalStateException(sql, late);
        }
    }

    /** By plain SQL, without the triggers, which tests of their own hold. */
    private void fill(int people, int units) {
        long from = System.nanoTime();
        String id = "('00000000-0000-0000-0000-' || lpad(to_hex(%s), 12, '0'))::uuid";
        String unit = id.formatted("1 + n %% " + units).replace("%%", "%");
        String person = id.formatted("1000000 + n");
        String each = " from generate_series(1, " + people + ") n";
        for (String table : List.of("post", "hours_entry", "result", "certificate", "certificate_event", "attempt")) {
            run("alter table " + table + " disable trigger user");
        }
        run("insert into unit (id, parent_id, name, kind, valid_from) select " + id.formatted("n")
                + ", case when n > 1 then " + id.formatted("1 + (n - 2) / 10")
                + " end, '单位' || n, 'department', '2020-01-01'"
                + " from generate_series(1, " + units + ") n");
        run("insert into person (id, name) select " + person + ", '人' || n" + each);
        run("insert into post (person_id, unit_id, category, valid_from, recorded_at) select " + person + ", " + unit
                + ", 'enforcementOfficer', '2020-01-01', '2020-01-01'" + each);
        run("insert into role_grant (person_id, role, unit_id) values (" + id.formatted("1000001")
                + ", 'justiceBureau', '" + TOP + "')");
        run("insert into bank_release (digest, name, content) values ('d', 'bench', '')");
        run("insert into exam (id, unit_id, title, release_digest, blueprint, rules, draw_secret, draw_secret_hash)"
                + " values ('" + TOP + "', '" + TOP + "', '年度考试', 'd', '{}', '{}', '', '')");
        run("insert into sitting (id, exam_id, opens_at, closes_at) values ('" + TOP + "', '" + TOP
                + "', now() - interval '2 hours', now() - interval '1 hour')");
        run("insert into roster (sitting_id, person_id, unit_id) select '" + TOP + "', " + person + ", " + unit + each);
        run(
                "insert into attempt (id, sitting_id, person_id, number, state, started_at, base_due_at, due_at, grace_until, submitted_at,"
                        + " submitted_by, receipt) select " + id.formatted("2000000 + n") + ", '" + TOP + "', " + person
                        + ", 1, 'submitted', now(), now(), now(), now(), now() - interval '1 hour', 'candidate', ''"
                        + each
                        + " where n % 10 > 0");
        run(
                "insert into result (attempt_id, grading_version, score, full_marks, passed, grade, time_used, detail, graded_at) select "
                        + id.formatted("2000000 + n")
                        + ", 1, 7000, 10000, n % 7 > 0, 'pass', 1000, '{}', now() - interval '1 hour'" + each
                        + " where n % 10 > 0");
        run(
                "insert into certificate (id, source, person_id, unit_id, issued_unit_id, since, kind, number, state, valid_from, valid_to,"
                        + " recorded_at) select "
                        + id.formatted("3000000 + n") + ", 'b' || n, " + person + ", " + unit + ", " + unit
                        + ", current_date - 700, 'enforcement', 'N' || n, 'valid', current_date - 700, current_date + 395, now() - interval '1 day'"
                        + each);
        for (String step : List.of("applied", "examPassed", "reviewed", "issued")) {
            int position =
                    List.of("applied", "examPassed", "reviewed", "issued").indexOf(step) + 1;
            boolean issued = step.equals("issued");
            run(
                    "insert into certificate_event (certificate_id, position, id, step, day, valid_from, valid_to, reason, recorded_at,"
                            + " recorded_on) select " + id.formatted("3000000 + n") + ", " + position
                            + ", gen_random_uuid(), '" + step
                            + "', current_date - 700, "
                            + (issued ? "current_date - 700, current_date + 395" : "null, null")
                            + ", '', now() - interval '1 day', current_date - 1" + each);
        }
        for (String obligation : List.of("officer-hours", "officer-common-exam", "required-list")) {
            String measured = obligation.equals("officer-hours") ? "hours" : "exams";
            run(
                    "insert into person_figure (person_id, obligation, unit_id, measured_in, period_from, required, done, verdict) select "
                            + person + ", '" + obligation + "', " + unit + ", '" + measured
                            + "', date_trunc('year', now())::date, 60, n % 70, case when n % 70 >= 60 then 'met' else 'open' end"
                            + each);
        }
        run(
                "insert into hours_entry (id, source, person_id, kind, subject, day, hundredths, state, year, rule, evidence_kind, evidence_id,"
                        + " digest, recorded_at, recorded_on) select md5(n || '/' || e)::uuid, n || '/' || e, " + person
                        + ", (array['online', 'classroom', 'groupStudy'])[1 + e % 3], 'law', d.day, 100 + e * 37, 'valid',"
                        + " extract(year from d.day)::int, '', 'bench', '1', '', d.day, d.day"
                        + " from generate_series(1, " + people
                        + ") n, generate_series(1, 20) e, lateral (select current_date - e * 35 - n % 20 as day) d");
        run("update person_figure set hours_to = (select array_agg(n * 100) from generate_series(1, 24) n)"
                + " where obligation = 'officer-hours'");
        run("delete from figure_due");
        TestFutures.await(record.query("update figure_round set day = $1", Tuple.of(today)));
        run("analyze");
        System.out.printf(
                "%,d people in %,d units, filled in %.0f s%n", people, units, (System.nanoTime() - from) / 1e9);
    }

    private void measure(int people) {
        Books books = Books.of(BookFile.shipped());
        var trees = new TreeStore(record, ZONE);
        LookingAtUnits.Working workers = new LookingAtUnits.Working() {
            @Override
            public <T> Future<T> on(Supplier<T> work) {
                return database.vertx().executeBlocking(work::get, false);
            }
        };
        var folding = new FoldingDuties(new FactsStore(record, ZONE), trees, books, workers);
        var kept = new KeptStore(record, books, InstantSource.system(), ZONE);
        List<LedgerSource> sources = List.of(
                new Duties(
                        folding,
                        new StandingSource(record, books),
                        kept,
                        trees,
                        books,
                        Future::succeededFuture,
                        InstantSource.system(),
                        ZONE),
                new ExamSource(record, ZONE),
                new CertificateSource(record, ZONE),
                new StudySource(record, ZONE));
        var making = new MakingReport(trees, sources);
        Reach reach = new Reach(new UUID(0, 1_000_001L), Set.of("justiceBureau"));
        Scope scope = new Scope(TOP, Period.of(String.valueOf(today.getYear())).orElseThrow(), today);
        for (LedgerSource source : sources) {
            System.out.printf(
                    "%s: %.0f ms%n",
                    source.getClass().getSimpleName(), median(() -> TestFutures.await(source.count(scope))));
        }
        double floor = median(() -> run("""
                select (select count(*) from person_figure), (select count(*) from roster), (select count(*) from attempt),
                       (select count(*) from result), (select count(*) from post), (select count(*) from certificate),
                       (select count(*) from certificate_event)
                """));
        double report = median(() -> {
            Report made = TestFutures.await(making.make(reach, scope)).orElseThrow();
            long bound = made.value(Figures.of("hours.bound").orElseThrow(), "officer-hours", TOP)
                    .numerator();
            if (bound != people) {
                throw new IllegalStateException("a report of other people: " + bound + " of " + people);
            }
        });
        System.out.printf("bare counts of the same tables: %.0f ms%n", floor);
        System.out.printf("report of the year: %.0f ms, %.1f times the floor%n", report, report / floor);
        for (String figure : List.of("hours.short", "exams.makeUp", "certificates.expiring")) {
            double rows = median(() -> TestFutures.await(
                    making.rows(reach, scope, Figures.of(figure).orElseThrow(), "", 0, 50)));
            System.out.printf("first 50 rows behind %s: %.0f ms%n", figure, rows);
        }
        quarter(making, reach);
        past(making, kept, folding, reach, people);
    }

    private void quarter(MakingReport making, Reach reach) {
        Scope scope = new Scope(
                TOP,
                Period.of(today.getYear() + "-Q" + (today.getMonthValue() + 2) / 3)
                        .orElseThrow(),
                today);
        double report = median(() -> TestFutures.await(making.make(reach, scope)));
        System.out.printf("report of the quarter: %.0f ms%n", report);
    }

    /** Counted once, then read. */
    private void past(MakingReport making, KeptStore kept, FoldingDuties folding, Reach reach, int people) {
        Scope scope =
                new Scope(TOP, Period.of(String.valueOf(today.getYear() - 1)).orElseThrow(), today);
        for (int round = 0; round < 3; round++) {
            TestFutures.await(kept.forget(scope));
            TestFutures.await(kept.ask(scope, people));
            long from = System.nanoTime();
            TestFutures.await(new PassingCounts(kept, folding).pass());
            System.out.printf(
                    "hours and duties of last year, counted from the facts: %.1f s%n",
                    (System.nanoTime() - from) / 1e9);
        }
        double report = median(() -> {
            long bound = TestFutures.await(making.make(reach, scope))
                    .orElseThrow()
                    .value(Figures.of("hours.bound").orElseThrow(), "officer-hours", TOP)
                    .numerator();
            if (bound != people) {
                throw new IllegalStateException("a report of other people: " + bound + " of " + people);
            }
        });
        System.out.printf("report of last year, once counted: %.0f ms%n", report);
        for (String figure : List.of("hours.short", "certificates.inForce")) {
            double rows = median(() -> TestFutures.await(
                    making.rows(reach, scope, Figures.of(figure).orElseThrow(), "", 0, 50)));
            System.out.printf("first 50 rows behind %s of last year: %.0f ms%n", figure, rows);
        }
    }

    private static double median(Runnable asking) {
        double[] millis = new double[ROUNDS];
        for (int i = -2; i < ROUNDS; i++) {
            long from = System.nanoTime();
            asking.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - from) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }
}
