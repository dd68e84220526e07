package xuefa.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xuefa.course.CourseScene.Learner;
import xuefa.support.Json;
import xuefa.support.NodeProcess;

/** Redis is emptied, then the server and its stores are killed, all in the middle of studying. */
class KilledStudyTest {
    @Test
    void progress_that_was_acknowledged_is_there_whatever_died() throws Exception {
        NodeProcess node = NodeProcess.anew(Path.of("target", "killed-study"));
        try {
            CourseScene scene = CourseScene.at(node);
            Learner learner = scene.learner(scene.published());
            assertThat(learner.study(scene.first, 60).number("coveredMillis")).isBetween(60_000, 61_000);

            node.emptyRedis();
            Json open = learner.study(scene.first, 30);
            assertThat(open.number("coveredMillis")).isBetween(90_000, 92_000);

            node.vanish();
            node.postgresProcess().destroyForcibly();
            node.redisProcess().destroyForcibly();
            node = NodeProcess.on(Path.of("target", "killed-study"));

            Learner again = scene.at(node, learner);
            // The segment that was open when everything died is closed with its ticket, as if nothing had been.
            again.passes(30);
            Json closed = again.report(
                    "tab-one-1", Optional.of(Learner.closes(Learner.ticket(open), 120_000)), Optional.empty());
            assertThat(closed.number("coveredMillis")).isBetween(118_000, 120_000);
            assertThat(closed.body().getBoolean("done")).isTrue();
            assertThat(again.hours()).isEqualTo("2");
            Json repeated = again.report(
                    "tab-one-1", Optional.of(Learner.closes(Learner.ticket(open), 120_000)), Optional.empty());
            assertThat(repeated.text("verdict")).isEqualTo("repeated");
            assertThat(again.hours()).isEqualTo("2");
        } finally {
            node.close();
        }
    }
}
