package xuefa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.report.ReportScene.number;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.shared.Ids;
import xuefa.support.Client;
import xuefa.support.Json;

/** An officer moves from one unit to another, and the certificate goes along. */
class MovingCertificatesTest {
    private final ReportScene region = new ReportScene();
    private final Client hrOfEast = region.hr(region.east);
    private final Client hrOfWest = region.hr(region.west);

    /** One that was issued on a day, and is good for three years. */
    private UUID issued(UUID officer, UUID unit, String day) {
        UUID id = Ids.next();
        LocalDate from = LocalDate.parse(day);
        LocalDate to = from.plusYears(3).minusDays(1);
        region.scene.sql("""
                insert into certificate (id, source, person_id, unit_id, kind, number, state, valid_from, valid_to, cards, recorded_at)
                values (?, ?, ?, ?, 'enforcement', ?, 'valid', ?, ?, 1, ?)
                """, id, id.toString(), officer, unit, "M" + id, from, to, ReportScene.at(day));
        region.scene.sql("""
                insert into certificate_event (certificate_id, position, id, step, day, valid_from, valid_to, reason, recorded_at, recorded_on)
                select ?, n, gen_random_uuid(), (array['applied', 'examPassed', 'reviewed', 'issued'])[n], ?::date,
                       case when n = 4 then ?::date end, case when n = 4 then ?::date end, '', ?, ?::date
                from generate_series(1, 4) n
                """, id, from, from, to, ReportScene.at(day), from);
        return id;
    }

    private void moves(UUID officer, UUID to, String day) {
        region.leaves(officer, LocalDate.parse(day).minusDays(1).toString());
        region.post(officer, to, day);
    }

    private int inForce(UUID unit, String query) {
        return number(region.report(unit, query), "certificates.inForce", "");
    }

    private static boolean sees(Client who, UUID certificate) {
        boolean listed = who.get("/api/v1/certificates?limit=50").list("items").stream()
                .anyMatch(each -> ((JsonObject) each).getString("certificateId").equals(certificate.toString()));
        boolean opened = who.get("/api/v1/certificates/" + certificate).status() == 200;
        assertThat(opened).isEqualTo(listed);
        return listed;
    }

    @Test
    void the_new_hr_sees_it_and_the_old_one_no_longer_does() {
        UUID officer = region.officer(region.east, "2023-01-01");
        UUID certificate = issued(officer, region.east, "2025-03-01");
        assertThat(sees(hrOfEast, certificate)).isTrue();
        assertThat(sees(hrOfWest, certificate)).isFalse();

        moves(officer, region.west, "2026-02-01");
        assertThat(sees(hrOfEast, certificate)).isFalse();
        assertThat(sees(hrOfWest, certificate)).isTrue();
        JsonObject there = hrOfWest.get("/api/v1/certificates/" + certificate).body();
        assertThat(there.getString("unitName")).isEqualTo("西局");
        assertThat(there.getString("issuedUnitName")).isEqualTo("东局");
        assertThat(there.containsKey("toWithdraw")).isFalse();
    }

    @Test
    void the_ledger_of_a_past_quarter_counts_it_where_it_was() {
        UUID officer = region.officer(region.east, "2023-01-01");
        issued(officer, region.east, "2025-03-01");
        moves(officer, region.west, "2026-07-01");

        assertThat(inForce(region.east, "period=2026-Q2")).isEqualTo(1);
        assertThat(inForce(region.west, "period=2026-Q2")).isZero();
        assertThat(inForce(region.east, "period=2026-Q3")).isZero();
        assertThat(inForce(region.west, "period=2026-Q3")).isEqualTo(1);
        assertThat(inForce(region.west, "period=2026")).isEqualTo(1);
        assertThat(inForce(region.top, "period=2026-Q2")).isEqualTo(1);
        assertThat(number(region.report(region.east, "period=2025-Q1"), "certificates.events", ""))
                .isEqualTo(1);
        var rows = region.rows(region.east, "period=2026-Q2&figure=certificates.inForce");
        assertThat(rows.number("total")).isEqualTo(1);
        assertThat(rows.list("items").getJsonObject(0).getString("unit")).isEqualTo("东局");
    }

    @Test
    void a_report_as_it_was_known_knows_nothing_of_a_move_that_was_recorded_later() {
        UUID officer = region.officer(region.east, "2023-01-01");
        issued(officer, region.east, "2025-03-01");
        moves(officer, region.west, "2026-07-01");
        region.scene.sql(
                "update post set recorded_at = ? where person_id = ? and unit_id = ?",
                ReportScene.at("2026-10-20"),
                officer,
                region.west);

        assertThat(inForce(region.east, "period=2026-Q3&knownOn=2026-10-10")).isEqualTo(1);
        assertThat(inForce(region.west, "period=2026-Q3&knownOn=2026-10-10")).isZero();
        assertThat(inForce(region.west, "period=2026-Q3")).isEqualTo(1);
    }

    @Test
    void a_unit_that_moved_in_the_tree_keeps_its_certificates_in_the_reports_of_before() {
        UUID moved = region.unit("流转所", region.east);
        issued(region.officer(moved, "2023-01-01"), moved, "2025-03-01");
        region.moves(moved, region.west, "2026-07-01", "流转所");

        assertThat(inForce(region.east, "period=2026-Q2")).isEqualTo(1);
        assertThat(inForce(region.west, "period=2026-Q2")).isZero();
        assertThat(inForce(region.west, "period=2026-Q3")).isEqualTo(1);
    }

    @Test
    void whoever_left_the_post_is_asked_for_it_by_the_last_unit_and_not_by_the_one_that_issued_it() {
        UUID officer = region.officer(region.east, "2023-01-01");
        UUID certificate = issued(officer, region.east, "2025-03-01");
        moves(officer, region.west, "2026-02-01");
        region.scene.sql("update post set valid_to = '2026-10-31' where person_id = ? and valid_to is null", officer);

        assertThat(sees(hrOfEast, certificate)).isFalse();
        assertThat(hrOfWest.get("/api/v1/certificates/" + certificate).text("toWithdraw"))
                .isEqualTo("leftPost");
        region.scene.sql("delete from post where person_id = ?", officer);
        assertThat(sees(hrOfEast, certificate)).isTrue();
    }

    private JsonObject campaign(UUID unit) {
        JsonObject level = new JsonObject()
                .put("name", "司法行政审核")
                .put("role", "justiceBureau")
                .put("unitId", region.top.toString());
        return new JsonObject()
                .put("idempotencyKey", UUID.randomUUID().toString())
                .put("unitId", unit.toString())
                .put("title", "到期换证")
                .put("endsFrom", "2028-01-01")
                .put("endsTo", "2028-12-31")
                .put("rules", new JsonArray().add("three-years"))
                .put("levels", new JsonArray().add(level));
    }

    @Test
    void a_campaign_takes_in_what_is_there_and_an_open_review_goes_along() throws InterruptedException {
        UUID officer = region.officer(region.east, "2023-01-01");
        issued(officer, region.east, "2025-03-01");
        moves(officer, region.west, "2026-02-01");
        assertThat(region.bureau
                        .post("/api/v1/renewal-campaigns", campaign(region.east))
                        .text("code"))
                .isEqualTo("renewal.nothing-to-review");
        Json opened = region.bureau.post("/api/v1/renewal-campaigns", campaign(region.west));
        assertThat(opened.number("total")).isEqualTo(1);
        String reviews = "/api/v1/renewal-campaigns/" + opened.text("campaignId") + "/reviews?limit=10&unitId=";
        assertThat(hrOfWest.get(reviews + region.west).list("items")).hasSize(1);

        UUID station = region.unit("河西所", region.west);
        moves(officer, station, "2026-08-01");
        Instant end = Instant.now().plusSeconds(20);
        while (hrOfWest.get(reviews + station).list("items").isEmpty()) {
            assertThat(Instant.now()).as("the review followed").isBefore(end);
            Thread.sleep(100);
        }
    }

    @Test
    void the_bureau_chooses_among_several_posts_and_only_among_those() {
        UUID officer = region.officer(region.east, "2023-01-01");
        UUID certificate = issued(officer, region.east, "2025-03-01");
        JsonObject before =
                region.bureau.get("/api/v1/certificates/" + certificate).body();
        var change = new JsonObject()
                .put("version", before.getInteger("version"))
                .put("unitId", region.west.toString())
                .put("reason", "同时在两个单位任职");
        var refused = region.bureau.post("/api/v1/certificates/" + certificate, change);
        assertThat(refused.status() + " " + refused.text("code")).isEqualTo("409 certificate.unit-by-post");

        region.post(officer, region.west, "2024-01-01");
        assertThat(sees(hrOfEast, certificate)).isTrue();
        assertThat(region.bureau
                        .post("/api/v1/certificates/" + certificate, change)
                        .text("unitName"))
                .isEqualTo("西局");
    }
}
