package xuefa.certificate.http;

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
import xuefa.support.Wizard;

/** Contract and temporary workers never enforce: each way in is shut. Posts and imports of people are shut in the register's own stories. */
class BarredWorkersStoryTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(2);

    private void employ(UUID person, String kind) {
        scene.sql("update post set category = 'civilServant' where person_id = ?", person);
        scene.sql(
                "insert into employment (id, person_id, kind, valid_from) values (?, ?, ?, '2020-01-01')",
                Ids.next(),
                person,
                kind);
    }

    @Test
    void they_are_kept_off_the_roster_of_an_exam_that_leads_to_certificates_and_named_in_the_preview() {
        employ(scene.personOf(1).id(), "contract");
        Client officer = scene.signedIn(scene.person("examOfficer"));
        Wizard wizard = new Wizard(officer, scene.unit());
        JsonObject plan = wizard.plan();
        assertThat(wizard.preview(plan).number("people")).isEqualTo(3);
        assertThat(wizard.preview(plan).number("barred")).isZero();
        plan.getJsonObject("roster").put("certifying", true);
        Json preview = wizard.preview(plan);
        assertThat(preview.number("people")).isEqualTo(2);
        assertThat(preview.number("barred")).isEqualTo(1);
        JsonObject first = preview.list("flagged").getJsonObject(0);
        assertThat(first.getString("personId")).isEqualTo(scene.personOf(1).id().toString());
        assertThat(first.getBoolean("barred")).isTrue();
        assertThat(wizard.arrangement(wizard.published(plan)).number("people")).isEqualTo(2);
    }

    @Test
    void who_becomes_one_after_the_roster_was_closed_cannot_start_and_loses_no_attempt() {
        scene.sql(
                "update sitting set roster_rule = '{\"certifying\": true}'::json where id = ?::uuid", scene.sitting());
        UUID person = scene.personOf(2).id();
        employ(person, "temporary");
        Json refused = scene.candidate(2).start(scene.sitting());
        assertThat(refused.code()).isEqualTo("sitting.barred");
        assertThat(refused.text("detail")).contains("邯郸", "严禁聘用合同工、临时工从事执法活动");
        assertThat(scene.ask("select count(*) from attempt where person_id = ?", person))
                .isEqualTo("0");
        scene.sql("update employment set valid_to = current_date - 1 where person_id = ?", person);
        assertThat(scene.candidate(2).start(scene.sitting()).status()).isEqualTo(201);
    }

    @Test
    void an_exam_that_leads_to_nothing_of_the_kind_is_open_to_them() {
        employ(scene.personOf(1).id(), "contract");
        assertThat(scene.candidate(1).start(scene.sitting()).status()).isEqualTo(201);
    }

    @Test
    void no_program_writes_them_a_certificate_past_the_rules() {
        UUID person = scene.personOf(1).id();
        employ(person, "contract");
        JsonArray kinds = new JsonArray().add("enforcement").add("supervision");
        kinds.forEach(kind -> org.assertj.core.api.Assertions.assertThatThrownBy(() -> scene.sql(
                        "insert into certificate (id, source, person_id, unit_id, kind, state) values (?, ?, ?, ?::uuid, ?, 'applied')",
                        Ids.next(),
                        Ids.next().toString(),
                        person,
                        scene.unit(),
                        kind))
                .hasMessageContaining("contract and temporary workers"));
    }
}
