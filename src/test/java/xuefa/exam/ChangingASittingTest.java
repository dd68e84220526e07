package xuefa.exam;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.Wizard;

/** Moving and calling off sittings that have not opened. */
class ChangingASittingTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(1);
    private final Instant later = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
    private Wizard wizard = new Wizard(Client.nobody(0), "");
    private String sitting = "";

    @BeforeEach
    void aPublishedExam() {
        wizard = new Wizard(scene.signedIn(scene.person("examOfficer")), scene.unit());
        sitting = wizard.published(wizard.plan());
    }

    private Json move(int version) {
        return wizard.move(sitting, version, later, later.plus(Duration.ofHours(2)));
    }

    @Test
    void a_sitting_is_moved_and_candidates_see_the_new_times() {
        String commitment = wizard.arrangement(sitting).text("rosterCommitment");
        Json moved = move(1);
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("opensAt")).isEqualTo(later.toString());
        assertThat(moved.text("rosterCommitment")).isEqualTo(commitment);
        JsonObject event = moved.list("events").getJsonObject(0);
        assertThat(event.getString("kind")).isEqualTo("timesChanged");
        assertThat(event.getString("reason")).isEqualTo("机房停电");
        assertThat(event.getString("opensAt")).isEqualTo(later.toString());
        assertThat(scene.candidate(1).get("/api/v1/sittings/" + sitting).text("opensAt"))
                .isEqualTo(later.toString());
    }

    @Test
    void the_same_change_again_is_done_and_another_by_an_old_version_is_refused() {
        move(1);
        assertThat(move(1).number("version")).isEqualTo(2);
        Json refused = wizard.move(sitting, 1, later, later.plus(Duration.ofHours(5)));
        assertThat(refused.code()).isEqualTo("sitting.changed");
        assertThat(refused.number("version")).isEqualTo(2);
    }

    @Test
    void times_that_cannot_be_are_told_by_place() {
        Instant past = Instant.now().minus(Duration.ofDays(1));
        assertThat(pointers(wizard.move(sitting, 1, past, later))).contains("/opensAt");
        assertThat(pointers(wizard.move(sitting, 1, later, later.plus(Duration.ofMinutes(5)))))
                .as("shorter than the work of 30 minutes")
                .contains("/closesAt");
        assertThat(wizard.arrangement(sitting).number("version")).isEqualTo(1);
    }

    private static String pointers(Json refused) {
        assertThat(refused.status()).isEqualTo(400);
        return refused.list("faults").toString();
    }

    @Test
    void a_sitting_that_is_called_off_is_gone_for_candidates_and_stays_for_officers() {
        assertThat(wizard.cancel(sitting).text("state")).isEqualTo("cancelled");
        assertThat(wizard.cancel(sitting).status()).as("twice is harmless").isEqualTo(200);

        Client candidate = scene.candidate(1);
        assertThat(candidate.get("/api/v1/me/exams").list("items").toString()).doesNotContain(sitting);
        assertThat(candidate.get("/api/v1/sittings/" + sitting).status()).isEqualTo(404);
        assertThat(candidate.start(sitting).code()).isEqualTo("sitting.unknown");
        Json arrangement = wizard.arrangement(sitting);
        assertThat(arrangement.list("events").toString())
                .containsOnlyOnce("cancelled")
                .contains("与会议冲突");
        assertThat(move(2).code()).isEqualTo("sitting.firm");
    }

    @Test
    void a_minute_before_it_opens_everything_is_firm() {
        scene.sql("update sitting set opens_at = now() + interval '50 seconds' where id = ?", UUID.fromString(sitting));
        assertThat(wizard.arrangement(sitting).body().getBoolean("changeable")).isFalse();
        assertThat(move(1).code()).isEqualTo("sitting.firm");
        assertThat(wizard.cancel(sitting).code()).isEqualTo("sitting.firm");
    }

    @Test
    void an_exam_that_nobody_made_in_the_wizard_can_be_looked_at_too() {
        Json arrangement = wizard.arrangement(scene.sitting());
        assertThat(arrangement.text("state")).isEqualTo("open");
        assertThat(arrangement.list("events")).isEmpty();
        assertThat(arrangement.body().containsKey("draftId")).isFalse();
    }

    @Test
    void a_publisher_lists_sittings_but_does_not_watch_them() {
        Client publisher = scene.signedIn(scene.person("publisher"));
        assertThat(publisher.get("/api/v1/overseen-sittings").list("items").toString())
                .contains(sitting);
        assertThat(publisher.get("/api/v1/sittings/" + sitting + "/live").status())
                .isEqualTo(403);
    }
}
