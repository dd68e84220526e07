package xuefa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import xuefa.support.Client;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.Waiting;

/** What an auditor and an audit administrator see of a candidate's result, on a running node. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordStoryTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(2);
    private final Scene elsewhere = Scene.at(TestNode.shared()).anOpenSitting(1);
    private final Client auditor = scene.signedIn(scene.person("auditor"));
    private final Client stranger = elsewhere.signedIn(elsewhere.person("auditor"));
    private String attempt = "";

    @BeforeAll
    void one_candidate_sits_the_exam() {
        Client candidate = scene.candidate(1);
        attempt = candidate.start(scene.sitting()).text("attemptId");
        candidate.submit(attempt, 1, 0);
        sealed("attempt", attempt);
        sealed("result", attempt + "/1");
    }

    /** The node seals every three seconds. */
    private void sealed(String kind, String key) {
        for (int i = 0; i < 100; i++) {
            if (!scene.ask("select 1 from seal_leaf where kind = ? and key = ?", kind, key)
                    .isEmpty()) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("not sealed within 10 s: " + kind + " " + key);
    }

    private String evidence() {
        return "/api/v1/record/evidence/result/" + attempt;
    }

    @Test
    void the_page_of_a_result_tells_what_it_rests_on_and_hides_the_name() {
        JsonObject page = auditor.get(evidence()).body();

        assertThat(page.getJsonObject("person").getString("name")).matches(".\\*+");
        assertThat(page.getJsonArray("places"))
                .extracting(each -> ((JsonObject) each).getString("kind"))
                .contains("attempt", "result");
        assertThat(page.getJsonArray("places"))
                .allMatch(each -> !((JsonObject) each).getString("state").equals("absent"));
    }

    @Test
    void verifying_recomputes_and_finds_a_changed_score() {
        assertThat(auditor.post(evidence() + "/verification").body().getString("verdict"))
                .isEqualTo("whole");

        scene.sql("update result set score = score + 1 where attempt_id = ?", UUID.fromString(attempt));
        JsonObject broken = auditor.post(evidence() + "/verification").body();
        scene.sql("update result set score = score - 1 where attempt_id = ?", UUID.fromString(attempt));

        assertThat(broken.getString("verdict")).isEqualTo("broken");
        assertThat(broken.getJsonArray("faults").getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("table", "result")
                        .put("key", attempt + "/1")
                        .put("what", "edited")
                        .put(
                                "place",
                                broken.getJsonArray("faults").getJsonObject(0).getString("place")));
    }

    @Test
    void what_lies_in_other_units_is_as_good_as_unknown() {
        assertThat(stranger.get(evidence()).status()).isEqualTo(404);
        assertThat(stranger.post(evidence() + "/verification").status()).isEqualTo(404);
        assertThat(stranger.post(
                                "/api/v1/record/exports",
                                new JsonObject()
                                        .put(
                                                "items",
                                                new JsonArray()
                                                        .add(new JsonObject()
                                                                .put("kind", "result")
                                                                .put("evidenceId", attempt))))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void each_look_is_written_down_itself() {
        auditor.get(evidence());

        assertThat(scene.ask(
                        "select address from audit_entry where code = 'audit.evidenceSeen' and subject_id = ? limit 1",
                        attempt))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void the_same_seed_draws_the_same_sample() {
        JsonObject order = new JsonObject()
                .put("kind", "result")
                .put("from", Instant.now().minusSeconds(3600).toString())
                .put("until", Instant.now().plusSeconds(3600).toString())
                .put("size", 5)
                .put("seed", "2026-11");
        JsonObject first = auditor.post("/api/v1/record/samples", order).body();

        assertThat(first.getInteger("population")).isEqualTo(1);
        assertThat(auditor.post("/api/v1/record/samples", order).body()).isEqualTo(first);
        assertThat(stranger.post("/api/v1/record/samples", order).body().getInteger("population"))
                .isZero();
    }

    @Test
    void deeds_are_found_by_what_an_auditor_asks_for_page_by_page() {
        Client officer = scene.signedIn(scene.person("examOfficer"));
        for (int minutes = 1; minutes <= 3; minutes++) {
            officer.post(
                    "/api/v1/sittings/" + scene.sitting() + "/time-grants",
                    new JsonObject()
                            .put("idempotencyKey", UUID.randomUUID().toString())
                            .put("minutes", minutes)
                            .put("reason", "考场断电 " + minutes)
                            .put(
                                    "personIds",
                                    new JsonArray().add(scene.personOf(2).id().toString())));
        }
        String asked = "/api/v1/record/entries?code=attempt.timeGranted&limit=2&personId="
                + scene.personOf(2).id();
        JsonObject first = auditor.get(asked).body();
        JsonObject second =
                auditor.get(asked + "&after=" + first.getString("next")).body();

        assertThat(first.getInteger("total")).isEqualTo(3);
        assertThat(reasons(first)).containsExactly("考场断电 3", "考场断电 2");
        assertThat(reasons(second)).containsExactly("考场断电 1");
        assertThat(second.containsKey("next")).isFalse();
        assertThat(stranger.get(asked).body().getInteger("total")).isZero();
    }

    private static List<String> reasons(JsonObject page) {
        return page.getJsonArray("items").stream()
                .map(each -> ((JsonObject) each).getString("reason"))
                .toList();
    }

    @Test
    void an_administrator_sees_heads_and_runs_a_verification() {
        Client administrator = scene.signedIn(scene.person("auditAdministrator"));
        assertThat(administrator.get("/api/v1/record/heads?limit=1").body().getJsonArray("items"))
                .singleElement()
                .matches(each -> ((JsonObject) each).getString("head").startsWith("head1."));
        JsonObject begun = administrator.post("/api/v1/record/checks").body();
        String address = "/api/v1/record/checks/" + begun.getString("checkId");
        JsonObject run = Waiting.until(() -> administrator.get(address).body(), each -> !each.getString("state")
                .equals("running"));

        // Tests write rows behind the application's back; that is what it names.
        assertThat(run.getString("state")).isIn("whole", "broken");
        assertThat(run.getLong("checked")).isPositive();
        assertThat(administrator
                        .get("/api/v1/record/state")
                        .body()
                        .getJsonObject("last")
                        .getString("checkId"))
                .isEqualTo(run.getString("checkId"));
        assertThat(administrator.post(address + "/stop").status()).isEqualTo(204);
    }

    @Test
    void an_export_convinces_somebody_who_has_only_it_and_the_public_key() throws Exception {
        JsonObject file = auditor.post(
                        "/api/v1/record/exports",
                        new JsonObject()
                                .put(
                                        "items",
                                        new JsonArray()
                                                .add(new JsonObject()
                                                        .put("kind", "result")
                                                        .put("evidenceId", attempt))))
                .body();
        String content = file.getString("content");
        String key = auditor.get("/api/v1/receipt-keys")
                .list("items")
                .getJsonObject(0)
                .getString("publicKey");

        assertThat(verified(key, content)).contains("Everything agrees");
        assertThat(verified(key, content.replaceFirst("\"grade\":\"(\\w+)\"", "\"grade\":\"excellent\"")))
                .contains("result " + attempt + "/1 was changed", "the digest of the lines before it is another one");
        assertThat(verified(
                        key,
                        content.replaceFirst("\"path\":\\[\"..", "\"path\":[\"00")
                                .replaceFirst("\"place\":\\d+", "\"place\":7777")))
                .contains("FAULTS");
    }

    /** What the verifier that ships beside the program says; it uses nothing of the house. */
    private static String verified(String key, String export) throws Exception {
        Path file = Files.createTempFile("export", ".ndjson");
        Files.writeString(file, export);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "src/deploy/installation/bin/VerifyRecord.java",
                        "--key",
                        key,
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(file);
        return said;
    }
}
