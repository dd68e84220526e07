package xuefa.training.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** Hours that nobody studied, sent by HR of the wrong place, by learners, twice at once and in files. */
@SuppressWarnings("NullAway.Init")
final class ForgedHoursTest {
    private static String day;
    private static Scene scene;
    private static Scene elsewhere;
    private static Client hr;

    @BeforeAll
    static void twoUnits() {
        day = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();
        scene = Scene.at(TestNode.shared()).anOpenSitting(4);
        elsewhere = Scene.at(TestNode.shared()).anOpenSitting(1);
        hr = scene.signedIn(scene.person("unitHr"));
    }

    private static JsonObject sheet(Scene.Person... people) {
        JsonArray ids = new JsonArray();
        List.of(people).forEach(person -> ids.add(person.id().toString()));
        return new JsonObject()
                .put("sheetId", UUID.randomUUID().toString())
                .put("unitId", scene.unit())
                .put("title", "执法实务专题班")
                .put("kind", "classroom")
                .put("subject", "professional")
                .put(
                        "spans",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("from", day + "T09:00:00+08:00")
                                        .put("to", day + "T10:00:00+08:00")))
                .put("minutes", 60)
                .put("confirmed", true)
                .put("people", ids);
    }

    private static String entries(Scene.Person person) {
        return scene.ask("select count(*) from hours_entry where person_id = ?", person.id());
    }

    @Test
    void a_learner_gives_nobody_hours_and_changes_none() {
        Client officer = scene.candidate(1);
        assertThat(officer.post("/api/v1/training/hours", sheet(scene.personOf(1)))
                        .status())
                .isEqualTo(403);
        assertThat(officer.post(
                                "/api/v1/training/hours/changes",
                                new JsonObject()
                                        .put("act", "confirm")
                                        .put(
                                                "entryIds",
                                                new JsonArray()
                                                        .add(UUID.randomUUID().toString())))
                        .status())
                .isEqualTo(403);
        assertThat(entries(scene.personOf(1))).isEqualTo("0");
    }

    @Test
    void minutes_and_times_that_cannot_be_are_refused() {
        for (Object minutes : List.of(-1, 0, 61, 527_041, 1.5, "60")) {
            assertThat(hr.post(
                                    "/api/v1/training/hours",
                                    sheet(scene.personOf(1)).put("minutes", minutes))
                            .status())
                    .as("%s", minutes)
                    .isEqualTo(400);
        }
        for (String to :
                List.of(day + "T08:00:00+08:00", day + "T09:00:00+08:00", "2199-01-01T00:00:00Z", "yesterday")) {
            JsonObject bent = sheet(scene.personOf(1));
            bent.getJsonArray("spans").getJsonObject(0).put("to", to);
            assertThat(hr.post("/api/v1/training/hours", bent).status()).as(to).isEqualTo(400);
        }
        assertThat(hr.post("/api/v1/training/hours", sheet()).status()).isEqualTo(400);
        assertThat(entries(scene.personOf(1))).isEqualTo("0");
    }

    @Test
    void unknown_people_people_of_others_and_units_of_others_are_refused_as_a_whole() {
        JsonObject unknown = sheet(scene.personOf(1));
        unknown.getJsonArray("people").add(UUID.randomUUID().toString());
        assertThat(hr.post("/api/v1/training/hours", unknown).status()).isEqualTo(400);
        assertThat(hr.post("/api/v1/training/hours", sheet(scene.personOf(1), elsewhere.personOf(1)))
                        .status())
                .isEqualTo(400);
        assertThat(hr.post("/api/v1/training/hours", sheet(scene.personOf(1)).put("unitId", elsewhere.unit()))
                        .status())
                .isIn(400, 404);
        assertThat(entries(scene.personOf(1))).isEqualTo("0");
        assertThat(entries(elsewhere.personOf(1))).isEqualTo("0");
    }

    @Test
    void a_sheet_sent_eight_times_at_once_and_with_somebody_twice_is_one_entry() throws Exception {
        JsonObject sheet = sheet(scene.personOf(2), scene.personOf(2));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var sent : threads.invokeAll(
                    java.util.Collections.nCopies(8, () -> hr.post("/api/v1/training/hours", sheet)))) {
                assertThat(((Json) sent.get()).status()).isIn(200, 201, 400, 409);
            }
        }
        assertThat(entries(scene.personOf(2))).isIn("0", "1");
        hr.post("/api/v1/training/hours", sheet(scene.personOf(2)).put("sheetId", sheet.getString("sheetId")));
        assertThat(entries(scene.personOf(2))).isEqualTo("1");
    }

    @Test
    void each_row_of_a_forged_file_is_kept_with_what_became_of_it() throws Exception {
        String csv = "姓名,工号,日期,开始,结束,分钟,形式,科目,名称\n"
                + "没有这人,W999999," + day + ",09:00,10:00,60,面授,法律法规,冒名\n"
                + "没有这人,W999998,2199-01-01,09:00,10:00,60,面授,法律法规,将来\n"
                + "没有这人,W999997," + day + ",09:00,10:00,-60,面授,法律法规,负数\n"
                + "没有这人,W999996," + day + ",11:00,10:00,60,面授,法律法规,倒着\n"
                + "=cmd|' /C calc'!A0,W999995," + day + ",09:00,10:00,60,面授,法律法规,公式\n";
        var sent = HttpClient.newHttpClient()
                .send(
                        hr.request("/api/v1/training/imports?confirmed=true&name=hours.csv&unitId=" + scene.unit())
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofByteArray(csv.getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        String id = new JsonObject(sent.body()).getString("importId");
        Json kept = hr.get("/api/v1/training/imports/" + id);
        assertThat(kept.list("rows").stream().map(JsonObject.class::cast))
                .hasSize(5)
                .allSatisfy(row -> {
                    assertThat(row.getString("fate")).isEqualTo("refused");
                    assertThat(row.getString("reason")).isNotBlank();
                });
    }
}
