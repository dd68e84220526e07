package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestNode;

class StartingAnAttemptTest {
    private final Scene scene = Scene.at(TestNode.shared());

    @Test
    void pressing_start_twice_makes_one_attempt() {
        Client candidate = scene.attempts(2).anOpenSitting(1).candidate(1);

        List<Json> answers = List.of(1, 2, 3, 4, 5, 6).parallelStream()
                .map(press -> candidate.start(scene.sitting()))
                .toList();

        assertThat(answers.stream().map(answer -> answer.text("attemptId")).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(5);
        assertThat(answers.stream()
                        .map(answer -> answer.body().getJsonObject("paper"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void two_candidates_get_different_papers_and_never_a_key() {
        scene.anOpenSitting(2);
        Json first = scene.candidate(1).start(scene.sitting());
        Json second = scene.candidate(2).start(scene.sitting());

        assertThat(first.body().getJsonObject("paper").getString("digest"))
                .isNotEqualTo(second.body().getJsonObject("paper").getString("digest"));
        assertThat(first.body().encode()).doesNotContain("key", "explanation", "difficulty", "articles");
    }

    @Test
    void nobody_learns_of_anothers_attempt_or_sitting() {
        scene.anOpenSitting(1);
        Sheet sheet = Sheet.of(scene.candidate(1).start(scene.sitting()));
        Client stranger = scene.signedIn(scene.person("candidate"));

        assertThat(stranger.attempt(sheet.attemptId()).status()).isEqualTo(404);
        assertThat(stranger.save(sheet.attemptId(), 1, sheet.answer(1, 1, 1)).status())
                .isEqualTo(404);
        assertThat(stranger.takeOver(sheet.attemptId()).status()).isEqualTo(404);
        assertThat(stranger.submit(sheet.attemptId(), 1, 0).status()).isEqualTo(404);
        assertThat(stranger.result(sheet.attemptId()).status()).isEqualTo(404);
        assertThat(stranger.start(scene.sitting()).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/sittings/" + scene.sitting()).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/exams/" + scene.exam() + "/ranking?scope=people")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_sitting_that_is_coming_or_over_cannot_be_started() {
        Instant now = Instant.now();
        Scene coming = Scene.at(TestNode.shared())
                .open(now.plusSeconds(600), now.plusSeconds(1200))
                .anOpenSitting(1);
        Scene over = Scene.at(TestNode.shared())
                .open(now.minusSeconds(1200), now.minusSeconds(600))
                .anOpenSitting(1);

        Json early = coming.candidate(1).start(coming.sitting());
        assertThat(early.code()).isEqualTo("sitting.not-open");
        assertThat(Instant.parse(early.text("opensAt"))).isAfter(now);
        assertThat(over.candidate(1).start(over.sitting()).code()).isEqualTo("sitting.closed");
        assertThat(over.candidate(1)
                        .get("/api/v1/me/exams")
                        .list("items")
                        .getJsonObject(0)
                        .getString("state"))
                .isEqualTo("absent");
    }

    @Test
    void who_starts_late_has_until_the_sitting_closes() {
        Instant now = Instant.now();
        scene.open(now.minusSeconds(600), now.plusSeconds(300)).anOpenSitting(1);

        assertThat(scene.candidate(1).start(scene.sitting()).number("remainingMillis"))
                .isBetween(200_000, 300_000);
    }
}
