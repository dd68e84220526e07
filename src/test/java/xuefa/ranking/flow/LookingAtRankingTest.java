package xuefa.ranking.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.exam.Publication;
import xuefa.exam.store.OverseeingStore;
import xuefa.ranking.RankedExam.Showing;
import xuefa.ranking.flow.LookingAtRanking.Outcome;
import xuefa.ranking.store.LiveRanking;
import xuefa.ranking.store.RankedExamStore;
import xuefa.shared.Ids;
import xuefa.shared.Marks;
import xuefa.shared.store.StoreAddress;
import xuefa.support.RecordedExam;
import xuefa.support.TestLoop;

class LookingAtRankingTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private StoreAddress database;
    private TestLoop node;
    private RecordedExam exam;
    private LookingAtRanking looking;
    private UUID court;
    private UUID town;
    private UUID li;
    private UUID wang;
    private UUID zhao;

    @BeforeEach
    void anExamWithThreePeople() {
        database = TestLoop.freshRecord();
        node = TestLoop.on(database);
        held(RecordedExam.openIn(database, Publication.AT_ONCE, 2));
    }

    private void held(RecordedExam held) {
        exam = held;
        looking = new LookingAtRanking(
                new RankedExamStore(node.record()),
                new LiveRanking(node.record(), node.views()),
                new OverseeingStore(node.record()));
        court = exam.unit("司法局");
        town = exam.unit("柳溪镇");
        li = exam.candidate("李明", court);
        wang = exam.candidate("王小明", court);
        zhao = exam.candidate("赵静", town);
    }

    @AfterEach
    void stop() {
        exam.close();
        node.close();
    }

    private void allSit() {
        exam.sits(li, 9000, TEN_MINUTES);
        exam.sits(wang, 5000, TEN_MINUTES);
        exam.sits(zhao, 8000, TEN_MINUTES);
    }

    private Outcome people(UUID viewer) {
        return node.get(() -> looking.people(viewer, exam.id(), Optional.empty(), 20));
    }

    private Outcome units(UUID viewer) {
        return node.get(() -> looking.units(viewer, exam.id(), Optional.empty(), 20));
    }

    @Test
    void people_of_other_units_are_masked_and_those_of_mine_are_not() {
        allSit();
        assertThat(((Outcome.People) people(li)).rows())
                .containsExactly(
                        new PersonRow(1, "李明", "司法局", new Marks(9000), 600, true),
                        new PersonRow(2, "赵**", "柳溪镇", new Marks(8000), 600, false),
                        new PersonRow(3, "王小明", "司法局", new Marks(5000), 600, false));
        assertThat(((Outcome.People) people(zhao)).rows())
                .extracting(PersonRow::name)
                .containsExactly("李**", "赵静", "王**");
    }

    @Test
    void my_own_row_comes_with_every_page() {
        allSit();
        var page = (Outcome.People) node.get(() -> looking.people(wang, exam.id(), Optional.empty(), 1));
        assertThat(page.rows()).extracting(PersonRow::name).containsExactly("李明");
        assertThat(page.mine()).contains(new PersonRow(3, "王小明", "司法局", new Marks(5000), 600, true));
    }

    @Test
    void units_in_which_too_few_sat_are_not_ranked() {
        allSit();
        var units = (Outcome.Units) units(zhao);
        assertThat(units.rows()).containsExactly(new UnitRow(1, "司法局", new Marks(7000), 2, 2, 1, false));
        assertThat(units.mine()).isEmpty();
        assertThat(((Outcome.Units) units(li)).mine()).map(UnitRow::place).contains(1);
    }

    @Test
    void a_unit_is_shown_with_how_many_sat_of_how_many_were_due() {
        exam.candidate("陈晨", court);
        allSit();
        assertThat(((Outcome.Units) units(li)).rows())
                .containsExactly(new UnitRow(1, "司法局", new Marks(7000), 2, 3, 1, true));
    }

    @Test
    void units_are_paged_after_the_last_one_seen() {
        exam.sits(exam.candidate("钱一", town), 6000, TEN_MINUTES);
        allSit();
        var first = (Outcome.Units) node.get(() -> looking.units(li, exam.id(), Optional.empty(), 1));
        assertThat(first.next()).isPresent();
        var second = (Outcome.Units) node.get(() -> looking.units(li, exam.id(), first.next(), 1));
        assertThat(second.rows()).hasSize(1).isNotEqualTo(first.rows());
        assertThat(second.next()).isEmpty();
        assertThat(node.<Outcome>get(() -> looking.units(li, exam.id(), Optional.of(Ids.next()), 1)))
                .isInstanceOf(Outcome.NoSuchPage.class);
    }

    @Test
    void an_exam_of_others_is_unknown_to_me() {
        allSit();
        assertThat(people(exam.person("外人", court))).isInstanceOf(Outcome.Unknown.class);
        assertThat(units(exam.person("外人", court))).isInstanceOf(Outcome.Unknown.class);
        assertThat(people(exam.officer("下级考务", court))).isInstanceOf(Outcome.Unknown.class);
        assertThat(node.<Outcome>get(() -> looking.people(li, Ids.next(), Optional.empty(), 20)))
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void an_officer_of_the_unit_that_holds_the_exam_sees_it_masked() {
        allSit();
        var seen = (Outcome.People) people(exam.officer("考务", exam.districtId()));
        assertThat(seen.rows()).extracting(PersonRow::name).containsExactly("李**", "赵**", "王**");
        assertThat(seen.mine()).isEmpty();
    }

    @Test
    void a_candidate_sees_nothing_of_others_before_having_a_result() {
        exam.sits(li, 9000, TEN_MINUTES);
        assertThat(people(wang)).isInstanceOfSatisfying(Outcome.NotYet.class, not -> assertThat(not.why())
                .isEqualTo(new Showing.AfterOwnResult()));
        exam.sits(wang, 5000, TEN_MINUTES);
        assertThat(people(wang)).isInstanceOf(Outcome.People.class);
    }

    @Test
    void scores_that_are_published_after_closing_are_not_ranked_before() {
        Instant closing = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
        exam.close();
        held(RecordedExam.in(database, Publication.AFTER_CLOSING, 1, closing));
        allSit();
        assertThat(people(li)).isInstanceOfSatisfying(Outcome.NotYet.class, not -> assertThat(not.why())
                .isEqualTo(new Showing.AfterClosing(closing)));
        assertThat(units(exam.officer("考务", exam.districtId()))).isInstanceOf(Outcome.NotYet.class);
    }

    @Test
    void after_closing_the_ranking_still_waits_for_attempts_under_way() {
        exam.close();
        held(RecordedExam.in(
                database, Publication.AFTER_CLOSING, 1, Instant.now().minusSeconds(1)));
        exam.sits(li, 9000, TEN_MINUTES);
        UUID attempt = exam.starts(wang, Instant.now().minusSeconds(60));
        assertThat(people(li)).isInstanceOf(Outcome.NotYet.class);
        exam.submits(wang, attempt, 5000, TEN_MINUTES);
        assertThat(people(li)).isInstanceOf(Outcome.People.class);
        assertThat(people(zhao)).isInstanceOf(Outcome.People.class);
    }
}
