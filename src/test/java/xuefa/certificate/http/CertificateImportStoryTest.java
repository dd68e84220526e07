package xuefa.certificate.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import xuefa.people.IdentityNumber;
import xuefa.shared.office.TableFile;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Waiting;

/** HR's table of certificates: every row says what it would do, the bureau commits it, and again it changes nothing. */
class CertificateImportStoryTest {
    private static final List<String> HEADER =
            List.of("姓名*", "身份证号*", "单位", "证件种类*", "证号*", "执法领域", "有效期起*", "有效期止*", "状态");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final CertificateScene at = new CertificateScene();
    private final List<List<String>> rows = new ArrayList<>();

    private static IdentityNumber fresh() {
        int n = NUMBER.incrementAndGet();
        return IdentityNumber.of("990109", LocalDate.of(1970, 1, 1).plusDays(n / 900), n % 900 + 1);
    }

    private IdentityNumber person(String name, String category, String employment) {
        IdentityNumber number = fresh();
        at.hr.post("/api/v1/people", new JsonObject("""
                {"name": "%s", "identityNumber": "%s", "reason": "新录用", "facts": [
                  {"fact": "employment", "employment": "%s", "from": "2020-03-01"},
                  {"fact": "post", "unitId": "%s", "category": "%s", "from": "2020-03-01"}]}
                """.formatted(
                        name, number.text(), employment, at.scene.unit(), category)));
        return number;
    }

    private void row(String name, String identity, String number, String from, String to, String... more) {
        rows.add(List.of(
                name,
                identity,
                "",
                "行政执法证",
                number,
                more.length > 0 ? more[0] : "市场监督管理",
                from,
                to,
                more.length > 1 ? more[1] : "有效"));
    }

    private JsonObject handIn(Client who) {
        return handIn(who, new TableFile("证件", HEADER, rows).xlsx());
    }

    /** How it stands once it is read. */
    private JsonObject handIn(Client who, byte[] file) {
        Json begun = who.send(who.request("/api/v1/certificate-imports?name=a.xlsx")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
        assertThat(begun.status()).isEqualTo(201);
        return settled(begun.text("importId"));
    }

    private JsonObject settled(String id) {
        return Waiting.until(
                () -> at.bureau.get("/api/v1/certificate-imports/" + id).body(),
                state -> !Set.of("reading", "committing").contains(state.getString("state")));
    }

    /** Outcome and reasons by line. */
    private Map<Integer, String> judged(String id) {
        Map<Integer, String> judged = new TreeMap<>();
        at.bureau.get("/api/v1/certificate-imports/" + id + "/rows?limit=100").list("items").stream()
                .map(each -> (JsonObject) each)
                .forEach(row -> judged.put(
                        row.getInteger("line"),
                        (row.getString("outcome") + " "
                                        + String.join(
                                                ",",
                                                row.getJsonArray("reasons").stream()
                                                        .map(each -> ((JsonObject) each).getString("code"))
                                                        .toList()))
                                .strip()));
        return judged;
    }

    private Json committing(Client who, String id) {
        return who.post("/api/v1/certificate-imports/" + id + "/commit", new JsonObject());
    }

    /** What became of the rows. */
    private JsonObject commit(String id) {
        assertThat(committing(at.bureau, id).status()).isEqualTo(200);
        return settled(id).getJsonObject("applied");
    }

    @Test
    void a_table_is_looked_at_committed_and_changes_nothing_the_second_time() {
        IdentityNumber first = person("祁映雪", "enforcementOfficer", "civilServant");
        IdentityNumber second = person("祁映川", "enforcementOfficer", "civilServant");
        String number = CertificateScene.fresh();
        row("祁映雪", first.text(), number, "2025-01-01", "2027/12/31");
        row("祁映川", second.text(), CertificateScene.fresh(), "2025年3月1日", "20280229", "城市管理", "暂扣");
        JsonObject preview = handIn(at.hr);
        String id = preview.getString("importId");
        assertThat(preview.getJsonObject("counts").getInteger("new")).isEqualTo(2);
        assertThat(at.bureau.get("/api/v1/certificates").number("total"))
                .as("nothing yet")
                .isZero();
        assertThat(committing(at.hr, id).status()).as("the bureau commits").isEqualTo(403);
        assertThat(commit(id).getInteger("applied")).isEqualTo(2);
        assertThat(committing(at.bureau, id).code()).isEqualTo("import.not-now");
        assertThat(at.scene.ask(
                        "select count(*) from audit_entry where code = 'certificate.importCommitted' and subject_id = ?",
                        id))
                .isEqualTo("1");
        JsonObject found = at.bureau
                .get("/api/v1/certificates?search=" + number)
                .list("items")
                .getJsonObject(0);
        assertThat(found.getString("validTo")).isEqualTo("2027-12-31");
        assertThat(at.bureau.get("/api/v1/certificates?state=suspended").number("total"))
                .isEqualTo(1);
        String again = handIn(at.bureau).getString("importId");
        assertThat(judged(again)).containsOnly(Map.entry(2, "same"), Map.entry(3, "same"));
        assertThat(commit(again).getInteger("left")).isEqualTo(2);
        assertThat(at.get(found.getString("certificateId")).getInteger("version"))
                .isEqualTo(1);
        assertThat(at.scene.ask(
                        "select count(*) from table_import_row where sealed is not null and import_id = ?::uuid", id))
                .isEqualTo("0");
    }

    @Test
    void what_differs_is_shown_field_by_field_and_becomes_steps_of_its_life() {
        IdentityNumber officer = person("桑听澜", "enforcementOfficer", "civilServant");
        String number = CertificateScene.fresh();
        row("桑听澜", officer.text(), number, "2023-12-01", "2026-11-30");
        commit(handIn(at.bureau).getString("importId"));
        rows.clear();
        row("桑听澜", officer.text(), number, "2026-11-01", "2029-10-31", "城市管理");
        String id = handIn(at.bureau).getString("importId");
        JsonObject line = at.bureau
                .get("/api/v1/certificate-imports/" + id + "/rows")
                .list("items")
                .getJsonObject(0);
        assertThat(line.getString("outcome")).isEqualTo("changed");
        assertThat(line.getJsonArray("changes").stream().map(each -> ((JsonObject) each).getString("column")))
                .containsExactly("area", "validFrom", "validTo");
        commit(id);
        String certificate = at.bureau
                .get("/api/v1/certificates?search=" + number)
                .list("items")
                .getJsonObject(0)
                .getString("certificateId");
        JsonObject after = at.get(certificate);
        assertThat(after.getString("area")).isEqualTo("城市管理");
        assertThat(after.getString("validTo")).isEqualTo("2029-10-31");
        assertThat(after.getString("state")).isEqualTo("renewed");
        rows.clear();
        row("桑听澜", officer.text(), number, "2026-11-01", "2028-10-31", "城市管理");
        assertThat(judged(handIn(at.bureau).getString("importId"))).containsEntry(2, "refused validity-shorter");
    }

    @Test
    void bad_rows_are_refused_with_a_reason_each_and_the_good_one_goes_in() {
        IdentityNumber good = person("尉迟安", "enforcementOfficer", "civilServant");
        IdentityNumber contract = person("尉迟宁", "auxiliary", "contract");
        IdentityNumber other = person("尉迟远", "enforcementOfficer", "civilServant");
        String taken = CertificateScene.fresh();
        at.issued(at.officer(), taken);
        String wrong = good.text().substring(0, 17) + (good.text().endsWith("1") ? "2" : "1");
        row("尉迟安", good.text(), CertificateScene.fresh(), "2025-01-01", "2027-12-31");
        row("尉迟宁", contract.text(), CertificateScene.fresh(), "2025-01-01", "2027-12-31");
        row("尉迟坏", wrong, CertificateScene.fresh(), "2025-01-01", "2027-12-31");
        row("尉迟远", other.text(), taken, "2025-01-01", "2027-12-31");
        row("尉迟无", fresh().text(), CertificateScene.fresh(), "2025-01-01", "2027-12-31");
        row("尉迟日", fresh().text(), CertificateScene.fresh(), "2025-02-30", "2027-12-31");
        row("尉迟反", fresh().text(), CertificateScene.fresh(), "2027-01-01", "2025-12-31");
        IdentityNumber shared = fresh();
        row("尉迟甲", shared.text(), CertificateScene.fresh(), "2025-01-01", "2027-12-31");
        row("尉迟乙", shared.text(), CertificateScene.fresh(), "2025-01-01", "2027-12-31");
        String id = handIn(at.bureau).getString("importId");
        assertThat(judged(id))
                .containsExactly(
                        Map.entry(2, "new"),
                        Map.entry(3, "refused barred"),
                        Map.entry(4, "refused identity-number"),
                        Map.entry(5, "refused number-taken"),
                        Map.entry(6, "refused person"),
                        Map.entry(7, "refused day"),
                        Map.entry(8, "refused validity"),
                        Map.entry(9, "refused two-people"),
                        Map.entry(10, "refused two-people"));
        assertThat(commit(id))
                .isEqualTo(new JsonObject().put("applied", 1).put("left", 0).put("refused", 8));
        assertThat(at.scene.ask("select string_agg(r::text, '') from table_import_row r where import_id = ?::uuid", id))
                .doesNotContain(good.text())
                .doesNotContain(wrong);
    }

    @Test
    void a_table_without_the_columns_or_that_is_none_is_refused_whole() {
        JsonObject text = handIn(at.hr, "no table".getBytes(StandardCharsets.UTF_8));
        assertThat(text.getString("state")).isEqualTo("refused");
        byte[] file = new TableFile("证件", List.of("姓名", "电话"), List.of(List.of("甲", "1"))).xlsx();
        assertThat(handIn(at.hr, file).getString("reason")).contains("身份证号", "证号", "有效期止");
    }

    @Test
    void whoever_turned_into_a_contract_worker_between_preview_and_commit_is_left_out() {
        IdentityNumber officer = person("闻听竹", "civilServant", "civilServant");
        row("闻听竹", officer.text(), CertificateScene.fresh(), "2025-01-01", "2027-12-31");
        String id = handIn(at.bureau).getString("importId");
        UUID person =
                UUID.fromString(at.scene.ask("select id from person where name = '闻听竹' order by id desc limit 1"));
        at.scene.sql("update employment set kind = 'contract' where person_id = ?", person);
        assertThat(commit(id))
                .isEqualTo(new JsonObject().put("applied", 0).put("left", 0).put("refused", 1));
        assertThat(judged(id)).containsEntry(2, "new barred");
    }
}
