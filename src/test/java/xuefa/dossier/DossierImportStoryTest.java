package xuefa.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.shared.office.TableFile;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** HR's tables of assessments, sanctions and exams: each row says what it would do, is committed once, and changes nothing the second time. */
class DossierImportStoryTest {
    private static final List<String> GRADES = List.of("姓名", "工号", "年度", "等次", "依据文号");

    private final DossierScene at = new DossierScene();
    private String number = "";
    private String name = "";

    @BeforeEach
    void theyHaveWorkNumbers() {
        number = numbered(at.officer);
        name = nameOf(at.officer);
    }

    private String numbered(Scene.Person person) {
        String given = "W" + person.username();
        at.scene.sql("update person set work_number = ? where id = ?", given, person.id());
        return given;
    }

    private String nameOf(Scene.Person person) {
        return at.scene.ask("select name from person where id = ?", person.id());
    }

    private JsonObject hand(String path, List<String> header, List<List<Object>> rows) {
        byte[] file = new TableFile("表", header, rows).xlsx();
        Json begun = at.hr.send(at.hr.request("/api/v1/" + path + "?name=a.xlsx")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
        assertThat(begun.status()).isEqualTo(201);
        return settled(path, begun.text("importId"), "reading");
    }

    private JsonObject commit(String path, JsonObject state) {
        String id = state.getString("importId");
        assertThat(at.hr.post("/api/v1/" + path + "/" + id + "/commit", new JsonObject())
                        .status())
                .isEqualTo(200);
        return settled(path, id, "committing");
    }

    private JsonObject settled(String path, String id, String busy) {
        return Stream.generate(() -> at.hr.get("/api/v1/" + path + "/" + id).body())
                .limit(3000)
                .filter(state -> !state.getString("state").equals(busy))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> rows(String path, JsonObject state) {
        return at.hr.get("/api/v1/" + path + "/" + state.getString("importId") + "/rows").list("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    @Test
    void assessments_go_in_once_and_a_changed_grade_is_a_correction() {
        List<List<Object>> table =
                List.of(List.of(name, number, "2024年度", "称职", "考核〔2025〕3号"), List.of(name, number, "2025", "优秀", ""));

        JsonObject first = hand("assessment-imports", GRADES, table);
        assertThat(at.list(at.hr, "kind=assessment").number("total"))
                .as("nothing changes before it is committed")
                .isZero();
        JsonObject done = commit("assessment-imports", first);
        JsonObject again = hand("assessment-imports", GRADES, table);
        JsonObject changed =
                hand("assessment-imports", GRADES, List.of(List.of(name, number, "2025", "基本称职", "考核〔2026〕9号")));

        assertThat(first.getJsonObject("counts").getInteger("new")).isEqualTo(2);
        assertThat(done.getJsonObject("applied").getInteger("applied")).isEqualTo(2);
        assertThat(again.getJsonObject("counts").getInteger("same")).isEqualTo(2);
        assertThat(rows("assessment-imports", changed).getFirst().encode())
                .contains("changed", "{\"column\":\"grade\",\"was\":\"优秀\",\"is\":\"基本称职\"}");
        commit("assessment-imports", changed);
        assertThat(at.list(at.hr, "kind=assessment")
                        .body()
                        .getJsonObject("counts")
                        .encode())
                .contains("\"basicallyCompetent\":1", "\"competent\":1")
                .doesNotContain("excellent");
        assertThat(at.scene.ask(
                        "select string_agg(code, ' ' order by at, id) from audit_entry where subject_person = ?",
                        at.officer.id()))
                .isEqualTo("dossier.factAdded dossier.factAdded dossier.factCorrected");
    }

    @Test
    void each_bad_row_says_why_and_the_good_one_goes_in() {
        Scene elsewhere = Scene.at(TestNode.shared()).anOpenSitting(1);
        String theirs = numbered(elsewhere.personOf(1));
        String own = numbered(at.hrPerson);
        Scene.Person other = at.scene.personOf(2);
        String second = numbered(other);

        JsonObject state = hand(
                "assessment-imports",
                GRADES,
                List.of(
                        List.of(name, number, "2024", "称职", ""),
                        List.of(name, number, "2999", "称职", ""),
                        List.of(name, number, "2023", "良好", ""),
                        List.of("别人", number, "2022", "称职", ""),
                        List.of(nameOf(elsewhere.personOf(1)), theirs, "2024", "称职", ""),
                        List.of(nameOf(at.hrPerson), own, "2024", "优秀", ""),
                        List.of(nameOf(other), second, "2021", "称职", ""),
                        List.of(nameOf(other), second, "2021", "优秀", ""),
                        List.of("没有工号", "", "2024", "称职", "")));

        List<JsonObject> rows = rows("assessment-imports", state);
        assertThat(rows.stream()
                        .map(row -> row.getJsonArray("reasons"))
                        .map(reasons -> reasons.isEmpty()
                                ? "-"
                                : reasons.getJsonObject(0).getString("code")))
                .containsExactly(
                        "-",
                        "between",
                        "dossier-choice",
                        "name-differs",
                        "person",
                        "oneself",
                        "same-line",
                        "same-line",
                        "no-number");
        assertThat(state.getJsonObject("counts").getInteger("refused")).isEqualTo(8);
        assertThat(commit("assessment-imports", state).getJsonObject("applied").getInteger("applied"))
                .isEqualTo(1);
        assertThat(at.list(at.hr, "kind=assessment").number("total")).isEqualTo(1);
    }

    @Test
    void sanctions_and_exams_come_from_tables_too() {
        JsonObject sanctions = hand(
                "sanction-imports",
                List.of("姓名", "工号", "处分种类", "处分性质", "生效日期", "处分期截止", "依据文号"),
                List.of(
                        List.of(name, number, "记过", "政务处分", "2026年3月1日", "", "政〔2026〕1号"),
                        List.of(name, number, "开除", "", "2026-02-30", "", ""),
                        List.of(name, number, "警告", "", "2026/1/5", "2020-01-01", "")));
        JsonObject exams = hand(
                "outside-exam-imports",
                List.of("姓名", "工号", "科目", "考试日期", "考试名称", "举办单位", "得分", "满分", "结果"),
                List.of(
                        List.of(name, number, "公共法律知识", "2026-05-16", "资格考试", "省司法厅", "86.50", "100", "合格"),
                        List.of(name, number, "专业法律知识", "2026-05-16", "资格考试", "省司法厅", "160", "100", "也许")));

        assertThat(sanctions.getJsonObject("counts").encode()).contains("\"new\":1", "\"refused\":2");
        assertThat(exams.getJsonObject("counts").encode()).contains("\"new\":1", "\"refused\":1");
        commit("sanction-imports", sanctions);
        commit("outside-exam-imports", exams);

        assertThat(at.list(at.hr, "kind=sanction").body().encode())
                .contains("demerit", "governmentSanctionsLaw", "2026-03-01", "2027-02-28");
        assertThat(at.list(at.hr, "kind=exam").body().encode()).contains("\"score\":\"86.5\"");
    }

    @Test
    void an_export_can_be_handed_in_again_and_hides_sanctions_from_auditors() throws Exception {
        at.add(at.assessment(2025, "competent"));
        at.add(at.sanction("warning", at.today.minusDays(9)));

        byte[] table = file(at.hr, new JsonObject().put("kind", "assessment"));
        Json begun = at.hr.send(at.hr.request("/api/v1/assessment-imports?name=b.xlsx")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(table)));
        JsonObject state = settled("assessment-imports", begun.text("importId"), "reading");

        assertThat(cells(table)).contains(name + "|", "|2025|称职|考核〔2025〕3号|");
        assertThat(state.getJsonObject("counts").encode()).contains("\"same\":1");
        assertThat(cells(file(at.hr, new JsonObject().put("kind", "sanction")))).contains("警告");
        assertThat(cells(file(at.of("auditor"), new JsonObject().put("kind", "sanction"))))
                .contains(name)
                .doesNotContain("警告");
        assertThat(at.scene.ask(
                        "select count(*) from audit_entry where code = 'dossier.exported' and actor_id = ?",
                        at.hrPerson.id()))
                .isEqualTo("2");
    }

    private static String cells(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('|')));
        }
        return text.toString();
    }

    private byte[] file(Client who, JsonObject body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        who.request("/api/v1/dossier-facts/export")
                                .POST(BodyPublishers.ofString(body.encode()))
                                .header("Content-Type", "application/json")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }
}
