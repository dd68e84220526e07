package xuefa.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.shared.Ids;
import xuefa.support.MigratedDatabase;

/** The database itself keeps what is virtual and what is real apart, whoever writes. */
class FenceTest {
    private final MigratedDatabase database = new MigratedDatabase();
    private final Side real = new Side(false);
    private final Side virtual = new Side(true);

    /** A unit, an exam with a sitting, and somebody with a seat there. */
    private final class Side {
        private final boolean fenced;
        private final UUID unit = Ids.next();
        private final UUID person = Ids.next();
        private final UUID exam = Ids.next();
        private final UUID sitting = Ids.next();

        Side(boolean fenced) {
            this.fenced = fenced;
        }

        void write() {
            addUnit(unit, "null", fenced);
            database.execute("insert into person (id, name, virtual) values ('%s', '甲', %s)".formatted(person, fenced));
            addExam(exam, unit, fenced);
            addSitting(sitting, exam, fenced);
            addSeat(sitting, person, unit, fenced);
        }
    }

    @BeforeEach
    void both_sides_are_there() {
        database.execute("insert into bank_release values ('r', 'test', '')");
        real.write();
        virtual.write();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void addUnit(UUID id, String parent, boolean fenced) {
        database.execute("insert into unit values ('%s', %s, '单位', 'department', '2020-01-01', null, %s)"
                .formatted(id, parent, fenced));
    }

    private void addExam(UUID id, UUID unit, boolean fenced) {
        database.execute("""
                insert into exam values ('%s', '%s', '考试', 'r', '{}', '{}', '', '', now(), %s)
                """.formatted(id, unit, fenced));
    }

    private void addSitting(UUID id, UUID exam, boolean fenced) {
        database.execute("insert into sitting values ('%s', '%s', now(), now() + interval '1 hour', null, %s)"
                .formatted(id, exam, fenced));
    }

    private void addSeat(UUID sitting, UUID person, UUID unit, boolean fenced) {
        database.execute("insert into roster values ('%s', '%s', '%s', %s)".formatted(sitting, person, unit, fenced));
    }

    private static void refused(Runnable crossing) {
        assertThatThrownBy(crossing::run).hasMessageContaining("foreign key");
    }

    private void onBothSides(java.util.function.Consumer<Boolean> crossing) {
        refused(() -> crossing.accept(false));
        refused(() -> crossing.accept(true));
    }

    @Test
    void a_virtual_person_has_no_seat_in_a_real_sitting_whatever_the_row_says() {
        onBothSides(said -> addSeat(real.sitting, virtual.person, real.unit, said));
        onBothSides(said -> addSeat(real.sitting, virtual.person, virtual.unit, said));
    }

    @Test
    void a_real_person_has_no_seat_in_a_rehearsal() {
        onBothSides(said -> addSeat(virtual.sitting, real.person, virtual.unit, said));
        onBothSides(said -> addSeat(virtual.sitting, real.person, real.unit, said));
    }

    @Test
    void a_sitting_is_of_an_exam_of_its_own_side_and_an_exam_of_a_unit() {
        onBothSides(said -> addSitting(Ids.next(), said ? real.exam : virtual.exam, said));
        onBothSides(said -> addExam(Ids.next(), said ? real.unit : virtual.unit, said));
    }

    @Test
    void no_unit_is_above_one_of_the_other_side() {
        onBothSides(said -> addUnit(Ids.next(), "'" + (said ? real.unit : virtual.unit) + "'", said));
    }

    @Test
    void authority_and_posts_end_at_the_fence() {
        String role = "insert into role_grant values ('%s', 'examOfficer', '%s', %s)";
        onBothSides(said -> database.execute(role.formatted(virtual.person, real.unit, said)));
        onBothSides(said -> database.execute(role.formatted(real.person, virtual.unit, said)));
        String post = "insert into post values ('%s', '%s', 'enforcementOfficer', '2020-01-01', null, %s)";
        onBothSides(said -> database.execute(post.formatted(virtual.person, real.unit, said)));
        onBothSides(said -> database.execute(post.formatted(real.person, virtual.unit, said)));
    }

    @Test
    void nobody_changes_sides() {
        refused(() ->
                database.execute("update person set virtual = not virtual where id = '%s'".formatted(real.person)));
        refused(() -> database.execute(
                "update sitting set virtual = not virtual where id = '%s'".formatted(virtual.sitting)));
        refused(() ->
                database.execute("update unit set virtual = not virtual where id = '%s'".formatted(virtual.unit)));
    }

    @Test
    void nobody_sits_without_a_seat() {
        String attempt = """
                insert into attempt (id, sitting_id, person_id, number, started_at, base_due_at, due_at, grace_until)
                values ('%s', '%s', '%s', 1, now(), now(), now(), now())
                """;
        refused(() -> database.execute(attempt.formatted(Ids.next(), real.sitting, virtual.person)));
        refused(() -> database.execute(attempt.formatted(Ids.next(), virtual.sitting, real.person)));
        assertThatCode(() -> database.execute(attempt.formatted(Ids.next(), virtual.sitting, virtual.person)))
                .doesNotThrowAnyException();
    }

    @Test
    void what_was_there_before_the_fence_is_real() {
        database.execute("insert into unit values ('%s', null, '旧单位', 'city', '2020-01-01')".formatted(Ids.next()));
        assertThat(database.number("select count(*) from unit where name = '旧单位' and not virtual"))
                .isEqualTo(1);
    }
}
