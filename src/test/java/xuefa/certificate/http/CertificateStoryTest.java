package xuefa.certificate.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** The life of certificates as HR and the justice bureau lead it. */
class CertificateStoryTest {
    private final CertificateScene at = new CertificateScene();

    private static List<String> steps(JsonObject certificate) {
        return certificate.getJsonArray("events").stream()
                .map(each -> ((JsonObject) each).getString("step"))
                .toList();
    }

    @Test
    void from_the_application_to_the_withdrawal_everything_says_who_when_and_why() {
        UUID officer = at.officer();
        Json applied = at.apply(officer, "enforcement");
        assertThat(CertificateScene.state(applied)).isEqualTo("201 applied");
        String id = applied.text("certificateId");
        assertThat(CertificateScene.state(at.decide(id, "examPassed", new JsonObject())))
                .isEqualTo("409 certificate.exam-not-on-record");
        assertThat(CertificateScene.state(
                        at.decide(id, "examPassed", new JsonObject().put("reason", "省厅纸笔考试合格，冀司考〔2026〕3号"))))
                .isEqualTo("200 examPassed");
        assertThat(CertificateScene.state(at.decide(id, "reviewed"))).isEqualTo("200 reviewed");
        assertThat(CertificateScene.state(at.decide(id, "issued", new JsonObject())))
                .isEqualTo("409 certificate.needs-number");
        String number = CertificateScene.fresh();
        Json issued = at.decide(id, "issued", new JsonObject().put("number", number));
        assertThat(CertificateScene.state(issued)).isEqualTo("200 valid");
        assertThat(issued.text("validFrom")).isEqualTo(CertificateScene.today().toString());
        assertThat(issued.text("validTo"))
                .isEqualTo(CertificateScene.today().plusYears(3).minusDays(1).toString());
        assertThat(CertificateScene.state(at.decide(id, "inspected", new JsonObject())))
                .isEqualTo("200 valid");
        assertThat(CertificateScene.state(at.decide(id, "suspended", new JsonObject())))
                .isEqualTo("409 certificate.needs-reason");
        assertThat(CertificateScene.state(at.decide(id, "suspended"))).isEqualTo("200 suspended");
        assertThat(CertificateScene.state(at.decide(id, "resumed"))).isEqualTo("200 valid");
        assertThat(CertificateScene.state(at.report(id, "lost", "出差途中遗失"))).isEqualTo("200 voided");
        assertThat(CertificateScene.state(at.decide(id, "reissued", new JsonObject())))
                .isEqualTo("200 reissued");
        Json withdrawn = at.report(id, "withdrawn", "调离执法岗位");
        assertThat(CertificateScene.state(withdrawn)).isEqualTo("200 withdrawn");
        assertThat(steps(withdrawn.body()))
                .containsExactly(
                        "applied",
                        "examPassed",
                        "reviewed",
                        "issued",
                        "inspected",
                        "suspended",
                        "resumed",
                        "lost",
                        "reissued",
                        "withdrawn");
        JsonObject last = withdrawn.body().getJsonArray("events").getJsonObject(9);
        assertThat(last.getString("reason")).isEqualTo("调离执法岗位");
        assertThat(last.getString("by")).startsWith("测");
        assertThat(withdrawn.body().getInteger("card")).isEqualTo(2);
        assertThat(withdrawn.body().getJsonArray("possible")).isEmpty();
        assertThat(at.scene.ask(
                        "select count(*) from seal_due d join certificate_event e on e.id::text = d.key"
                                + " where d.kind = 'certificateEvent' and e.certificate_id = ?::uuid",
                        id))
                .satisfiesAnyOf(due -> assertThat(due).isEqualTo("10"), due -> assertThat(at.scene.ask(
                                "select count(*) from seal_leaf l join certificate_event e on e.id::text = l.key"
                                        + " where l.kind = 'certificateEvent' and e.certificate_id = ?::uuid",
                                id))
                        .isNotEqualTo("0"));
        assertThat(at.scene.ask(
                        "select count(*) from audit_entry where subject_kind = 'certificate' and subject_id = ?", id))
                .isEqualTo("10");
    }

    @Test
    void a_step_is_refused_in_the_wrong_state_twice_and_by_the_wrong_role_and_nothing_is_half_done() {
        String id = at.apply(at.officer(), "enforcement").text("certificateId");
        assertThat(CertificateScene.state(at.decide(id, "suspended"))).isEqualTo("409 certificate.not-in-this-state");
        JsonObject seen = at.step(id, "declined", new JsonObject().put("reason", "不符合条件"));
        String path = "/api/v1/certificates/" + id + "/decisions";
        assertThat(at.hr.post(path, seen).status()).as("the bureau decides").isEqualTo(403);
        assertThat(at.bureau
                        .post("/api/v1/certificates/" + id + "/reports", new JsonObject().put("version", 1))
                        .status())
                .as("the unit reports")
                .isEqualTo(403);
        assertThat(CertificateScene.state(at.bureau.post(path, seen))).isEqualTo("200 declined");
        assertThat(CertificateScene.state(at.bureau.post(path, seen))).isEqualTo("409 certificate.changed-meanwhile");
        assertThat(steps(at.get(id))).containsExactly("applied", "declined");
        assertThat(at.scene.ask("select state from certificate where id = ?::uuid", id))
                .isEqualTo("declined");
    }

    @Test
    void a_day_before_the_last_step_or_in_the_future_is_refused() {
        String id = at.apply(at.officer(), "enforcement").text("certificateId");
        var yesterday = new JsonObject()
                .put("reason", "不符合条件")
                .put("day", CertificateScene.today().minusDays(1).toString());
        assertThat(CertificateScene.state(at.decide(id, "declined", yesterday)))
                .isEqualTo("409 certificate.before-the-last");
        var tomorrow =
                yesterday.copy().put("day", CertificateScene.today().plusDays(1).toString());
        assertThat(CertificateScene.state(at.decide(id, "declined", tomorrow)))
                .isEqualTo("409 certificate.in-the-future");
        var never = yesterday.copy().put("day", "2026-02-30");
        assertThat(at.decide(id, "declined", never).status()).isEqualTo(400);
    }

    @Test
    void nobody_has_two_of_a_kind_and_no_number_is_given_twice() {
        UUID officer = at.officer();
        String number = CertificateScene.fresh();
        at.issued(officer, number);
        assertThat(CertificateScene.state(at.apply(officer, "enforcement"))).isEqualTo("409 certificate.has-one");
        assertThat(CertificateScene.state(at.apply(officer, "supervision"))).isEqualTo("201 applied");
        String other = at.apply(at.officer(), "enforcement").text("certificateId");
        at.decide(other, "examPassed");
        at.decide(other, "reviewed");
        assertThat(CertificateScene.state(at.decide(other, "issued", new JsonObject().put("number", number))))
                .isEqualTo("409 certificate.number-taken");
        assertThat(at.get(other).getString("state")).isEqualTo("reviewed");
    }

    @Test
    void contract_and_temporary_workers_get_no_certificate_and_auxiliaries_only_their_card_after_training() {
        assertThat(CertificateScene.state(at.apply(at.worker("auxiliary", "contract"), "enforcement")))
                .isEqualTo("409 certificate.barred");
        Json refused = at.apply(at.worker("civilServant", "temporary"), "supervision");
        assertThat(CertificateScene.state(refused)).isEqualTo("409 certificate.barred");
        assertThat(refused.text("detail")).contains("邯郸", "严禁聘用合同工、临时工从事执法活动");
        assertThat(CertificateScene.state(at.apply(at.worker("auxiliary", "publicInstitution"), "enforcement")))
                .isEqualTo("409 certificate.auxiliary-card-only");
        assertThat(CertificateScene.state(at.apply(at.officer(), "auxiliaryCard")))
                .isEqualTo("409 certificate.not-auxiliary");
        UUID auxiliary = at.worker("auxiliary", "contract");
        String card = at.apply(auxiliary, "auxiliaryCard").text("certificateId");
        at.decide(card, "examPassed");
        at.decide(card, "reviewed");
        var number = new JsonObject().put("number", CertificateScene.fresh());
        assertThat(CertificateScene.state(at.decide(card, "issued", number))).isEqualTo("409 certificate.no-pre-post");
        trained(auxiliary);
        Json issued = at.decide(card, "issued", number);
        assertThat(CertificateScene.state(issued)).isEqualTo("200 valid");
        assertThat(issued.text("validTo"))
                .isEqualTo(CertificateScene.today().plusYears(2).minusDays(1).toString());
    }

    private void trained(UUID person) {
        UUID event = xuefa.shared.Ids.next();
        at.scene.sql(
                "insert into training_event (id, source, unit_id, kind, title, day, year, held, evidence, recorded_on)"
                        + " values (?, ?, ?, 'prePost', '岗前培训', '2021-01-01', 2021, true, '{}', '2021-01-01')",
                event,
                event + "/1",
                UUID.fromString(at.scene.unit()));
        at.scene.sql("insert into training_attendance (event_id, person_id) values (?, ?)", event, person);
    }

    @Test
    void who_becomes_a_contract_worker_later_cannot_be_issued_one_and_is_on_the_list_of_those_to_withdraw() {
        UUID officer = at.officer();
        String id = at.issued(officer, CertificateScene.fresh());
        assertThat(at.get(id).getString("toWithdraw", "")).isEmpty();
        at.scene.sql("update post set valid_to = current_date - 1 where person_id = ?", officer);
        assertThat(at.get(id).getString("toWithdraw")).isEqualTo("leftPost");
        assertThat(at.bureau.get("/api/v1/certificates?toWithdraw=true").number("total"))
                .isEqualTo(1);
        at.scene.sql(
                "insert into employment (id, person_id, kind, valid_from) values (?, ?, 'contract', current_date)",
                xuefa.shared.Ids.next(),
                officer);
        assertThat(at.get(id).getString("toWithdraw")).isEqualTo("barred");
        at.decide(id, "suspended");
        assertThat(CertificateScene.state(at.decide(id, "resumed"))).isEqualTo("409 certificate.barred");
        at.report(id, "withdrawn", "已转为合同工");
        assertThat(at.bureau.get("/api/v1/certificates?toWithdraw=true").number("total"))
                .isZero();
    }

    @Test
    void the_list_is_searched_filtered_counted_paged_and_cut_at_the_unit() {
        String first = CertificateScene.fresh();
        String id = at.issued(at.officer(), first);
        at.apply(at.officer(), "enforcement");
        at.apply(at.officer(), "supervision");
        Json all = at.hr.get("/api/v1/certificates?limit=2");
        assertThat(all.number("total")).isEqualTo(3);
        assertThat(all.body().getJsonObject("counts"))
                .isEqualTo(new JsonObject().put("valid", 1).put("applied", 2));
        Json rest = at.hr.get("/api/v1/certificates?limit=2&cursor="
                + java.net.URLEncoder.encode(all.text("nextCursor"), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(rest.body().getJsonArray("items")).hasSize(1);
        assertThat(ids(at.hr, "search=" + first)).containsExactly(id);
        assertThat(ids(at.hr, "state=valid&kind=enforcement&endsWithin=1200")).containsExactly(id);
        assertThat(ids(at.hr, "endsWithin=90")).isEmpty();
        assertThat(ids(at.hr, "area=%E5%9F%8E%E5%B8%82%E7%AE%A1%E7%90%86")).isEmpty();
        assertThat(ids(at.hr, "order=ends")).hasSize(3).first().isEqualTo(id);
        Scene foreign = Scene.at(TestNode.shared()).anOpenSitting(0);
        Client stranger = foreign.signedIn(foreign.person("justiceBureau"));
        assertThat(ids(stranger, "search=" + first)).isEmpty();
        assertThat(stranger.get("/api/v1/certificates/" + id).status()).isEqualTo(404);
    }

    private static List<String> ids(Client who, String query) {
        return who.get("/api/v1/certificates?" + query).body().getJsonArray("items").stream()
                .map(each -> ((JsonObject) each).getString("certificateId"))
                .toList();
    }

    @Test
    void what_has_passed_its_last_day_is_expired_without_anybody_doing_anything() {
        String id = at.issued(at.officer(), CertificateScene.fresh());
        at.scene.sql(
                "update certificate_event set day = day - 2000, valid_from = valid_from - 2000, valid_to = valid_to - 2000"
                        + " where certificate_id = ?::uuid",
                id);
        at.scene.sql(
                "update certificate set valid_from = valid_from - 2000, valid_to = valid_to - 2000 where id = ?::uuid",
                id);
        assertThat(at.get(id).getString("state")).isEqualTo("expired");
        assertThat(ids(at.hr, "state=expired")).containsExactly(id);
        assertThat(ids(at.hr, "state=valid")).isEmpty();
        assertThat(at.get(id).getJsonArray("possible").encode()).isEqualTo("[\"cancelled\",\"revoked\",\"withdrawn\"]");
    }

    @Test
    void the_bureau_corrects_area_and_unit_with_a_reason() {
        String id = at.issued(at.officer(), CertificateScene.fresh());
        var change = new JsonObject().put("version", 4).put("area", "城市管理").put("reason", "机构改革，职责划转");
        assertThat(at.hr.post("/api/v1/certificates/" + id, change).status()).isEqualTo(403);
        Json changed = at.bureau.post("/api/v1/certificates/" + id, change);
        assertThat(changed.text("area")).isEqualTo("城市管理");
        assertThat(changed.number("version")).isEqualTo(5);
        Scene foreign = Scene.at(TestNode.shared()).anOpenSitting(0);
        var away =
                new JsonObject().put("version", 5).put("unitId", foreign.unit()).put("reason", "调动");
        assertThat(CertificateScene.state(at.bureau.post("/api/v1/certificates/" + id, away)))
                .isEqualTo("404 certificate.unit-unknown");
    }
}
