package xuefa.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import xuefa.support.Client;
import xuefa.support.Json;

class StudySessionStoryTest {
    private final StudyScene story = new StudyScene();

    @Test
    void a_session_is_planned_reviewed_signed_into_and_held() {
        String id = story.reviewed(Duration.ofMinutes(-5), 1);
        Client leader = story.scene.signedIn(story.first);

        assertThat(leader.get("/api/v1/me/study-sessions").body().getJsonArray("items"))
                .hasSize(1);
        Json signedIn = StudyScene.signIn(leader, id, story.code(id));
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.body().getBoolean("late")).isFalse();
        assertThat(story.move(id, 3, "hold").text("stage")).isEqualTo("held");

        var people = story.look(id).body().getJsonArray("people");
        assertThat(people.stream()
                        .map(each ->
                                ((JsonObject) each).getJsonObject("attendance").getString("state")))
                .containsExactlyInAnyOrder("present", "absent");
    }

    @Test
    void whoever_sends_it_to_review_does_not_review_it() {
        var both = story.scene.person("studySecretary");
        Client one = story.scene.signedIn(story.scene.grant(both, "justiceBureau"));
        String id = one.post("/api/v1/study-sessions", story.plan("自报自审", Instant.now(), 7))
                .text("sessionId");
        one.post("/api/v1/study-sessions/" + id + "/steps", step("submit", 1));

        assertThat(one.post("/api/v1/study-sessions/" + id + "/review", step("approve", 2))
                        .text("code"))
                .isEqualTo("study.own-work");
    }

    @Test
    void what_is_changed_after_the_review_goes_back_to_be_reviewed_again() {
        String id = story.reviewed(Duration.ofDays(3), 2);
        JsonObject changed =
                story.plan("换个题目", Instant.now().plus(Duration.ofDays(4)), 2).put("version", 3);
        changed.remove("unitId");

        Json answer = StudyScene.put(story.secretary, "/api/v1/study-sessions/" + id, changed);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("stage")).isEqualTo("planned");
        assertThat(StudyScene.put(story.secretary, "/api/v1/study-sessions/" + id, changed)
                        .text("code"))
                .isEqualTo("study.stale");
    }

    @Test
    void a_return_needs_a_reason_and_tells_it() {
        String id = story.planned(Duration.ofDays(2), 3);
        story.move(id, 1, "submit");

        assertThat(story.review(id, 2, "return", " ").status()).isEqualTo(400);
        assertThat(story.review(id, 2, "return", "请补充主讲人").text("stage")).isEqualTo("planned");
        assertThat(story.look(id).body().getJsonArray("steps").getJsonObject(2).getString("reason"))
                .isEqualTo("请补充主讲人");
    }

    @Test
    void a_number_of_the_year_is_given_once() {
        story.planned(Duration.ofDays(2), 5);
        assertThat(story.secretary
                        .post(
                                "/api/v1/study-sessions",
                                story.plan("同一会次", Instant.now().plus(Duration.ofDays(2)), 5))
                        .text("code"))
                .isEqualTo("study.taken-number");
    }

    @Test
    void sessions_of_other_units_are_as_good_as_unknown() {
        String id = story.planned(Duration.ofDays(2), 6);
        StudyScene other = new StudyScene();
        assertThat(other.look(id).text("code")).isEqualTo("study.unknown");
        assertThat(other.move(id, 1, "submit").status()).isEqualTo(404);
        assertThat(StudyScene.signIn(other.secretary, id, "123456").text("code"))
                .isEqualTo("study.not-listed");
    }

    @Test
    void it_is_not_archived_before_its_evidence_is_there() {
        String id = story.reviewed(Duration.ofMinutes(-100), 8);
        story.tick(id, 3, StudyScene.tick(story.first, "present"));
        story.move(id, 3, "hold");
        Json refused = story.move(id, 4, "archive");
        assertThat(refused.text("code")).isEqualTo("study.incomplete");
        assertThat(refused.body().getJsonArray("lacking")).containsExactly("minutes", "photo");
    }

    private static JsonObject step(String step, int version) {
        return new JsonObject().put("step", step).put("version", version);
    }
}
