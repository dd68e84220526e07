package xuefa.training.store;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.support.TestFutures.await;

import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xuefa.shared.Ids;
import xuefa.support.MigratedDatabase;
import xuefa.training.format.BookFile;

/** What a passed exam is worth follows the newest grading. */
@SuppressWarnings("NullAway.Init")
final class ExamCreditsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final UUID UNIT = Ids.next();
    private static final UUID EXAM = Ids.next();
    private static final UUID SITTING = Ids.next();
    private static MigratedDatabase database;
    private static ExamCredits credits;

    private final UUID person = Ids.next();
    private final UUID attempt = Ids.next();

    @BeforeAll
    static void anExamThatCounts() {
        database = new MigratedDatabase();
        var ledger = new HoursLedger(SHANGHAI, BookFile.shipped().hoursRules());
        credits = new ExamCredits(
                database.record(), ledger, () -> BookFile.shipped().ledger(), SHANGHAI);
        database.execute(
                "insert into unit (id, name, kind, valid_from) values ('%s', '水务局', 'department', '2020-01-01')"
                        .formatted(UNIT));
        database.execute("insert into bank_release (digest, name, content) values ('d', 'test', '')");
        database.execute("""
                insert into exam (id, unit_id, title, release_digest, blueprint, rules, draw_secret, draw_secret_hash)
                values ('%s', '%s', '公共法律知识考试', 'd', '{}', '{}', '', '')""".formatted(EXAM, UNIT));
        database.execute(
                "insert into sitting (id, exam_id, opens_at, closes_at) values ('%s', '%s', now() - interval '1 day', now())"
                        .formatted(SITTING, EXAM));
        database.execute(
                "insert into training_exam (exam_id, subject, recorded_on) values ('%s', 'common', current_date)"
                        .formatted(EXAM));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private void sits() {
        database.execute("insert into person (id, name) values ('%s', '林若溪')".formatted(person));
        database.execute("insert into roster (sitting_id, person_id, unit_id) values ('%s', '%s', '%s')"
                .formatted(SITTING, person, UNIT));
        database.execute("""
                insert into attempt (id, sitting_id, person_id, number, state, started_at, base_due_at, due_at, grace_until, submitted_at,
                                     submitted_by, receipt)
                values ('%s', '%s', '%s', 1, 'submitted', now(), now(), now(), now(), now(), 'clock', 'r')""".formatted(attempt, SITTING, person));
    }

    private void graded(int version, boolean passed) {
        database.execute("""
                insert into result (attempt_id, grading_version, score, full_marks, passed, grade, time_used, detail)
                values ('%s', %d, 1, 1, %s, 'pass', 1, '{}')""".formatted(attempt, version, passed));
        await(credits.credit());
        await(credits.credit());
    }

    /** States of the entries, the oldest first. */
    private String entries() {
        return String.join(
                " ",
                database.texts(
                        "select state from hours_entry where person_id = '" + person + "' order by recorded_at, id"));
    }

    @Test
    void a_regrading_takes_the_hours_back_and_another_gives_them_back_once_each() {
        sits();
        graded(1, true);
        assertThat(entries()).isEqualTo("valid");
        graded(2, false);
        assertThat(entries()).isEqualTo("valid revoked");
        graded(3, true);
        assertThat(entries()).isEqualTo("valid revoked valid");
        graded(4, true);
        assertThat(entries()).isEqualTo("valid revoked valid");
        assertThat(database.texts("select code from audit_entry where subject_kind = 'hoursEntry' and subject_id in"
                        + " (select id::text from hours_entry where person_id = '" + person + "') order by code"))
                .containsExactly("training.hoursCorrected", "training.hoursRevoked");
    }

    @Test
    void who_passes_only_after_a_regrading_gets_them_then() {
        sits();
        graded(1, false);
        assertThat(entries()).isEmpty();
        graded(2, true);
        assertThat(entries()).isEqualTo("valid");
    }

    @Test
    void what_hr_revoked_stays_revoked() {
        sits();
        graded(1, true);
        database.execute("""
                insert into hours_entry (id, source, person_id, kind, subject, day, hundredths, state, corrects, year, rule, evidence_kind,
                                         evidence_id, digest, recorded_on)
                select gen_random_uuid(), 'hr:' || id, person_id, kind, subject, day, hundredths, 'revoked', id, year, rule, evidence_kind,
                       evidence_id, '', recorded_on
                from hours_entry where person_id = '%s'""".formatted(person));
        graded(2, false);
        graded(3, true);
        assertThat(entries()).isEqualTo("valid revoked");
    }
}
