package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xuefa.app.Node;
import xuefa.shared.store.StoreAddress;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/** Time in which no node could write is given back to whoever was sitting an exam. */
class OutageTest {
    private static final Duration OUTAGE = Duration.ofMillis(2_600);
    private final StoreAddress database = TestNode.database();

    @AfterEach
    void drop() {
        TestStores.drop(database);
    }

    private Node node(String... settings) {
        Map<String, String> all = new HashMap<>(Map.of("http.threads", "1", "outage.seconds", "2"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return TestNode.start(database, TestStores.redis(), all);
    }

    /** The grants of an attempt in milliseconds, a space between. */
    private static String grants(Scene scene, Sheet sheet) {
        return scene.ask(
                "select coalesce(string_agg(millis::text, ' '), '') from time_grant where attempt_id = ?", id(sheet));
    }

    private static UUID id(Sheet sheet) {
        return UUID.fromString(sheet.attemptId());
    }

    @Test
    void open_attempts_get_exactly_the_gap_once_also_when_two_nodes_start_together() throws InterruptedException {
        Scene scene;
        Client candidate;
        Sheet sheet;
        Sheet runsOut;
        Sheet over;
        Json before;
        try (Node node = node()) {
            scene = Scene.at(node).anOpenSitting(3);
            candidate = scene.candidate(1);
            sheet = Sheet.of(candidate.start(scene.sitting()));
            runsOut = Sheet.of(scene.candidate(2).start(scene.sitting()));
            over = Sheet.of(scene.candidate(3).start(scene.sitting()));
            before = candidate.attempt(sheet.attemptId());
        }
        scene.sql("update pulse set beat_at = clock_timestamp()");
        scene.timeIsUpIn(runsOut.attemptId(), Duration.ofMillis(500));
        scene.timeIsUpIn(over.attemptId(), Duration.ofMillis(-500));
        String since = scene.ask("select beat_at from pulse");
        Thread.sleep(OUTAGE.toMillis());

        List<Node> nodes = Stream.of(1, 2).parallel().map(n -> node()).toList();
        try {
            String granted = grants(scene, sheet);
            assertThat(Long.parseLong(granted)).isGreaterThanOrEqualTo(OUTAGE.toMillis());
            assertThat(scene.ask("""
                            select abs(extract(epoch from granted_at - ?::timestamptz) * 1000 - millis) < 1000 and reason = 'outage'
                            from time_grant where attempt_id = ?""", since, id(sheet))).isEqualTo("t");
            assertThat(grants(scene, runsOut)).isEqualTo(granted);
            assertThat(grants(scene, over)).isEmpty();
            assertThat(scene.ask("""
                            select count(*) from attempt a where sitting_id = ? and due_at - base_due_at
                              = coalesce((select sum(millis) from time_grant g where g.attempt_id = a.id), 0) * interval '1 ms'
                            """, UUID.fromString(scene.sitting()))).isEqualTo("3");

            for (Node node : nodes) {
                Json after = candidate.at(node.port()).attempt(sheet.attemptId());
                assertThat(after.number("remainingMillis"))
                        .isLessThanOrEqualTo(before.number("remainingMillis") + 1_000)
                        .isGreaterThan(before.number("remainingMillis") - 60_000);
                assertThat(after.text("state")).isEqualTo("open");
            }
            Thread.sleep(1_500);
            assertThat(grants(scene, sheet)).isEqualTo(granted);
            assertThat(scene.ask("select state from attempt where id = ?", id(over)))
                    .isEqualTo("submitted");
        } finally {
            nodes.forEach(Node::close);
        }
    }

    @Test
    void who_ran_out_of_time_while_nobody_could_write_goes_on_afterwards() throws InterruptedException {
        Scene scene;
        Client candidate;
        Sheet sheet;
        try (Node node = node()) {
            scene = Scene.at(node).anOpenSitting(1);
            candidate = scene.candidate(1);
            sheet = Sheet.of(candidate.start(scene.sitting()));
        }
        scene.sql("update pulse set beat_at = clock_timestamp()");
        scene.timeIsUpIn(sheet.attemptId(), Duration.ofSeconds(30));
        scene.sql("update pulse set beat_at = beat_at - interval '10 minutes'");
        scene.timePasses(sheet.attemptId(), Duration.ofMinutes(5));

        try (Node node = node()) {
            Json attempt = candidate.at(node.port()).attempt(sheet.attemptId());
            assertThat(attempt.text("state")).isEqualTo("open");
            assertThat(attempt.number("remainingMillis")).isGreaterThan(200_000);
            assertThat(candidate
                            .at(node.port())
                            .save(sheet.attemptId(), 1, sheet.answer(1, 1, 1))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_first_start_and_a_short_gap_are_no_outage_and_a_very_long_one_is_capped() {
        Scene scene;
        Sheet sheet;
        try (Node node = node()) {
            scene = Scene.at(node).anOpenSitting(1);
            sheet = Sheet.of(scene.candidate(1).start(scene.sitting()));
        }
        scene.sql("update pulse set beat_at = null");
        node().close();
        assertThat(grants(scene, sheet)).isEmpty();

        scene.sql("update pulse set beat_at = clock_timestamp() - interval '10 seconds'");
        node("outage.seconds", "3600").close();
        assertThat(grants(scene, sheet)).isEmpty();

        scene.sql("update pulse set beat_at = clock_timestamp() - interval '3 hours'");
        node("outage.longest-minutes", "1").close();
        assertThat(grants(scene, sheet)).isEqualTo("60000");
    }

    @Test
    void nobody_is_late_while_the_clock_cannot_tell_whether_there_was_an_outage() throws Exception {
        try (Node node = node();
                Connection other = TestStores.connect(database)) {
            Scene scene = Scene.at(node).anOpenSitting(1);
            Client candidate = scene.candidate(1);
            Sheet sheet = Sheet.of(candidate.start(scene.sitting()));
            other.setAutoCommit(false);
            try (var lock = other.createStatement()) {
                lock.execute("select 1 from pulse for update");
            }
            scene.timeIsUpIn(sheet.attemptId(), OUTAGE);
            Thread.sleep(OUTAGE.plusMillis(500).toMillis());

            try (var threads = Executors.newCachedThreadPool()) {
                List<Callable<Json>> askings = List.of(
                        () -> candidate.save(sheet.attemptId(), 1, sheet.answer(1, 1, 1)),
                        () -> candidate.submit(sheet.attemptId(), 1, 0),
                        () -> candidate.takeOver(sheet.attemptId()),
                        () -> candidate.start(scene.sitting()),
                        () -> candidate.attempt(sheet.attemptId()));
                for (Future<Json> asked : threads.invokeAll(askings)) {
                    assertThat(asked.get().code()).isEqualTo("service.record-away");
                }
            }
            other.commit();

            assertThat(Phone.through(() -> candidate.save(sheet.attemptId(), 1, sheet.answer(1, 1, 1)))
                            .status())
                    .isEqualTo(200);
            assertThat(Long.parseLong(grants(scene, sheet))).isGreaterThan(OUTAGE.toMillis());
        }
    }
}
