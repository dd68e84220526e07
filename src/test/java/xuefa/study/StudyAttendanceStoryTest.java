package xuefa.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import xuefa.support.Client;
import xuefa.support.Json;

class StudyAttendanceStoryTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final StudyScene story = new StudyScene();

    @Test
    void hours_flow_to_those_who_were_there_and_once_only() {
        String id = story.archived(1);
        assertThat(story.look(id).text("digest")).hasSize(64);
        assertThat(hours(story.first.id().toString())).isEqualTo("90");
        assertThat(hours(story.second.id().toString())).isEmpty();
        assertThat(story.scene.ask(
                        "select count(*) from training_event where (id = ?::uuid or corrects = ?::uuid) and held",
                        id,
                        id))
                .isEqualTo("2");
    }

    @Test
    void what_is_archived_stays_and_only_make_up_study_comes_after_it() {
        String id = story.archived(2);
        assertThat(story.move(id, 5, "cancel").status()).isEqualTo(400);
        assertThat(story.tick(id, 5, StudyScene.tick(story.second, "present")).text("code"))
                .isEqualTo("study.not-now");
        assertThat(story.secretary
                        .send(story.secretary
                                .request(StudyScene.evidence(id, "photo"))
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(
                                        xuefa.study.format.Photo.jpeg())))
                        .text("code"))
                .isEqualTo("study.not-now");

        Json madeUp = story.tick(
                id,
                5,
                StudyScene.tick(story.second, "madeUp")
                        .put("reason", "自学材料并书面交流")
                        .put("minutes", 60)
                        .put("day", today.toString()));
        assertThat(madeUp.status()).isEqualTo(200);
        assertThat(hours(story.second.id().toString())).isEqualTo("60");
    }

    @Test
    void forged_codes_are_refused_counted_and_stopped_after_five() {
        String id = story.reviewed(Duration.ofMinutes(-1), 3);
        Client leader = story.scene.signedIn(story.first);
        String shown = story.code(id);
        String forged = shown.equals("000001") ? "000002" : "000001";
        for (int i = 0; i < 5; i++) {
            assertThat(StudyScene.signIn(leader, id, forged).text("code"))
                    .isIn("study.wrong-code", "study.expired-code");
        }
        assertThat(StudyScene.signIn(leader, id, story.code(id)).status()).isEqualTo(429);
        Json flags = story.secretary.get("/api/v1/study-flags?year=" + today.getYear());
        assertThat(flags.list("items").getJsonObject(0).getInteger("count")).isEqualTo(5);
    }

    @Test
    void signing_in_is_open_from_half_an_hour_before_to_the_end() {
        assertThat(StudyScene.signIn(
                                story.scene.signedIn(story.first), story.reviewed(Duration.ofMinutes(40), 4), "123456")
                        .text("code"))
                .isEqualTo("study.sign-in-early");
        assertThat(StudyScene.signIn(
                                story.scene.signedIn(story.first),
                                story.reviewed(Duration.ofMinutes(-100), 5),
                                "123456")
                        .text("code"))
                .isEqualTo("study.sign-in-closed");
    }

    @Test
    void somebody_in_two_places_at_once_is_told_and_seen() {
        String here = story.reviewed(Duration.ofMinutes(-3), 6);
        String there = story.reviewed(Duration.ofMinutes(-4), 7);
        Client leader = story.scene.signedIn(story.first);
        assertThat(StudyScene.signIn(leader, here, story.code(here)).body().getBoolean("elsewhere"))
                .isFalse();
        assertThat(StudyScene.signIn(leader, there, story.code(there)).body().getBoolean("elsewhere"))
                .isTrue();
        assertThat(StudyScene.signIn(leader, there, story.code(there)).body().getBoolean("before"))
                .isTrue();
        Json flags = story.secretary.get("/api/v1/study-flags?year=" + today.getYear());
        assertThat(flags.list("items")).hasSize(2);
        assertThat(flags.list("items").getJsonObject(0).getString("what")).isEqualTo("twoPlaces");
    }

    @Test
    void an_excuse_needs_a_reason_and_comes_before_the_end() {
        String id = story.reviewed(Duration.ofHours(2), 8);
        Client leader = story.scene.signedIn(story.first);
        assertThat(excuse(leader, id, " ").status()).isEqualTo(400);
        assertThat(excuse(leader, id, "外出调研").status()).isEqualTo(204);
        assertThat(leader.get("/api/v1/me/study-sessions")
                        .list("items")
                        .getJsonObject(0)
                        .getJsonObject("attendance")
                        .getString("state"))
                .isEqualTo("excused");
    }

    @Test
    void people_are_told_of_what_was_reviewed_and_read_it() {
        story.reviewed(Duration.ofDays(1), 9);
        Client leader = story.scene.signedIn(story.first);
        Json notices = leader.get("/api/v1/me/notices?limit=10");
        assertThat(notices.number("unread")).isEqualTo(1);
        assertThat(notices.list("items").getJsonObject(0).getString("title")).contains("行政处罚法专题");
        assertThat(leader.post("/api/v1/me/notices/read", new JsonObject()).status())
                .isEqualTo(204);
        assertThat(leader.get("/api/v1/me/notices").number("unread")).isZero();
        assertThat(story.bureau.get("/api/v1/me/notices").number("unread")).isEqualTo(1);
    }

    private static Json excuse(Client who, String id, String reason) {
        return who.post("/api/v1/study-sessions/" + id + "/excuse", new JsonObject().put("reason", reason));
    }

    private String hours(String person) {
        return story.scene
                .ask("select sum(minutes) from hours_entry where person_id = ?::uuid", person)
                .replace("null", "");
    }
}
