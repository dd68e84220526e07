package xuefa.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.course.CourseContent.Ending;
import xuefa.course.CourseContent.HoursAfter;
import xuefa.course.CourseContent.Policy;
import xuefa.course.CourseScene.Learner;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.TestBank;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/** Taking a course over HTTP, from the first chapter to the hours. */
class LearningTest {
    private final CourseScene scene = CourseScene.at(TestNode.shared());

    @Test
    void a_course_is_studied_chapter_by_chapter_and_gives_hours_once() {
        Learner learner = scene.learner(scene.published());
        Json half = learner.study(scene.first, 60);
        assertThat(half.number("coveredMillis")).isBetween(60_000, 61_000);
        assertThat(half.body().getBoolean("done")).isFalse();
        Json done = learner.study(scene.first, 60);
        assertThat(done.body().getBoolean("done")).isTrue();
        assertThat(learner.hours()).isEqualTo("2");
        learner.study(scene.first, 60);
        assertThat(learner.hours()).isEqualTo("2");
        learner.study(scene.second, 120);
        assertThat(learner.look().number("chaptersDone")).isEqualTo(2);
        learner.answerRight(CourseScene.FIRST_QUESTION);
        assertThat(learner.answerRight(CourseScene.SECOND_QUESTION).body().getBoolean("chapterDone"))
                .isTrue();
        assertThat(learner.look().text("completedAt")).isNotEmpty();
        assertThat(learner.hours()).isEqualTo("2 2");
        assertThat(learner.flags()).isEmpty();
    }

    @Test
    void a_chapter_that_comes_later_shows_nothing_and_opens_no_segment() {
        Learner learner = scene.learner(scene.published());
        Json chapter = learner.client.get("/api/v1/my-courses/" + learner.course + "/chapters/" + scene.questions);
        assertThat(chapter.body().getBoolean("locked")).isTrue();
        assertThat(chapter.body().containsKey("questions")).isFalse();
        assertThat(learner.begin(scene.second).body().getBoolean("locked")).isTrue();
        assertThat(learner.answerRight(CourseScene.FIRST_QUESTION).code()).isEqualTo("course.locked");
    }

    @Test
    void no_key_leaves_the_server_before_the_answer_is_in_and_a_wrong_one_is_explained() {
        Learner learner =
                scene.with(new Policy(false, 0, false, HoursAfter.CHAPTER)).learner(scene.published());
        Json shown = learner.client.get("/api/v1/my-courses/" + learner.course + "/chapters/" + scene.questions);
        String explanation = TestBank.release()
                .find(CourseScene.FIRST_QUESTION)
                .orElseThrow()
                .explanation();
        assertThat(shown.body().encode())
                .doesNotContain("\"key\"")
                .doesNotContain("explanation")
                .doesNotContain(explanation);
        Set<String> key = TestBank.release()
                .find(CourseScene.FIRST_QUESTION)
                .orElseThrow()
                .key();
        String wrong = key.contains("A") ? "B" : "A";
        JsonObject told =
                learner.answer(CourseScene.FIRST_QUESTION, wrong).body().getJsonObject("answered");
        assertThat(told.getBoolean("correct")).isFalse();
        assertThat(told.getString("explanation")).isEqualTo(explanation);
        assertThat(told.getJsonArray("key")).isEqualTo(new JsonArray(List.copyOf(key)));
    }

    @Test
    void learning_goes_on_where_it_was_on_another_device_and_after_redis_was_emptied() {
        Learner learner = scene.learner(scene.published());
        learner.study(scene.first, 30);
        TestStores.emptyRedis();
        Json elsewhere =
                learner.report("the-computer", Optional.empty(), Optional.of(learner.begins(scene.first, 30_000)));
        assertThat(elsewhere.body().getJsonObject("segment").getInteger("fromMillis"))
                .isBetween(30_000, 31_000);
        assertThat(learner.countedSeconds()).isEqualTo(30);
    }

    @Test
    void learners_go_on_with_their_version_and_newcomers_get_the_newest() {
        UUID course = scene.published();
        Learner old = scene.learner(course);
        UUID next = xuefa.shared.Ids.next();
        scene.scene.sql(
                "insert into course_version (id, course_id, number, content, digest) select ?, course_id, 2, content, digest from course_version where course_id = ?",
                next,
                course);
        scene.scene.sql("update course set newest_id = ? where id = ?", next, course);
        assertThat(old.look().number("version")).isEqualTo(1);
        assertThat(old.look().body().getBoolean("newer")).isTrue();
        assertThat(scene.learner(course).look().number("version")).isEqualTo(2);
    }

    @Test
    void the_test_at_the_end_completes_the_course_and_only_then_gives_the_hours() {
        var ending = new Ending.Test(scene.testBank(), Set.of("administrative-penalty"), 3, 60, 2);
        Learner learner = scene.with(new Policy(true, 0, false, HoursAfter.COURSE))
                .endingWith(ending)
                .learner(scene.published());
        learner.study(scene.first, 120);
        learner.study(scene.second, 120);
        learner.answerRight(CourseScene.FIRST_QUESTION);
        learner.answerRight(CourseScene.SECOND_QUESTION);
        assertThat(learner.hours()).isEmpty();
        Json test = learner.client.post("/api/v1/my-courses/" + learner.course + "/tests");
        assertThat(test.body().encode()).doesNotContain("\"key\"");
        JsonArray answers = new JsonArray();
        test.list("questions").forEach(each -> {
            String id = ((JsonObject) each).getString("questionId");
            answers.add(new JsonObject()
                    .put("questionId", id)
                    .put(
                            "letters",
                            new JsonArray(List.copyOf(
                                    TestBank.release().find(id).orElseThrow().key()))));
        });
        Json graded = learner.client.post(
                "/api/v1/course-tests/" + test.text("testId") + "/submission",
                new JsonObject().put("answers", answers));
        assertThat(graded.body().getBoolean("passed")).isTrue();
        assertThat(graded.number("correct")).isEqualTo(3);
        assertThat(learner.look().text("completedAt")).isNotEmpty();
        assertThat(learner.hours()).isEqualTo("4");
        assertThat(learner.client
                        .post("/api/v1/my-courses/" + learner.course + "/tests")
                        .code())
                .isEqualTo("course.no-more-tests");
    }

    @Test
    void a_course_of_another_unit_is_unknown() {
        UUID course = CourseScene.at(TestNode.shared()).published();
        Client stranger = scene.scene.signedIn(scene.scene.person("candidate"));
        assertThat(stranger.get("/api/v1/my-courses/" + course).status()).isEqualTo(404);
        assertThat(stranger.post("/api/v1/my-courses/" + course).code()).isEqualTo("course.unknown");
        assertThat(stranger.get("/api/v1/my-courses/" + course + "/files/" + "0".repeat(64))
                        .status())
                .isEqualTo(404);
    }
}
