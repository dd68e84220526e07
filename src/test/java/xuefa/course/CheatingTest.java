package xuefa.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import xuefa.course.CourseContent.Ending;
import xuefa.course.CourseContent.HoursAfter;
import xuefa.course.CourseContent.Policy;
import xuefa.course.CourseScene.Learner;
import xuefa.support.Json;
import xuefa.support.TestNode;

/** Programs that would like to have hours without studying. */
class CheatingTest {
    private final CourseScene scene = CourseScene.at(TestNode.shared());

    private Learner cheat() {
        return scene.learner(scene.published());
    }

    @Test
    void calling_the_last_step_at_once_gives_nothing() {
        Learner learner = scene.endingWith(new Ending.Test(scene.testBank(), java.util.Set.of(), 3, 60, 2))
                .learner(scene.published());
        assertThat(learner.client
                        .post("/api/v1/my-courses/" + learner.course + "/tests")
                        .code())
                .isEqualTo("course.chapters-missing");
        Json last = learner.report("tab-one-1", Optional.empty(), Optional.of(learner.begins(scene.second, 119_000)));
        assertThat(last.body().containsKey("segment")).isFalse();
        assertThat(learner.countedSeconds()).isZero();
        assertThat(learner.hours()).isEmpty();
        assertThat(learner.flags()).isEqualTo("lastStep:2");
    }

    @Test
    void a_player_that_says_it_is_at_the_end_gets_the_seconds_that_passed() {
        Learner learner = cheat();
        String ticket = Learner.ticket(learner.begin(scene.first));
        learner.passes(5);
        Json said = learner.report("tab-one-1", Optional.of(Learner.closes(ticket, 120_000)), Optional.empty());
        assertThat(said.body().getBoolean("done")).isFalse();
        assertThat(learner.countedSeconds()).isEqualTo(5);
        assertThat(learner.flags()).isEqualTo("ahead:1");
    }

    @Test
    void a_report_that_is_sent_again_and_again_counts_once() {
        Learner learner = cheat();
        String ticket = Learner.ticket(learner.begin(scene.first));
        learner.passes(30);
        for (int time = 0; time < 5; time++) {
            learner.report("tab-one-1", Optional.of(Learner.closes(ticket, 30_000)), Optional.empty());
        }
        assertThat(learner.countedSeconds()).isEqualTo(30);
        assertThat(learner.flags()).isEqualTo("repeated:4");
    }

    @Test
    void forged_tickets_and_those_of_others_are_worth_nothing() {
        Learner learner = cheat();
        Learner other = scene.learner(learner.course);
        String foreign = Learner.ticket(other.begin(scene.first));
        learner.begin(scene.first);
        learner.passes(30);
        for (String ticket : new String[] {foreign, "AAAA", "not a ticket"}) {
            Json reply = learner.report(
                    "tab-one-1",
                    Optional.of(Learner.closes(ticket, 30_000)),
                    Optional.of(learner.begins(scene.first, 0)));
            assertThat(reply.text("verdict")).isEqualTo("forged");
        }
        assertThat(learner.countedSeconds()).isZero();
        assertThat(learner.flags()).isEqualTo("forged:3");
    }

    @Test
    void two_devices_at_once_get_the_time_of_one() {
        Learner learner = cheat();
        for (int round = 0; round < 3; round++) {
            var begins = learner.begins(scene.first, round * 20_000);
            String one = Learner.ticket(learner.report("device-one", Optional.empty(), Optional.of(begins)));
            String two = Learner.ticket(learner.report("device-two", Optional.empty(), Optional.of(begins)));
            learner.passes(20);
            int reached = (round + 1) * 20_000 + 1000;
            assertThat(learner.report("device-one", Optional.of(Learner.closes(one, reached)), Optional.empty())
                            .text("verdict"))
                    .isEqualTo("elsewhere");
            learner.report("device-two", Optional.of(Learner.closes(two, reached)), Optional.empty());
        }
        assertThat(learner.countedSeconds()).isBetween(0, 60);
        assertThat(learner.flags()).isEqualTo("elsewhere:3");
    }

    @Test
    void two_courses_in_two_tabs_get_the_time_of_one() {
        Learner learner = cheat();
        Learner same = scene.learner(learner.course);
        var other = scene.published();
        same.client.post("/api/v1/my-courses/" + other);
        String one =
                Learner.ticket(same.report("tab-one-1", Optional.empty(), Optional.of(same.begins(scene.first, 0))));
        var begins = same.begins(scene.first, 0).put("courseId", other.toString());
        String two = Learner.ticket(same.report("tab-two-2", Optional.empty(), Optional.of(begins)));
        same.passes(30);
        same.report("tab-one-1", Optional.of(Learner.closes(one, 30_000)), Optional.empty());
        same.report("tab-two-2", Optional.of(Learner.closes(two, 30_000)), Optional.empty());
        assertThat(same.countedSeconds()).isEqualTo(30);
    }

    @Test
    void a_clock_ten_times_as_fast_gets_the_time_of_the_server() {
        Learner learner = cheat();
        Json reply = learner.begin(scene.first);
        for (int time = 1; time <= 3; time++) {
            learner.passes(10);
            reply = learner.report(
                    "tab-one-1",
                    Optional.of(Learner.closes(Learner.ticket(reply), time * 100_000)),
                    Optional.of(learner.begins(scene.first, time * 100_000)));
        }
        assertThat(learner.countedSeconds()).isEqualTo(30);
        assertThat(learner.flags()).isEqualTo("ahead:3");
    }

    @Test
    void seeking_leads_back_to_the_first_gap() {
        Learner learner = cheat();
        Json reply = learner.report("tab-one-1", Optional.empty(), Optional.of(learner.begins(scene.first, 110_000)));
        assertThat(reply.body().getJsonObject("segment").getInteger("fromMillis"))
                .isZero();
        assertThat(learner.flags()).isEqualTo("sought:1");
    }

    @Test
    void a_hidden_tab_gets_nothing_unless_the_course_says_so() {
        Learner learner = cheat();
        String ticket = Learner.ticket(learner.begin(scene.first));
        learner.passes(30);
        var hidden = Learner.closes(ticket, 30_000).put("visible", false);
        assertThat(learner.report("tab-one-1", Optional.of(hidden), Optional.empty())
                        .text("verdict"))
                .isEqualTo("hidden");
        assertThat(learner.countedSeconds()).isZero();
        assertThat(learner.flags()).isEqualTo("hidden:1");

        Learner listener =
                scene.with(new Policy(true, 0, true, HoursAfter.CHAPTER)).learner(scene.published());
        String heard = Learner.ticket(listener.begin(scene.first));
        listener.passes(30);
        listener.report(
                "tab-one-1", Optional.of(Learner.closes(heard, 30_000).put("visible", false)), Optional.empty());
        assertThat(listener.countedSeconds()).isEqualTo(30);
    }

    @Test
    void nothing_counts_while_a_sign_of_life_is_missing() {
        Learner learner =
                scene.with(new Policy(true, 1, false, HoursAfter.CHAPTER)).learner(scene.published());
        Json asked = learner.study(scene.first, 60);
        assertThat(asked.body().getJsonObject("sign").getJsonArray("options")).hasSize(4);
        Json unsigned = learner.study(scene.first, 30);
        assertThat(unsigned.text("verdict")).isEqualTo("noSign");
        assertThat(learner.countedSeconds()).isEqualTo(60);
        assertThat(learner.flags()).isEqualTo("noSign:1");
        var sum = unsigned.body().getJsonObject("sign");
        String picked = String.valueOf(sum.getInteger("left") + sum.getInteger("right"));
        Json signed = learner.client.post(
                "/api/v1/study-reports",
                new io.vertx.core.json.JsonObject().put("place", "tab-one-1").put("sign", picked));
        assertThat(signed.body().containsKey("sign")).isFalse();
        learner.study(scene.first, 30);
        assertThat(learner.countedSeconds()).isEqualTo(90);
    }

    @Test
    void a_flood_is_turned_away_and_noticed() {
        Learner learner = cheat();
        int refused = 0;
        for (int time = 0; time < 25; time++) {
            refused += learner.begin(scene.first).status() == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(5);
        assertThat(learner.countedSeconds()).isZero();
        assertThat(learner.flags()).isEqualTo("flood:1");
    }

    @Test
    void a_segment_that_was_open_for_an_hour_gives_nothing() {
        Learner learner = cheat();
        String ticket = Learner.ticket(learner.begin(scene.first));
        learner.passes(3600);
        Json stale = learner.report("tab-one-1", Optional.of(Learner.closes(ticket, 120_000)), Optional.empty());
        assertThat(stale.text("verdict")).isEqualTo("stale");
        assertThat(learner.countedSeconds()).isZero();
    }
}
