package xuefa.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import xuefa.course.CourseContent.Ending;
import xuefa.course.CourseContent.HoursAfter;
import xuefa.course.CourseContent.Policy;
import xuefa.course.CourseScene.Learner;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.TestBank;
import xuefa.support.TestNode;

/** Programs that send at once, out of order and out of bounds what a player sends in turn. */
class OutsiderTest {
    private static final int AT_ONCE = 8;

    private final CourseScene scene = CourseScene.at(TestNode.shared());

    private static List<Json> atOnce(Callable<Json> request) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Json> replies = new ArrayList<>();
            for (Future<Json> each : threads.invokeAll(java.util.Collections.nCopies(AT_ONCE, request))) {
                replies.add(each.get());
            }
            return replies;
        }
    }

    @Test
    void one_ticket_closed_by_eight_requests_at_once_counts_once() throws Exception {
        Learner learner = scene.learner(scene.published());
        String ticket = Learner.ticket(learner.begin(scene.first));
        learner.passes(30);
        List<Json> replies = atOnce(
                () -> learner.report("tab-one-1", Optional.of(Learner.closes(ticket, 30_000)), Optional.empty()));
        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        assertThat(replies)
                .filteredOn(reply -> reply.number("countedMillis") > 0)
                .hasSize(1);
        assertThat(learner.countedSeconds()).isEqualTo(30);
        assertThat(learner.flags()).isEqualTo("repeated:7");
    }

    @Test
    void eight_devices_that_begin_at_once_hold_one_segment() throws Exception {
        Learner learner = scene.learner(scene.published());
        List<Json> begun = new ArrayList<>();
        var number = new java.util.concurrent.atomic.AtomicInteger();
        begun.addAll(atOnce(() -> learner.report(
                "device-" + number.incrementAndGet() + "-x",
                Optional.empty(),
                Optional.of(learner.begins(scene.first, 0)))));
        learner.passes(30);
        for (int i = 0; i < begun.size(); i++) {
            learner.report(
                    "device-" + (i + 1) + "-x",
                    Optional.of(Learner.closes(Learner.ticket(begun.get(i)), 30_000)),
                    Optional.empty());
        }
        assertThat(learner.countedSeconds()).isLessThanOrEqualTo(30);
        assertThat(scene.scene.ask(
                        "select count(*) from study_segment where person_id = ? and counted_ms > 0",
                        learner.person.id()))
                .isIn("0", "1");
    }

    @Test
    void an_older_ticket_is_worth_nothing_and_playing_backwards_takes_nothing_away() {
        Learner learner = scene.learner(scene.published());
        String older = Learner.ticket(learner.begin(scene.first));
        learner.passes(30);
        Json next = learner.report(
                "tab-one-1",
                Optional.of(Learner.closes(older, 30_000)),
                Optional.of(learner.begins(scene.first, 30_000)));
        learner.passes(30);
        assertThat(learner.report("tab-one-1", Optional.of(Learner.closes(older, 60_000)), Optional.empty())
                        .text("verdict"))
                .isEqualTo("repeated");
        Json backwards =
                learner.report("tab-one-1", Optional.of(Learner.closes(Learner.ticket(next), 0)), Optional.empty());
        assertThat(backwards.number("countedMillis")).isZero();
        assertThat(backwards.number("coveredMillis")).isBetween(30_000, 31_000);
        assertThat(learner.countedSeconds()).isEqualTo(30);
    }

    @Test
    void numbers_out_of_bounds_and_chapters_of_others_are_refused() {
        Learner learner = scene.learner(scene.published());
        String ticket = Learner.ticket(learner.begin(scene.first));
        for (Object played : List.of(-1, 86_400_001, 9_000_000_000_000L, 1.5, "30000")) {
            var closes = new JsonObject()
                    .put("ticket", ticket)
                    .put("toMillis", played)
                    .put("visible", true);
            assertThat(learner.report("tab-one-1", Optional.of(closes), Optional.empty())
                            .status())
                    .as("%s", played)
                    .isEqualTo(400);
        }
        CourseScene foreign = CourseScene.at(TestNode.shared());
        UUID course = foreign.published();
        assertThat(learner.report(
                                "tab-one-1",
                                Optional.empty(),
                                Optional.of(learner.begins(foreign.first, 0).put("courseId", course.toString())))
                        .status())
                .isEqualTo(404);
        assertThat(learner.report("tab-one-1", Optional.empty(), Optional.of(learner.begins(foreign.first, 0)))
                        .status())
                .isEqualTo(404);
        assertThat(Client.nobody(TestNode.shared().port())
                        .post("/api/v1/study-reports", new JsonObject().put("place", "tab-one-1"))
                        .status())
                .isEqualTo(401);
        assertThat(learner.countedSeconds()).isZero();
    }

    @Test
    void somebody_elses_test_is_unknown_and_one_submitted_eight_times_at_once_is_graded_once() throws Exception {
        var ending = new Ending.Test(scene.testBank(), Set.of("administrative-penalty"), 3, 60, 2);
        Learner learner = scene.with(new Policy(false, 0, false, HoursAfter.COURSE))
                .endingWith(ending)
                .learner(scene.published());
        learner.study(scene.first, 120);
        learner.study(scene.second, 120);
        learner.answerRight(CourseScene.FIRST_QUESTION);
        learner.answerRight(CourseScene.SECOND_QUESTION);
        List<Json> started = atOnce(() -> learner.client.post("/api/v1/my-courses/" + learner.course + "/tests"));
        Json test =
                started.stream().filter(each -> each.status() < 300).findFirst().orElseThrow();
        assertThat(scene.scene.ask("select count(*) from course_test where person_id = ?", learner.person.id()))
                .isEqualTo("1");
        JsonObject answers = answers(test);
        String path = "/api/v1/course-tests/" + test.text("testId") + "/submission";
        assertThat(scene.learner(learner.course).client.post(path, answers).status())
                .isEqualTo(404);
        List<Json> submitted = atOnce(() -> learner.client.post(path, answers));
        assertThat(submitted).extracting(Json::status).isSubsetOf(200, 409).contains(200);
        assertThat(learner.hours()).isEqualTo("4");
    }

    private static JsonObject answers(Json test) {
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
        return new JsonObject().put("answers", answers);
    }
}
