package xuefa.training;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.support.TestFutures.await;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xuefa.course.store.RequiredCoursesDue;
import xuefa.notice.NoticeWords;
import xuefa.notice.flow.SendingReminders;
import xuefa.notice.store.DeliveryStore;
import xuefa.shared.Ids;
import xuefa.support.MigratedDatabase;
import xuefa.training.flow.Books;
import xuefa.training.format.BookFile;
import xuefa.training.store.TrainingDue;

/** Who is reminded of what they still owe, when, and never twice. */
class RemindingOfTrainingTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static MigratedDatabase database;

    @BeforeAll
    static void open() {
        database = new MigratedDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void hours_lists_and_exams_are_told_of_at_ninety_thirty_and_seven_days_and_never_twice() {
        UUID unit = unit();
        UUID officer = person(unit, "enforcementOfficer", "member");
        figure(officer, unit, "officer-hours", "hours", "2026-12-31", 60, 46.5, "open");
        figure(officer, unit, "required-list", "percent", "2026-12-31", 100, 8, "open");
        figure(officer, unit, "officer-common-exam", "exams", "2026-12-31", 1, 1, "met");

        remind("2026-09-01T04:00:00Z");
        assertThat(kinds(officer)).isEmpty();
        remind("2026-10-05T04:00:00Z");
        remind("2026-10-05T09:00:00Z");
        remind("2026-10-06T04:00:00Z");
        assertThat(kinds(officer)).containsExactly("training.hoursMissing", "training.listMissing");
        remind("2026-12-03T04:00:00Z");
        remind("2026-12-27T04:00:00Z");
        remind("2026-12-28T04:00:00Z");
        assertThat(kinds(officer)).hasSize(6);
        assertThat(database.texts("select facts ->> 'missing' from notice where kind = 'training.hoursMissing'"))
                .containsOnly("13.5");
    }

    @Test
    void a_head_hears_of_the_full_time_training_before_the_term_ends_and_of_the_unit_in_numbers() {
        UUID unit = unit();
        UUID head = person(unit, "leadingCadre", "head");
        figure(head, unit, "head-full-time", "events", "2027-03-15", 1, 0, "open");
        remind("2027-01-04T04:00:00Z");
        assertThat(kinds(head)).containsExactly("notice.digest", "training.eventsMissing");
        assertThat(texts(head)).anySatisfy(text -> assertThat(text).contains("任期内至少1次法治专题脱产培训"));
    }

    @Test
    void a_required_course_that_is_not_begun_is_told_of_until_it_is_begun() {
        UUID unit = unit();
        UUID officer = person(unit, "enforcementOfficer", "member");
        UUID other = person(unit, "civilServant", "member");
        UUID course = Ids.next();
        UUID version = Ids.next();
        database.execute("insert into course (id, unit_id, title, draft) values ('" + course + "', '" + unit
                + "', 'a draft', '{}')");
        database.execute("insert into course_version (id, course_id, number, content, digest) values ('" + version
                + "', '" + course + "', 1, '{\"title\":\"程序与听证\",\"required\":[\"enforcementOfficer\"]}', '')");
        database.execute("update course set newest_id = '" + version + "' where id = '" + course + "'");
        remind("2026-12-04T04:00:00Z");
        assertThat(kinds(officer)).containsExactly("course.notBegun");
        assertThat(kinds(other)).isEmpty();
        database.execute("insert into course_learner (person_id, course_id, version_id) values ('" + officer + "', '"
                + course + "', '" + version + "')");
        remind("2026-12-26T04:00:00Z");
        assertThat(kinds(officer)).hasSize(1);
    }

    @Test
    void an_item_of_the_plan_that_nothing_covers_is_told_to_hr_of_its_unit() {
        UUID unit = unit();
        UUID hr = person(unit, "civilServant", "member");
        UUID plan = Ids.next();
        database.execute("insert into role_grant (id, person_id, role, unit_id, reason) values (gen_random_uuid(), '"
                + hr + "', 'unitHr', '" + unit + "', 'a test')");
        database.execute("insert into training_plan (id, unit_id, year, title) values ('" + plan + "', '" + unit
                + "', 2026, 'a plan')");
        for (String item : List.of("covered", "open")) {
            database.execute("insert into training_plan_item (id, plan_id, subject, title, hundredths, due) values ('"
                    + UUID.nameUUIDFromBytes((item + unit).getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "', '"
                    + plan + "', 'law', '" + item + "', 200, '2026-12-31')");
        }
        database.execute(
                "insert into training_plan_cover (item_id, evidence_kind, evidence_id, title) select id, 'course', 'c', 't'"
                        + " from training_plan_item where title = 'covered'");
        remind("2026-12-20T04:00:00Z");
        assertThat(database.texts("select facts ->> 'title' from notice where person_id = '" + hr + "'"))
                .containsExactly("open");
    }

    private static UUID unit() {
        UUID unit = Ids.next();
        database.execute("insert into unit (id, name, kind, valid_from) values ('" + unit
                + "', '测试局', 'department', '2020-01-01')");
        return unit;
    }

    private static UUID person(UUID unit, String category, String role) {
        UUID person = Ids.next();
        database.execute("insert into person (id, name) values ('" + person + "', '沈若谷')");
        database.execute("insert into post (person_id, unit_id, category, role, valid_from) values ('" + person + "', '"
                + unit + "', '" + category + "', '" + role + "', '2020-01-01')");
        return person;
    }

    private static void figure(
            UUID person,
            UUID unit,
            String obligation,
            String measure,
            String due,
            int required,
            double done,
            String verdict) {
        database.execute(
                "insert into person_figure (person_id, obligation, unit_id, measured_in, period_from, due, required, done, verdict)"
                        + " values ('" + person + "', '" + obligation + "', '" + unit + "', '" + measure
                        + "', '2026-01-01', '" + due + "', " + required + ", " + done + ", '" + verdict + "')");
    }

    private static List<String> kinds(UUID person) {
        return database.texts("select kind from notice where person_id = '" + person + "' order by kind, created_at");
    }

    private static List<String> texts(UUID person) {
        return database
                .texts("select kind || ' ' || (facts ->> 'title') from notice where person_id = '" + person
                        + "' and kind like 'training.%'")
                .stream()
                .peek(line ->
                        assertThat(NoticeWords.knows(line.split(" ", 2)[0])).isTrue())
                .toList();
    }

    private static void remind(String now) {
        var deliveries = new DeliveryStore(database.record());
        await(new SendingReminders(
                        deliveries,
                        deliveries,
                        List.of(
                                new TrainingDue(database.record(), Books.of(BookFile.shipped())),
                                new RequiredCoursesDue(database.record())),
                        InstantSource.fixed(Instant.parse(now)),
                        SHANGHAI)
                .remind());
    }
}
