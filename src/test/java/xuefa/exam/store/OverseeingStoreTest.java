package xuefa.exam.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.exam.OverseenSitting;
import xuefa.exam.Publication;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.StoreAddress;
import xuefa.support.RecordedExam;
import xuefa.support.TestLoop;

class OverseeingStoreTest {
    private StoreAddress database;
    private TestLoop node;
    private RecordedExam exam;
    private OverseeingStore overseeing;
    private UUID court;

    @BeforeEach
    void anExamOfTheDistrict() {
        database = TestLoop.freshRecord();
        node = TestLoop.on(database);
        overseeing = new OverseeingStore(node.record());
        exam = RecordedExam.openIn(database, Publication.AT_ONCE, 1);
        court = exam.unit("司法局");
    }

    @AfterEach
    void stop() {
        exam.close();
        node.close();
    }

    private static Reach officer(UUID person) {
        return new Reach(person, Set.of("examOfficer"));
    }

    private boolean oversees(UUID officer) {
        boolean yes = node.get(() -> overseeing.exam(officer, exam.id()));
        assertThat(node.get(() -> overseeing.sitting(officer(officer), exam.sittingId())))
                .matches(found -> found.isPresent() == yes);
        assertThat(node.get(() -> overseeing.sittings(officer(officer)))).hasSize(yes ? 1 : 0);
        return yes;
    }

    @Test
    void officers_of_the_unit_and_of_those_above_oversee_its_exams() {
        assertThat(oversees(exam.officer("区考务", exam.districtId()))).isTrue();
        UUID city = exam.unitAbove("云州市");
        assertThat(oversees(exam.officer("市考务", city))).isTrue();
    }

    @Test
    void officers_below_and_people_without_the_role_oversee_nothing() {
        assertThat(oversees(exam.officer("局考务", court))).isFalse();
        assertThat(oversees(exam.person("李明", exam.districtId()))).isFalse();
    }

    @Test
    void a_sitting_comes_with_how_many_are_due() {
        UUID officer = exam.officer("考务", exam.districtId());
        exam.candidate("李明", court);
        exam.candidate("王芳", court);
        assertThat(node.get(() -> overseeing.sitting(officer(officer), exam.sittingId())))
                .map(OverseenSitting::due)
                .contains(2);
    }

    @Test
    void the_sittings_that_open_last_come_first() {
        UUID city = exam.unitAbove("云州市");
        UUID officer = exam.officer("市考务", city);
        try (RecordedExam next =
                RecordedExam.in(database, Publication.AT_ONCE, 1, Instant.now().plusSeconds(90_000))) {
            next.isBelow(city);
            List<OverseenSitting> found = node.get(() -> overseeing.sittings(officer(officer)));
            assertThat(found).extracting(each -> each.sitting().examId()).containsExactly(next.id(), exam.id());
        }
    }

    @Test
    void what_does_not_exist_is_overseen_by_nobody() {
        UUID officer = exam.officer("考务", exam.districtId());
        assertThat(node.get(() -> overseeing.exam(officer, Ids.next()))).isFalse();
        assertThat(node.get(() -> overseeing.sitting(officer(officer), Ids.next()))).isEmpty();
    }
}
