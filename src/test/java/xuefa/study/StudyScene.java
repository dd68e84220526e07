package xuefa.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import xuefa.study.format.Photo;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** A unit whose leaders study law: a secretary, somebody of the justice bureau, and two who should come. */
final class StudyScene {
    final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(0);
    final Client secretary = scene.signedIn(scene.person("studySecretary"));
    final Client bureau = scene.signedIn(scene.person("justiceBureau"));
    final Scene.Person first = scene.person("candidate");
    final Scene.Person second = scene.person("candidate");

    JsonObject plan(String title, Instant startsAt, int number) {
        return new JsonObject()
                .put("unitId", scene.unit())
                .put("kind", "lecture")
                .put("number", number)
                .put("title", title)
                .put("startsAt", startsAt.toString())
                .put("minutes", 90)
                .put("place", "三楼会议室")
                .put("speaker", "法律顾问")
                .put("speakerRole", "legalCounsel")
                .put("subject", "law")
                .put("laws", new JsonArray(List.of("中华人民共和国行政处罚法")))
                .put(
                        "people",
                        new JsonArray(List.of(first.id().toString(), second.id().toString())));
    }

    /** One that begins at this distance from now, as the justice bureau left it. */
    String reviewed(Duration fromNow, int number) {
        String id = planned(fromNow, number);
        move(id, 1, "submit");
        review(id, 2, "approve", "");
        return id;
    }

    String planned(Duration fromNow, int number) {
        return secretary
                .post("/api/v1/study-sessions", plan("行政处罚法专题", Instant.now().plus(fromNow), number))
                .text("sessionId");
    }

    Json move(String id, int version, String step) {
        return secretary.post(
                "/api/v1/study-sessions/" + id + "/steps",
                new JsonObject().put("step", step).put("version", version));
    }

    Json review(String id, int version, String step, String reason) {
        return bureau.post(
                "/api/v1/study-sessions/" + id + "/review",
                new JsonObject().put("step", step).put("version", version).put("reason", reason));
    }

    Json look(String id) {
        return secretary.get("/api/v1/study-sessions/" + id);
    }

    String code(String id) {
        return secretary.get("/api/v1/study-sessions/" + id + "/code").text("code");
    }

    static Json signIn(Client who, String id, String code) {
        return who.post("/api/v1/study-sessions/" + id + "/sign-in", new JsonObject().put("code", code));
    }

    Json tick(String id, int version, JsonObject... entries) {
        return secretary.post(
                "/api/v1/study-sessions/" + id + "/attendance",
                new JsonObject().put("version", version).put("entries", new JsonArray(List.of(entries))));
    }

    static JsonObject tick(Scene.Person person, String state) {
        return new JsonObject().put("personId", person.id().toString()).put("state", state);
    }

    static Json put(Client who, String path, JsonObject body) {
        return who.send(who.request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    static String evidence(String id, String kind) {
        return "/api/v1/study-sessions/" + id + "/evidence?kind=" + kind + "&name=a";
    }

    /** Ninety minutes for the first, none for the second. */
    String archived(int number) {
        String id = reviewed(Duration.ofMinutes(-100), number);
        tick(
                id,
                3,
                StudyScene.tick(first, "present"),
                StudyScene.tick(second, "excused").put("reason", "出差"));
        move(id, 3, "hold");
        for (String kind : new String[] {"photo", "minutes"}) {
            assertThat(secretary
                            .send(secretary
                                    .request(evidence(id, kind))
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(Photo.jpeg())))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(move(id, 4, "archive").text("stage")).isEqualTo("archived");
        return id;
    }
}
