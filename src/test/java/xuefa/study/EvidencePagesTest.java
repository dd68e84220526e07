package xuefa.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import xuefa.support.Client;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** A lecture was held, its hours went into the ledger, and HR corrected one: what the auditor sees of all that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EvidencePagesTest {
    private final StudyScene story = new StudyScene();
    private final Scene scene = story.scene;
    private final Client auditor = scene.signedIn(scene.person("auditor"));
    private String session = "";
    private String entry = "";
    private String correction = "";

    @BeforeAll
    void a_lecture_gave_hours_of_which_one_was_corrected() {
        session = story.archived(1);
        entry = scene.ask("select id from hours_entry where evidence_id = ?", session);
        Client hr = scene.signedIn(scene.person("unitHr"));
        assertThat(hr.post(
                                "/api/v1/training/hours/changes",
                                new JsonObject()
                                        .put("entryIds", new JsonArray().add(entry))
                                        .put("act", "correct")
                                        .put("minutes", 45)
                                        .put("reason", "提前离场"))
                        .status())
                .isEqualTo(200);
        correction = scene.ask("select id from hours_entry where corrects = ?", UUID.fromString(entry));
        sealed("hoursEntry", correction);
    }

    /** The node seals every three seconds, in the order in which rows were written. */
    private void sealed(String kind, String key) {
        for (int i = 0; i < 200; i++) {
            if (!scene.ask("select 1 from seal_leaf where kind = ? and key = ?", kind, key)
                    .isEmpty()) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("not sealed within 10 s: " + kind + " " + key);
    }

    private static String page(String kind, String id) {
        return "/api/v1/record/evidence/" + kind + "/" + id;
    }

    private static List<String> texts(JsonArray items, String name) {
        return items.stream().map(each -> ((JsonObject) each).getString(name)).toList();
    }

    private static List<String> facts(JsonObject part, String name) {
        return part.getJsonArray("facts").stream()
                .map(each -> (JsonObject) each)
                .filter(each -> each.getString("name").equals(name))
                .map(each -> each.getString("value"))
                .toList();
    }

    @Test
    void an_hour_shows_its_rule_its_correction_with_the_reason_and_where_it_came_from() {
        JsonObject seen = auditor.get(page("hoursEntry", entry)).body();

        assertThat(facts(seen, "minutes")).containsExactly("90");
        assertThat(facts(seen, "rule")).singleElement().asString().isNotBlank();
        assertThat(seen.getJsonArray("parts")).hasSize(2);
        JsonObject corrected = seen.getJsonArray("parts").getJsonObject(1);
        assertThat(facts(corrected, "minutes")).containsExactly("45");
        assertThat(facts(corrected, "note")).singleElement().asString().contains("提前离场");
        assertThat(corrected.getJsonObject("person").getString("name")).contains("*");
        assertThat(seen.getJsonArray("links"))
                .containsExactly(new JsonObject().put("kind", "studySession").put("evidenceId", session));
        assertThat(texts(seen.getJsonArray("deeds"), "code")).contains("training.hoursCorrected");
        assertThat(auditor.get(page("hoursEntry", correction)).body().getJsonArray("parts"))
                .isEqualTo(seen.getJsonArray("parts"));
    }

    @Test
    void a_session_shows_its_steps_and_who_was_there_with_names_hidden() {
        JsonObject seen = auditor.get(page("studySession", session)).body();

        assertThat(texts(seen.getJsonArray("parts"), "kind")).contains("studyStep", "studyAttendance");
        assertThat(seen.encode()).doesNotContain(scene.ask("select name from person where id = ?", story.first.id()));
        assertThat(texts(seen.getJsonArray("deeds"), "code"))
                .contains("study.planned", "study.reviewed", "study.archived");
        assertThat(seen.getJsonArray("places"))
                .allMatch(each -> !((JsonObject) each).getString("state").equals("absent"));
    }

    @Test
    void verifying_an_hour_finds_a_minute_more() {
        String address = page("hoursEntry", entry) + "/verification";
        assertThat(auditor.post(address).body().getString("verdict")).isEqualTo("whole");

        scene.sql("update hours_entry set minutes = minutes + 1 where id = ?", UUID.fromString(correction));
        JsonObject broken = auditor.post(address).body();
        scene.sql("update hours_entry set minutes = minutes - 1 where id = ?", UUID.fromString(correction));

        assertThat(broken.getString("verdict")).isEqualTo("broken");
        assertThat(broken.getJsonArray("faults").getJsonObject(0).getString("key"))
                .isEqualTo(correction);
    }

    @Test
    void a_certificate_shows_its_events_and_the_checks_its_renewal_was_decided_by() {
        UUID certificate = UUID.randomUUID();
        UUID campaign = UUID.randomUUID();
        UUID review = UUID.randomUUID();
        UUID unit = UUID.fromString(scene.unit());
        scene.sql("""
                insert into certificate (id, source, person_id, unit_id, kind, number, state) values (?, ?, ?, ?, 'supervision', ?, 'valid')
                """, certificate, certificate.toString(), story.first.id(), unit, certificate.toString());
        scene.sql("""
                insert into certificate_event (certificate_id, position, id, step, day, reason, recorded_on)
                values (?, 1, gen_random_uuid(), 'applied', '2024-01-05', '调入', '2024-01-05')
                """, certificate);
        scene.sql("""
                insert into renewal_campaign (id, unit_id, title, ends_from, ends_to, levels, rule_ids, idempotency_key)
                values (?, ?, '三年换证', '2026-11-01', '2027-01-31', '[]', '{}', gen_random_uuid())
                """, campaign, unit);
        scene.sql(
                "insert into renewal_review (id, campaign_id, certificate_id, person_id, unit_id) values (?, ?, ?, ?, ?)",
                review,
                campaign,
                certificate,
                story.first.id(),
                unit);
        scene.sql("""
                insert into renewal_step (id, review_id, number, step, level, reason, outcome, checks)
                values (gen_random_uuid(), ?, 1, 'return', 0, '学时不足', 'open', '[{"rule":"本年学时","source":"办法第十条",
                  "value":"46.5 / 60","evidence":[],"verdict":"open","cure":"12月31日前再学13.5学时","topic":"hours"}]')
                """, review);

        JsonObject seen = auditor.get(page("certificate", certificate.toString())).body();

        assertThat(texts(seen.getJsonArray("parts"), "kind")).containsExactly("certificateEvent", "renewalStep");
        assertThat(facts(seen.getJsonArray("parts").getJsonObject(0), "reason")).containsExactly("调入");
        assertThat(seen.getJsonArray("parts")
                        .getJsonObject(1)
                        .getJsonArray("checks")
                        .getJsonObject(0)
                        .getString("cure"))
                .isEqualTo("12月31日前再学13.5学时");
        assertThat(texts(seen.getJsonArray("places"), "kind")).containsExactly("certificateEvent", "renewalStep");
    }

    @Test
    void hours_and_sessions_are_drawn_into_samples_and_exported() {
        for (String kind : List.of("hoursEntry", "studySession")) {
            JsonObject drawn = auditor.post(
                            "/api/v1/record/samples",
                            new JsonObject()
                                    .put("kind", kind)
                                    .put(
                                            "from",
                                            Instant.now().minusSeconds(9000).toString())
                                    .put("until", Instant.now().plusSeconds(60).toString())
                                    .put("size", 10)
                                    .put("seed", "2026"))
                    .body();
            assertThat(drawn.getInteger("population")).isEqualTo(kind.equals("hoursEntry") ? 2 : 1);
            assertThat(texts(drawn.getJsonArray("items"), "kind")).containsOnly(kind);
        }
        assertThat(auditor.post(
                                "/api/v1/record/exports",
                                new JsonObject()
                                        .put(
                                                "items",
                                                new JsonArray()
                                                        .add(new JsonObject()
                                                                .put("kind", "hoursEntry")
                                                                .put("evidenceId", entry))))
                        .text("content"))
                .contains(entry, correction);
    }

    @Test
    void what_lies_in_other_units_is_as_good_as_unknown() {
        Scene elsewhere = Scene.at(TestNode.shared()).anOpenSitting(0);
        Client stranger = elsewhere.signedIn(elsewhere.person("auditor"));

        assertThat(stranger.get(page("hoursEntry", entry)).status()).isEqualTo(404);
        assertThat(stranger.get(page("studySession", session)).status()).isEqualTo(404);
        assertThat(auditor.get(page("nothing", session)).status()).isEqualTo(404);
    }
}
