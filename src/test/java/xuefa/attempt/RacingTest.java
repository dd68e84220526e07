package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import xuefa.app.Node;
import xuefa.shared.store.StoreAddress;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/** Saves against submissions, epochs, the clock and the sweeper: whatever was acknowledged is in the record and counts once. */
class RacingTest {
    private static final Path KEYS = Path.of("target/test-node/keys");
    private static final int CANDIDATES = 40;

    @Test
    void on_one_node_nothing_acknowledged_is_lost_and_everything_is_graded_once() throws InterruptedException {
        race(TestNode.shared().postgres(), List.of(TestNode.shared()));
    }

    @Test
    void on_two_nodes_nothing_acknowledged_is_lost_and_everything_is_graded_once() throws InterruptedException {
        StoreAddress database = TestNode.database();
        try (Node one = TestNode.start(database, TestStores.redis(), Map.of("http.threads", "1"));
                Node other = TestNode.start(database, TestStores.redis(), Map.of("http.threads", "1"))) {
            race(database, List.of(one, other));
        }
        TestStores.drop(database);
    }

    private static void race(StoreAddress database, List<Node> nodes) throws InterruptedException {
        Scene scene = Scene.at(nodes.getFirst()).anOpenSitting(CANDIDATES);
        Told told = new Race(scene, nodes).run(CANDIDATES);
        UUID sitting = UUID.fromString(scene.sitting());
        for (int i = 0;
                i < 200
                        && !ask(scene, "select count(*)", "state = 'open'", sitting)
                                .equals("0");
                i++) {
            Thread.sleep(100);
        }

        assertThat(new Oracle(database, KEYS).findings(scene.sitting(), told)).isEmpty();
        assertThat(ask(scene, "select count(*)", "state = 'submitted'", sitting))
                .isEqualTo(String.valueOf(CANDIDATES));
        assertThat(ask(scene, "select string_agg(distinct submitted_by, ' ' order by submitted_by)", "true", sitting))
                .isEqualTo("candidate clock");
        assertThat(scene.ask(
                        "select string_agg(distinct disposition, ' ' order by disposition) from answer"
                                + " where attempt_id in (select id from attempt where sitting_id = ?)",
                        sitting))
                .isEqualTo("accepted late superseded");
    }

    private static String ask(Scene scene, String what, String where, UUID sitting) {
        return scene.ask(what + " from attempt where " + where + " and sitting_id = ?", sitting);
    }

    @Test
    void a_submission_that_waited_for_a_save_is_dated_after_it() throws Exception {
        Scene scene = Scene.at(TestNode.shared()).anOpenSitting(1);
        Client candidate = scene.candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));
        CompletableFuture<Json> submission;
        try (Connection saver = TestStores.connect(TestNode.shared().postgres())) {
            saver.setAutoCommit(false);
            try (var lock = saver.prepareStatement("select 1 from attempt where id = ? for share")) {
                lock.setObject(1, UUID.fromString(sheet.attemptId()));
                lock.execute();
            }
            submission = CompletableFuture.supplyAsync(() -> candidate.submit(sheet.attemptId(), 1, 0));
            assertThat(submission).failsWithin(Duration.ofMillis(500));
            scene.sql("create table if not exists moment as select clock_timestamp() as released");
            saver.commit();
        }
        assertThat(submission.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        assertThat(scene.ask(
                        "select submitted_at > released from attempt, moment where id = ?",
                        UUID.fromString(sheet.attemptId())))
                .isEqualTo("t");
        scene.sql("drop table moment");
    }

    @Test
    void entries_of_an_epoch_that_has_not_begun_leave_no_trace_in_its_high_water() {
        Scene scene = Scene.at(TestNode.shared()).anOpenSitting(1);
        Client candidate = scene.candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));
        for (int i = 0; i < 6; i++) {
            assertThat(candidate
                            .save(sheet.attemptId(), 2, sheet.answer(1, 1, 1), sheet.answer(2, 2, 1))
                            .code())
                    .isEqualTo("attempt.unknown-epoch");
        }
        assertThat(candidate.takeOver(sheet.attemptId()).number("epoch")).isEqualTo(2);
        for (int i = 0; i < 6; i++) {
            assertThat(candidate
                            .save(sheet.attemptId(), 2, sheet.answer(3 + i, 3, 1))
                            .number("highWater"))
                    .isZero();
        }
        assertThat(candidate.submit(sheet.attemptId(), 2, 8).code()).isEqualTo("attempt.missing-answers");
    }
}
