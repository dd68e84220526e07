package xuefa.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.course.CourseScene.Learner;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.TestNode;

/** Making courses, their files, and looking after learners. */
class MakingCoursesTest {
    private final CourseScene scene = CourseScene.at(TestNode.shared());
    private final Client editor = scene.scene.signedIn(scene.scene.person("editor"));

    private Json created() {
        return editor.post(
                "/api/v1/courses",
                new JsonObject().put("unitId", scene.scene.unit()).put("draft", draft()));
    }

    private JsonObject draft() {
        return new JsonObject(CourseJson.text(scene.content()));
    }

    private Json upload(String course, String name, byte[] bytes) {
        return editor.send(editor.request("/api/v1/courses/" + course + "/files?name=" + name)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    private Json ofCourse(String course, String what, JsonObject body) {
        return editor.post("/api/v1/courses/" + course + what, body);
    }

    @Test
    void a_course_is_written_published_and_never_changes_for_whoever_takes_it() {
        Json created = created();
        String course = created.text("courseId");
        Json refused = ofCourse(course, "/publication", new JsonObject().put("revision", 1));
        assertThat(refused.code()).isEqualTo("course.not-ready");
        assertThat(refused.list("faults").encode()).contains("/draft/chapters/0/media", "/draft/chapters/1/case");

        String digest = upload(course, "a.md", "# 立案\n\n学习材料".getBytes(StandardCharsets.UTF_8))
                .text("digest");
        JsonObject better = draft();
        better.getJsonArray("chapters").getJsonObject(0).put("media", digest);
        better.getJsonArray("chapters").remove(1);
        Json saved =
                ofCourse(course, "/draft", new JsonObject().put("revision", 1).put("draft", better));
        assertThat(saved.list("faults")).isEmpty();
        assertThat(ofCourse(
                                course,
                                "/draft",
                                new JsonObject().put("revision", 1).put("draft", better))
                        .code())
                .isEqualTo("course.overtaken");
        assertThat(ofCourse(course, "/publication", new JsonObject().put("revision", 2))
                        .number("version"))
                .isEqualTo(1);

        Learner learner = scene.learner(UUID.fromString(course));
        ofCourse(
                course,
                "/draft",
                new JsonObject().put("revision", 2).put("draft", better.copy().put("title", "新名字")));
        ofCourse(course, "/publication", new JsonObject().put("revision", 3));
        assertThat(learner.look().text("title")).isEqualTo("行政处罚程序要点");
        Json chapter = learner.client.get("/api/v1/my-courses/" + course + "/chapters/" + scene.first);
        assertThat(chapter.text("text")).contains("学习材料");
        assertThat(scene.scene.ask(
                        "select string_agg(code, ' ' order by at) from audit_entry where subject_kind = 'course' and subject_id = ?",
                        course))
                .isEqualTo("course.drafted course.saved course.published course.saved course.published");
    }

    @Test
    void a_file_is_sent_in_parts_and_only_to_whoever_takes_a_course_that_has_it() {
        byte[] video = new byte[100_000];
        new java.util.Random(7).nextBytes(video);
        System.arraycopy(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'}, 0, video, 0, 12);
        String course = created().text("courseId");
        Json file = upload(course, "a.mp4", video);
        assertThat(file.text("kind")).isEqualTo("mp4");
        JsonObject draft = draft();
        draft.put(
                "chapters",
                new JsonArray()
                        .add(new JsonObject()
                                .put("chapterId", scene.first.toString())
                                .put("title", "一段视频")
                                .put("kind", "video")
                                .put("seconds", 90)
                                .put("laws", new JsonArray())
                                .put("media", file.text("digest"))));
        ofCourse(course, "/draft", new JsonObject().put("revision", 1).put("draft", draft));
        ofCourse(course, "/publication", new JsonObject().put("revision", 2));
        Learner learner = scene.learner(UUID.fromString(course));
        String address = "/api/v1/my-courses/" + course + "/files/" + file.text("digest");
        Json part = learner.client.send(learner.client.request(address).header("Range", "bytes=1000-1999"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("content-range")).isEqualTo("bytes 1000-1999/100000");
        assertThat(part.header("content-length")).isEqualTo("1000");
        assertThat(part.header("content-type")).isEqualTo("video/mp4");
        Json rest = learner.client.send(learner.client.request(address).header("Range", "bytes=-1"));
        assertThat(rest.header("content-range")).isEqualTo("bytes 99999-99999/100000");
        assertThat(learner.client
                        .send(learner.client.request(address).header("Range", "bytes=100000-"))
                        .status())
                .isEqualTo(416);
        assertThat(learner.client.get(address).header("content-length")).isEqualTo("100000");
        assertThat(learner.client
                        .send(learner.client.request(address).header("If-None-Match", part.header("etag")))
                        .status())
                .isEqualTo(304);
        Client stranger = scene.scene.signedIn(scene.scene.person("candidate"));
        assertThat(stranger.get(address).status()).isEqualTo(404);
        assertThat(Client.nobody(TestNode.shared().port()).get(address).status())
                .isEqualTo(401);
    }

    @Test
    void what_a_file_is_its_bytes_say() {
        String course = created().text("courseId");
        assertThat(upload(course, "a.mp4", "<script>".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("course.file-kind");
        assertThat(upload(course, "a.md", new byte[] {(byte) 0xff, 1, 2}).code())
                .isEqualTo("course.file-kind");
        assertThat(upload(course, "a.md", new byte[0]).code()).isEqualTo("course.file-kind");
        assertThat(upload(course, "a.md", new byte[1024 * 1024 + 1]).code()).isEqualTo("course.file-too-large");
    }

    @Test
    void those_who_look_after_learners_see_who_is_missing_and_who_tried_what_and_decide_once() {
        CourseContent content = scene.content();
        UUID course = scene.published(new CourseContent(
                content.title(),
                "",
                content.subject(),
                java.util.Set.of(),
                java.util.Set.of(xuefa.people.PostCategory.ENFORCEMENT_OFFICER),
                content.policy(),
                content.ending(),
                content.chapters()));
        Learner cheat = scene.learner(course);
        cheat.begin(scene.first);
        cheat.report("tab-one-1", Optional.of(Learner.closes("forged", 1)), Optional.empty());
        Client hr = scene.scene.signedIn(scene.scene.person("unitHr"));
        Json learners = hr.get("/api/v1/course-learners?courseId=" + course);
        assertThat(learners.list("items").stream()
                        .map(JsonObject.class::cast)
                        .filter(each -> each.containsKey("joinedAt"))
                        .map(each -> each.getInteger("flags")))
                .containsExactly(1);
        assertThat(hr.get("/api/v1/course-learners?state=missing&courseId=" + course)
                        .number("total"))
                .isGreaterThan(0);
        JsonObject flag =
                hr.get("/api/v1/learning-flags?state=open").list("items").getJsonObject(0);
        assertThat(flag.getString("reason")).isEqualTo("forged");
        var decision = new JsonObject().put("decision", "confirmed").put("words", "已约谈本人");
        String address = "/api/v1/learning-flags/" + flag.getString("flagId") + "/decision";
        Client foreign = CourseScene.at(TestNode.shared())
                .scene
                .signedIn(CourseScene.at(TestNode.shared()).scene.person("unitHr"));
        assertThat(foreign.post(address, decision).status()).isEqualTo(404);
        assertThat(hr.post(address, decision).body().getJsonObject("decision").getString("words"))
                .isEqualTo("已约谈本人");
        assertThat(hr.post(address, decision).code()).isEqualTo("course.flag-unknown");
        assertThat(hr.get("/api/v1/learning-flags?state=open").list("items")).isEmpty();
        assertThat(editor.get("/api/v1/course-learners").status()).isEqualTo(403);
    }
}
