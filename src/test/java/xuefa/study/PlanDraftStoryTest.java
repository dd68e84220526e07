package xuefa.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.shared.Ids;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** The year's plan: drafted from obligations and syllabus, changed, saved whole or not at all, and covered by a course. */
class PlanDraftStoryTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(0);
    private final Client hr = scene.signedIn(scene.person("unitHr"));

    @Test
    void a_plan_is_drafted_changed_and_saved_and_an_item_is_covered() {
        String course = course();
        Json draft = hr.get("/api/v1/training/plan-draft?year=2031");
        JsonArray items = draft.body().getJsonArray("items");
        int hundredths = items.stream()
                .map(JsonObject.class::cast)
                .mapToInt(each -> each.getInteger("hundredths"))
                .sum();
        assertThat(hundredths).as("the syllabus shares out the 60 hours").isEqualTo(6000);
        JsonObject law = items.stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("subject").equals("law"))
                .findFirst()
                .orElseThrow();
        assertThat(law.getJsonArray("covers")).contains(course);
        assertThat(law.getString("source")).contains("60学时");
        assertThat(scene.ask("select count(*) from training_plan where unit_id = ?::uuid", scene.unit()))
                .as("a draft writes nothing")
                .isEqualTo("0");

        assertThat(save(new JsonArray().add(item(law, "2031-13-01"))).status()).isEqualTo(400);
        JsonObject bent = item(law, "2031-12-31");
        bent.getJsonArray("covers").getJsonObject(0).put("evidence", "no kind");
        assertThat(save(new JsonArray().add(item(law, "2031-12-31")).add(bent)).status())
                .isEqualTo(400);
        assertThat(scene.ask("select count(*) from training_plan where unit_id = ?::uuid", scene.unit()))
                .as("whole or not at all")
                .isEqualTo("0");
        JsonObject open = item(law, "2031-12-31").put("title", "再加一条").put("covers", new JsonArray());
        assertThat(save(new JsonArray().add(item(law, "2031-12-31")).add(open)).status())
                .isEqualTo(201);
        assertThat(save(new JsonArray()).status()).isEqualTo(409);

        String uncovered = scene.ask(
                "select i.id from training_plan_item i join training_plan p on p.id = i.plan_id where p.unit_id = ?::uuid and i.title = '再加一条'",
                scene.unit());
        String path = "/api/v1/training/plan-items/" + uncovered + "/covers";
        assertThat(hr.post(path, new JsonObject().put("evidence", "course:" + Ids.next()))
                        .status())
                .isEqualTo(400);
        assertThat(hr.post(path, new JsonObject().put("evidence", course)).status())
                .isEqualTo(200);
        assertThat(hr.get("/api/v1/training/plan-items/" + uncovered)
                        .body()
                        .getJsonArray("covers")
                        .getJsonObject(0)
                        .getString("evidence"))
                .isEqualTo(course);
    }

    @Test
    void nobody_drafts_for_or_covers_items_of_a_unit_that_is_not_theirs() {
        Scene other = Scene.at(TestNode.shared()).anOpenSitting(0);
        assertThat(hr.get("/api/v1/training/plan-draft?year=2031&unitId=" + other.unit())
                        .status())
                .isEqualTo(404);
        assertThat(hr.post(
                                "/api/v1/training/plan-items/" + UUID.randomUUID() + "/covers",
                                new JsonObject().put("evidence", course()))
                        .status())
                .isEqualTo(404);
    }

    private static JsonObject item(JsonObject drafted, String due) {
        JsonArray covers = new JsonArray();
        drafted.getJsonArray("covers")
                .forEach(evidence ->
                        covers.add(new JsonObject().put("evidence", evidence).put("title", "课程")));
        return new JsonObject()
                .put("subject", drafted.getString("subject"))
                .put("title", drafted.getString("title"))
                .put("categories", drafted.getJsonArray("categories"))
                .put("hundredths", drafted.getInteger("hundredths"))
                .put("due", due)
                .put("covers", covers);
    }

    private Json save(JsonArray items) {
        return hr.post(
                "/api/v1/training/plans",
                new JsonObject()
                        .put("unitId", scene.unit())
                        .put("year", 2031)
                        .put("title", "2031年度培训计划")
                        .put("items", items));
    }

    private String course() {
        UUID course = Ids.next();
        UUID version = Ids.next();
        scene.sql(
                "insert into course (id, unit_id, title, draft) values (?, ?::uuid, '课程', '{}')", course, scene.unit());
        scene.sql(
                "insert into course_version (id, course_id, number, content, digest) values (?, ?, 1, ?, '')",
                version,
                course,
                new JsonObject()
                        .put("title", "课程")
                        .put("summary", "")
                        .put("subject", "law")
                        .put("audience", new JsonArray().add("enforcementOfficer"))
                        .put("required", new JsonArray())
                        .put("policy", new JsonObject())
                        .put("ending", new JsonObject().put("kind", "none"))
                        .put("chapters", new JsonArray())
                        .encode());
        scene.sql("update course set newest_id = ? where id = ?", version, course);
        return "course:" + course;
    }
}
