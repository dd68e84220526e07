package xuefa.course;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.app.Node;
import xuefa.course.CourseContent.Ending;
import xuefa.course.CourseContent.HoursAfter;
import xuefa.course.CourseContent.Policy;
import xuefa.shared.Digests;
import xuefa.shared.Ids;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.NodeProcess;
import xuefa.support.Scene;
import xuefa.support.TestBank;
import xuefa.training.HoursSubject;

/** A unit with learners and a published course: two chapters of two minutes to read, and questions. Time passes when it is told to. */
final class CourseScene {
    static final String FIRST_QUESTION = "administrative-penalty-001";
    static final String SECOND_QUESTION = "administrative-penalty-002";

    final Scene scene;
    final UUID first = Ids.next();
    final UUID second = Ids.next();
    final UUID questions = Ids.next();
    private Policy policy = new Policy(true, 0, false, HoursAfter.CHAPTER);
    private Ending ending = new Ending.None();

    private CourseScene(Scene scene) {
        this.scene = scene;
    }

    static CourseScene at(Node node) {
        return new CourseScene(Scene.at(node).anOpenSitting(0));
    }

    /** At a node in another process. */
    static CourseScene at(NodeProcess node) {
        return new CourseScene(Scene.at(node).anOpenSitting(0));
    }

    CourseScene with(Policy other) {
        policy = other;
        return this;
    }

    CourseScene endingWith(Ending other) {
        ending = other;
        return this;
    }

    String testBank() {
        return TestBank.release().digest();
    }

    CourseContent content() {
        return new CourseContent(
                "行政处罚程序要点",
                "两章读物和几道题",
                HoursSubject.LAW,
                Set.of(),
                Set.of(),
                policy,
                ending,
                List.of(
                        new Chapter(first, "立案与调查", 120, List.of("中华人民共和国行政处罚法"), new Chapter.Document("0".repeat(64))),
                        new Chapter(second, "听证", 120, List.of("中华人民共和国行政处罚法"), new Chapter.Case("spc-6")),
                        new Chapter(
                                questions,
                                "想一想",
                                0,
                                List.of(),
                                new Chapter.Questions(testBank(), List.of(FIRST_QUESTION, SECOND_QUESTION)))));
    }

    /** Gives the course's id. */
    UUID published() {
        return published(content());
    }

    UUID published(CourseContent content) {
        UUID course = Ids.next();
        UUID version = Ids.next();
        String text = CourseJson.text(content);
        scene.sql(
                "insert into course (id, unit_id, title, draft) values (?, ?::uuid, ?, ?)",
                course,
                scene.unit(),
                content.title(),
                text);
        scene.sql(
                "insert into course_version (id, course_id, number, content, digest) values (?, ?, 1, ?, ?)",
                version,
                course,
                text,
                Digests.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        scene.sql("update course set newest_id = ? where id = ?", version, course);
        return course;
    }

    /** Somebody who takes the course. */
    Learner learner(UUID course) {
        Scene.Person person = scene.person("candidate");
        Client client = scene.signedIn(person);
        client.post("/api/v1/my-courses/" + course);
        return new Learner(person, client, course);
    }

    /** The same learner, who has found the server again where it listens now. */
    Learner at(NodeProcess node, Learner learner) {
        CourseScene there = new CourseScene(Scene.at(node));
        return there.new Learner(learner.person, learner.client.at(node.port()), learner.course);
    }

    /** Somebody who studies, or pretends to. */
    final class Learner {
        final Scene.Person person;
        final Client client;
        final UUID course;

        private Learner(Scene.Person person, Client client, UUID course) {
            this.person = person;
            this.client = client;
            this.course = course;
        }

        JsonObject begins(UUID chapter, int atMillis) {
            return new JsonObject()
                    .put("courseId", course.toString())
                    .put("chapterId", chapter.toString())
                    .put("atMillis", atMillis);
        }

        static JsonObject closes(String ticket, int toMillis) {
            return new JsonObject()
                    .put("ticket", ticket)
                    .put("toMillis", toMillis)
                    .put("visible", true);
        }

        Json report(String place, Optional<JsonObject> closes, Optional<JsonObject> begins) {
            JsonObject body = new JsonObject().put("place", place);
            closes.ifPresent(each -> body.put("closes", each));
            begins.ifPresent(each -> body.put("begins", each));
            return client.post("/api/v1/study-reports", body);
        }

        Json begin(UUID chapter) {
            return report("tab-one-1", Optional.empty(), Optional.of(begins(chapter, 0)));
        }

        /** As a player does: everything at half-minutes that pass at once. */
        Json study(UUID chapter, int seconds) {
            int reached = client.get("/api/v1/my-courses/" + course + "/chapters/" + chapter)
                    .number("frontierMillis");
            Json reply = report("tab-one-1", Optional.empty(), Optional.of(begins(chapter, reached)));
            for (int done = 0; done < seconds; done += 30) {
                passes(30);
                int from = reply.body().getJsonObject("segment").getInteger("fromMillis");
                reply = report(
                        "tab-one-1",
                        Optional.of(closes(ticket(reply), from + 30_000)),
                        Optional.of(begins(chapter, from + 30_000)));
            }
            return reply;
        }

        static String ticket(Json reply) {
            return reply.body().getJsonObject("segment").getString("ticket");
        }

        /** All that was studied was so much earlier. */
        void passes(int seconds) {
            scene.sql(
                    "update study_clock set opened_at = opened_at - make_interval(secs => ?) where person_id = ?",
                    seconds,
                    person.id());
            scene.sql("""
                    update study_segment set opened_at = opened_at - make_interval(secs => ?),
                      closed_at = closed_at - make_interval(secs => ?) where person_id = ?
                    """, seconds, seconds, person.id());
        }

        int countedSeconds() {
            return Integer.parseInt(scene.ask(
                    "select coalesce(sum(counted_ms), 0)::int / 1000 from study_segment where person_id = ?",
                    person.id()));
        }

        /** Reasons with how often they were noticed. */
        String flags() {
            return scene.ask(
                    "select coalesce(string_agg(reason || ':' || times, ' ' order by reason), '') from study_flag where person_id = ?",
                    person.id());
        }

        String hours() {
            return scene.ask(
                    "select coalesce(string_agg(minutes::text, ' ' order by minutes), '') from hours_entry where person_id = ?",
                    person.id());
        }

        Json answer(String question, String... letters) {
            return client.post(
                    "/api/v1/my-courses/" + course + "/chapters/" + questions + "/answers",
                    new JsonObject()
                            .put("questionId", question)
                            .put("letters", new io.vertx.core.json.JsonArray(List.of(letters))));
        }

        Json answerRight(String question) {
            return answer(
                    question,
                    TestBank.release().find(question).orElseThrow().key().toArray(String[]::new));
        }

        Json look() {
            return client.get("/api/v1/my-courses/" + course);
        }
    }
}
