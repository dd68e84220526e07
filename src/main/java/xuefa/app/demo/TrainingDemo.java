package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.EventKind;
import xuefa.training.Hours;
import xuefa.training.HoursEntry.Amount;
import xuefa.training.HoursEntry.Counted;
import xuefa.training.HoursEntry.Minutes;
import xuefa.training.HoursEntry.Span;
import xuefa.training.HoursEntry.State;
import xuefa.training.HoursKind;
import xuefa.training.HoursSubject;
import xuefa.training.NewEvent;
import xuefa.training.NewHours;
import xuefa.training.NewHours.Evidence;
import xuefa.training.store.HoursLedger;
import xuefa.training.store.PlanCovers;
import xuefa.training.store.TrainingEvents;

/**
 * The hours of the demo: three years of 312 officers, 31 of them short this year and one at 46.5 of 60; a township with one of its two
 * lectures; the year's plan. What is there already stays as it is.
 */
public final class TrainingDemo {
    /** So many officers are short of this year's hours. */
    public static final int SHORT = 31;

    private static final String FIRST = "officer01";
    private static final int DAY_OF_SIX_HOURS = 360;
    private static final int HALF_DAY = 180;

    /** Those who are no longer on their post come last, so that none of them is also short of hours. */
    private static final String OFFICERS = """
            select p.person_id as id, coalesce(a.username, '') as username
            from post p join person o on o.id = p.person_id left join account a on a.person_id = p.person_id
            where p.category = 'enforcementOfficer' and not o.virtual and p.valid_to is null
            order by a.username nulls last,
                     exists (select 1 from standing s where s.person_id = p.person_id and s.flag = 'onPost' and s.valid_to is not null),
                     p.person_id
            """;

    private static final String READY = """
            select exists (select 1 from hours_entry where source like 'demo:%') as there,
                   (select u.id from unit u where u.kind = 'district' and not u.virtual limit 1) as district,
                   (select u.id from unit u where u.kind = 'township' and not u.virtual order by u.name limit 1) as township,
                   (select value from installation where fact = 'demo') as demo
            """;
    private static final String PLAN = """
            insert into training_plan (id, unit_id, year, title, recorded_at) values ($1, $2, $3, $4, $5)
            """;
    private static final String ITEM = """
            insert into training_plan_item (id, plan_id, subject, title, categories, hundredths, due, recorded_at)
            values ($1, $2, $3, $4, array['enforcementOfficer'], $5, $6, $7)
            """;

    private static final String EXAM = """
            insert into training_exam (exam_id, subject, recorded_on)
            select id, 'common', $1 from exam where title like '%年度%' and not virtual on conflict do nothing
            """;

    private record Officer(UUID id, String username, int number) {}

    /** A training of the year that one sheet or one file stands for. */
    private record Course(
            String key, String title, HoursKind kind, HoursSubject subject, double when, LocalTime from, int minutes) {}

    private static final List<Course> COURSES = List.of(
            new Course(
                    "law",
                    "行政处罚法专题班",
                    HoursKind.CLASSROOM,
                    HoursSubject.LAW,
                    0.15,
                    LocalTime.of(9, 0),
                    DAY_OF_SIX_HOURS),
            new Course(
                    "duty",
                    "执法文书与证据",
                    HoursKind.CLASSROOM,
                    HoursSubject.PROFESSIONAL,
                    0.3,
                    LocalTime.of(9, 0),
                    DAY_OF_SIX_HOURS),
            new Course(
                    "field",
                    "现场执法规范",
                    HoursKind.CLASSROOM,
                    HoursSubject.PROFESSIONAL,
                    0.45,
                    LocalTime.of(9, 0),
                    DAY_OF_SIX_HOURS),
            new Course(
                    "ethics",
                    "执法纪律和职业道德",
                    HoursKind.CLASSROOM,
                    HoursSubject.DISCIPLINE,
                    0.55,
                    LocalTime.of(9, 0),
                    DAY_OF_SIX_HOURS),
            new Course(
                    "urgent",
                    "应急处置法律实务",
                    HoursKind.CLASSROOM,
                    HoursSubject.EMERGENCY,
                    0.65,
                    LocalTime.of(14, 0),
                    HALF_DAY),
            new Course("group", "会前学法：信访工作条例", HoursKind.GROUP_STUDY, HoursSubject.LAW, 0.7, LocalTime.of(15, 0), 90),
            new Course("net1", "网络课程：行政法基础", HoursKind.ONLINE, HoursSubject.LAW, 0.75, LocalTime.of(18, 0), 225),
            new Course(
                    "net2",
                    "网络课程：行政强制实务",
                    HoursKind.ONLINE,
                    HoursSubject.PROFESSIONAL,
                    0.85,
                    LocalTime.of(18, 0),
                    225));

    private final RecordStore store;
    private final HoursLedger ledger;
    private final TrainingEvents events;
    private final ZoneId zone;
    private final LocalDate today;

    public TrainingDemo(RecordStore store, HoursLedger ledger, ZoneId zone, Instant now) {
        this.store = store;
        this.ledger = ledger;
        this.events = new TrainingEvents(zone);
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
    }

    /** Does nothing where there is no demo, or where there are hours already. */
    public Future<Void> load() {
        return store.query(READY).compose(rows -> {
            Row ready = rows.iterator().next();
            if (ready.getBoolean("there") || ready.getUUID("district") == null) {
                return Future.succeededFuture();
            }
            return store.query(OFFICERS).compose(found -> {
                List<Officer> officers = officers(found);
                return officers.isEmpty()
                        ? Future.succeededFuture()
                        : store.inTransaction(tx -> hours(tx, officers)
                                .compose(done -> lecture(tx, ready.getUUID("township")))
                                .compose(done -> plan(tx, ready.getUUID("district")))
                                .compose(done -> tx.query(EXAM, Tuple.of(today.minusDays(20))))
                                .mapEmpty());
            });
        });
    }

    private static List<Officer> officers(Iterable<Row> rows) {
        List<Officer> officers = new ArrayList<>();
        StreamSupport.stream(rows.spliterator(), false)
                .forEach(row ->
                        officers.add(new Officer(row.getUUID("id"), row.getString("username"), officers.size())));
        return officers;
    }

    private Future<Void> hours(Tx tx, List<Officer> officers) {
        Future<Void> all = Future.succeededFuture();
        for (Course course : COURSES) {
            List<NewHours> entries = officers.stream()
                    .filter(officer -> takes(officer, course))
                    .map(officer -> hours(officer, course))
                    .toList();
            all = all.compose(before -> record(tx, entries, day(course)));
        }
        LocalDate imported = today.minusDays(6);
        return all.compose(
                        before -> record(tx, officers.stream().map(this::rest).toList(), imported))
                .compose(before -> record(tx, first(officers.getFirst()), imported))
                .compose(before -> past(tx, officers, 1))
                .compose(before -> past(tx, officers, 2));
    }

    /** Who is short missed one course online or two; the first officer has a story of their own. */
    private static boolean takes(Officer officer, Course course) {
        boolean misses = isShort(officer)
                && (course.key().equals("net2")
                        || (officer.number() % 2 == 1 && course.key().equals("field")));
        return officer.username().equals(FIRST) ? !course.key().startsWith("net") : !misses;
    }

    private static boolean isShort(Officer officer) {
        return officer.username().equals(FIRST) || (officer.number() % 10 == 7 && officer.number() / 10 < SHORT - 1);
    }

    private NewHours hours(Officer officer, Course course) {
        LocalDate day = day(course);
        Instant from = day.atTime(course.from()).atZone(zone).toInstant();
        int pause = course.minutes() == DAY_OF_SIX_HOURS ? 90 : 0;
        return entry(
                        "demo:" + course.key() + ":" + officer.id(),
                        officer,
                        course.kind(),
                        course.subject(),
                        day,
                        new Minutes(course.minutes()),
                        List.of(new Span(from, from.plusSeconds(60L * (course.minutes() + pause)))),
                        State.VALID,
                        Optional.empty(),
                        new Evidence(course.kind() == HoursKind.ONLINE ? "import" : "sheet", sheet(course)))
                .named(course.title());
    }

    private String sheet(Course course) {
        return UUID.nameUUIDFromBytes((course.key() + today.getYear()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** What an older platform had counted, so that who took everything has 60 hours and more. */
    private NewHours rest(Officer officer) {
        int hundredths = officer.username().equals(FIRST)
                ? 850
                : isShort(officer) ? 100 + 50 * (officer.number() % 5) : 1200 + 50 * (officer.number() % 9);
        return imported("demo:rest:" + officer.id(), officer, today.minusDays(7), hundredths, Optional.empty())
                .named("原平台学时（" + today.getYear() + "年）");
    }

    /** Beside 46.5 hours: an evening that overlaps a course, and group study that nobody has confirmed yet. */
    private List<NewHours> first(Officer officer) {
        Course law = COURSES.getFirst();
        LocalDate day = day(law);
        Instant from = day.atTime(13, 0).atZone(zone).toInstant();
        LocalDate later = today.minusDays(12);
        Instant afternoon = later.atTime(15, 0).atZone(zone).toInstant();
        return List.of(
                entry(
                                "demo:overlap:" + officer.id(),
                                officer,
                                HoursKind.ONLINE,
                                HoursSubject.LAW,
                                day,
                                new Minutes(60),
                                List.of(new Span(from, from.plusSeconds(3600))),
                                State.VALID,
                                Optional.empty(),
                                new Evidence("import", "overlap"))
                        .named("网络课程：行政复议（与面授同时播放）"),
                entry(
                                "demo:unconfirmed:" + officer.id(),
                                officer,
                                HoursKind.GROUP_STUDY,
                                HoursSubject.LAW,
                                later,
                                new Minutes(90),
                                List.of(new Span(afternoon, afternoon.plusSeconds(5400))),
                                State.TO_CONFIRM,
                                Optional.empty(),
                                new Evidence("sheet", "unconfirmed"))
                        .named("科室集体学法"));
    }

    private Future<Void> past(Tx tx, List<Officer> officers, int years) {
        int year = today.getYear() - years;
        LocalDate day = LocalDate.of(year, 12, 10);
        List<NewHours> entries = officers.stream()
                .map(officer -> imported(
                                "demo:" + year + ":" + officer.id(),
                                officer,
                                day,
                                officer.number() % 78 == 5 + years ? 5650 : 6000 + 50 * (officer.number() % 21),
                                Optional.empty())
                        .named(year + "年度学时（历史台账导入）"))
                .toList();
        return record(tx, entries, day.plusDays(5));
    }

    private NewHours imported(String source, Officer officer, LocalDate day, int hundredths, Optional<Integer> year) {
        return entry(
                source,
                officer,
                HoursKind.ONLINE,
                HoursSubject.LAW,
                day,
                new Counted(new Hours(hundredths)),
                List.of(),
                State.VALID,
                year,
                new Evidence("import", "ledger-" + day.getYear()));
    }

    private static NewHours entry(
            String source,
            Officer officer,
            HoursKind kind,
            HoursSubject subject,
            LocalDate day,
            Amount amount,
            List<Span> spans,
            State state,
            Optional<Integer> year,
            Evidence evidence) {
        return new NewHours(
                source,
                officer.id(),
                kind,
                subject,
                day,
                amount,
                spans,
                state,
                year,
                Optional.empty(),
                Optional.empty(),
                evidence,
                "");
    }

    private Future<Void> record(Tx tx, List<NewHours> entries, LocalDate day) {
        Instant evening = day.atTime(22, 0).atZone(zone).toInstant();
        return ledger.addAsOf(tx, Actor.COMMAND, entries, evening).mapEmpty();
    }

    /** So far into the year as today allows, never today itself. */
    private LocalDate day(Course course) {
        LocalDate first = LocalDate.of(today.getYear(), 1, 1);
        long elapsed = Math.max(COURSES.size() + 1L, today.toEpochDay() - first.toEpochDay());
        LocalDate day = today.minusDays(elapsed).plusDays((long) (elapsed * course.when()));
        return day.isBefore(first) ? first : day;
    }

    /** One of the two lectures that a leadership team owes. */
    private Future<Void> lecture(Tx tx, UUID township) {
        LocalDate day = day(COURSES.get(2));
        NewEvent lecture = new NewEvent(
                UUID.nameUUIDFromBytes(("lecture" + township).getBytes(StandardCharsets.UTF_8)),
                1,
                township,
                EventKind.LECTURE,
                "习近平法治思想与基层治理专题讲座",
                day,
                true,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of("minutes:1"));
        return events.addAsOf(
                        tx,
                        Actor.COMMAND,
                        lecture,
                        day.atTime(20, 0).atZone(zone).toInstant())
                .mapEmpty();
    }

    private Future<Void> plan(Tx tx, UUID district) {
        int year = today.getYear();
        UUID plan = UUID.nameUUIDFromBytes(("plan" + year).getBytes(StandardCharsets.UTF_8));
        var recorded = LocalDate.of(year, 1, 5).atTime(10, 0).atZone(zone).toOffsetDateTime();
        Future<Void> all = tx.query(PLAN, Tuple.of(plan, district, year, year + "年度行政执法人员培训计划", recorded))
                .mapEmpty();
        for (Course course : List.of(COURSES.get(0), COURSES.get(1), COURSES.get(3), COURSES.get(4))) {
            UUID item = UUID.nameUUIDFromBytes(("item" + course.key() + year).getBytes(StandardCharsets.UTF_8));
            int hundredths = course.minutes() * 100 / 45;
            Tuple values = Tuple.tuple()
                    .addUUID(item)
                    .addUUID(plan)
                    .addString(course.subject().code())
                    .addString(course.title())
                    .addInteger(hundredths)
                    .addLocalDate(LocalDate.of(year, 12, 31))
                    .addOffsetDateTime(recorded);
            all = all.compose(before -> tx.query(ITEM, values))
                    .compose(added -> PlanCovers.add(tx, item, new Evidence("sheet", sheet(course)), course.title()));
        }
        UUID open = UUID.nameUUIDFromBytes(("open" + year).getBytes(StandardCharsets.UTF_8));
        Tuple uncovered = Tuple.tuple()
                .addUUID(open)
                .addUUID(plan)
                .addString(HoursSubject.LAW.code())
                .addString("新修订法律解读（待安排）")
                .addInteger(200)
                .addLocalDate(LocalDate.of(year, 12, 31))
                .addOffsetDateTime(recorded);
        return all.compose(before -> tx.query(ITEM, uncovered)).mapEmpty();
    }
}
