package xuefa.ranking.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xuefa.attempt.flow.AttemptEvents.Submitted;
import xuefa.exam.Publication;
import xuefa.ranking.PeoplePage;
import xuefa.ranking.Placed;
import xuefa.ranking.UnitTally;
import xuefa.shared.store.StoreAddress;
import xuefa.support.RecordedExam;
import xuefa.support.TestLoop;

class LiveRankingTest {
    private StoreAddress database;
    private TestLoop node;
    private RecordedExam exam;
    private LiveRanking ranking;
    private UUID court;
    private UUID town;
    private UUID li;
    private UUID wang;
    private UUID zhao;

    private record Standing(PeoplePage people, Set<UnitTally> units) {}

    @BeforeEach
    void anExamWithThreePeople() {
        database = TestLoop.freshRecord();
        node = TestLoop.on(database);
        exam = RecordedExam.openIn(database, Publication.AT_ONCE, 1);
        ranking = new LiveRanking(node.record(), node.views());
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

    private void sits(UUID person, int hundredths, int millis) {
        Submitted submitted = exam.sits(person, hundredths, Duration.ofMillis(millis));
        node.run(() -> ranking.submitted(submitted));
    }

    private Standing standing(TestLoop node, LiveRanking ranking) {
        return new Standing(
                node.get(() -> ranking.people(exam.id(), li, Optional.empty(), 20)),
                new HashSet<>(node.get(() -> ranking.units(exam.id()))));
    }

    private Standing live() {
        return standing(node, ranking);
    }

    private Standing recorded() {
        try (TestLoop alone = TestLoop.withoutRedis(database)) {
            return standing(alone, new LiveRanking(alone.record(), alone.views()));
        }
    }

    private static List<Integer> places(Standing standing) {
        return standing.people().items().stream().map(Placed::place).toList();
    }

    @Test
    void people_equal_in_score_and_whole_seconds_share_the_place() {
        sits(li, 9000, 60_999);
        sits(wang, 9000, 60_001);
        sits(zhao, 8000, 1_000);
        assertThat(places(live())).containsExactly(1, 1, 3);
        assertThat(live()).isEqualTo(recorded());
    }

    @Test
    void the_best_of_several_attempts_counts_for_the_person_and_the_unit() {
        sits(li, 9000, 60_000);
        live();
        sits(li, 5000, 10_000);
        sits(li, 9000, 59_000);
        assertThat(live().people().mine().orElseThrow().who().seconds()).isEqualTo(59);
        assertThat(live().units()).containsExactly(new UnitTally(court, 1, 1, 9000));
        assertThat(live()).isEqualTo(recorded());
    }

    @Test
    void emptying_redis_in_the_middle_changes_nothing() {
        sits(li, 9000, 60_000);
        sits(zhao, 7000, 60_000);
        Standing before = live();
        node.emptyRedis();
        assertThat(live()).isEqualTo(before);
        node.emptyRedis();
        sits(wang, 5900, 60_000);
        assertThat(places(live())).containsExactly(1, 2, 3);
        assertThat(live()).isEqualTo(recorded());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_is_told_late_twice_or_around_an_emptied_redis_the_ranking_follows_the_record(long seed) {
        Random random = new Random(seed);
        List<UUID> people = List.of(li, wang, zhao);
        List<Submitted> told = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Submitted submitted = exam.sits(
                    people.get(random.nextInt(3)), 1000 * random.nextInt(11), Duration.ofSeconds(random.nextInt(4)));
            told.add(submitted);
            Submitted any = told.get(random.nextInt(told.size()));
            node.run(() -> ranking.submitted(any));
            if (random.nextInt(3) == 0) {
                node.emptyRedis();
            }
            if (random.nextInt(3) == 0) {
                live();
            }
        }
        node.run(() -> told.forEach(ranking::submitted));
        assertThat(live()).isEqualTo(recorded());
    }

    @Test
    void many_people_are_rebuilt_in_chunks() {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            people.add(exam.candidate("考生" + i, i % 2 == 0 ? court : town));
        }
        people.forEach(person -> exam.sits(person, 100 * (person.hashCode() & 63), Duration.ofSeconds(5)));
        assertThat(live().people().total()).isEqualTo(600);
        assertThat(live()).isEqualTo(recorded());
    }

    @Test
    void a_rebuild_by_command_gives_what_the_record_says() {
        sits(li, 9000, 60_000);
        live();
        node.get(() -> ranking.rebuild(exam.id()));
        assertThat(live()).isEqualTo(recorded());
    }

    @Test
    void a_redis_that_hangs_costs_no_answer() throws IOException {
        sits(li, 9000, 60_000);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TestLoop hung = TestLoop.withHangingRedis(database, silent.getLocalPort())) {
            LiveRanking there = new LiveRanking(hung.record(), hung.views());
            assertThat(standing(hung, there)).isEqualTo(live());
        }
    }

    @Test
    void an_exam_without_results_has_an_empty_ranking() {
        assertThat(live()).isEqualTo(new Standing(new PeoplePage(0, 0, List.of(), Optional.empty()), Set.of()));
        assertThat(live()).isEqualTo(recorded());
    }
}
