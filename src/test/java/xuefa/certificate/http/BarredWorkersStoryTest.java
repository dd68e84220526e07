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

    @Test
    void a_campaign_names_them_with_rule_and_source_outside_of_its_counts() {
        scene.sql(
                """
                insert into certificate (id, source, person_id, unit_id, kind, number, state, valid_from, valid_to, cards)
                values (?, ?, ?, ?::uuid, 'enforcement', ?, 'valid', current_date - 1000, current_date + 60, 1)
                """,
                Ids.next(),
                Ids.next().toString(),
                scene.person("candidate").id(),
                scene.unit(),
                "B" + Ids.next());
        employ(scene.personOf(1).id(), "contract");
        employ(scene.personOf(2).id(), "temporary");
        scene.sql(
                "update employment set valid_to = current_date - 1 where person_id = ?",
                scene.personOf(2).id());
        Client bureau = scene.signedIn(scene.person("justiceBureau"));
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
        Json opened = bureau.post(
                "/api/v1/renewal-campaigns",
                new JsonObject()
                        .put("idempotencyKey", Ids.next().toString())
                        .put("unitId", scene.unit())
                        .put("title", "到期换证")
                        .put("endsFrom", today)
                        .put(
                                "endsTo",
                                java.time.LocalDate.parse(today).plusDays(90).toString())
                        .put("rules", new JsonArray().add("three-years"))
                        .put(
                                "levels",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("name", "司法行政审核")
                                                .put("role", "justiceBureau")
                                                .put("unitId", scene.unit()))));
        assertThat(opened.number("total")).isEqualTo(1);
        String path = "/api/v1/renewal-campaigns/" + opened.text("campaignId") + "/barred";
        Json barred = bureau.get(path);
        assertThat(barred.number("total")).isEqualTo(1);
        assertThat(barred.text("rule")).contains("不得从事执法");
        assertThat(barred.text("source")).contains("邯郸", "严禁聘用合同工、临时工从事执法活动");
        JsonObject one = barred.list("items").getJsonObject(0);
        assertThat(one.getString("personId")).isEqualTo(scene.personOf(1).id().toString());
        assertThat(one.getString("employment")).isEqualTo("contract");
        Scene foreign = Scene.at(xuefa.support.TestNode.shared()).anOpenSitting(0);
        assertThat(foreign.signedIn(foreign.person("justiceBureau")).get(path).status())
                .isEqualTo(404);
    }
}
