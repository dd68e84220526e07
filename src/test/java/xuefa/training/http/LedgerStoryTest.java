package xuefa.training.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

@SuppressWarnings("NullAway.Init")
final class LedgerStoryTest {
    @SuppressWarnings("TimeInStaticInitializer")
    private static final String DAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();

    private static final int YEAR = Integer.parseInt(DAY.substring(0, 4));
    private static Scene scene;
    private static Scene elsewhere;
    private static Client hr;
    private static Client bureau;
    private static Client otherHr;

    @BeforeAll
    static void aUnitWithItsHr() {
        scene = Scene.at(TestNode.shared()).anOpenSitting(3);
        elsewhere = Scene.at(TestNode.shared()).anOpenSitting(1);
        hr = scene.signedIn(scene.person("unitHr"));
        bureau = scene.signedIn(scene.person("justiceBureau"));
        otherHr = elsewhere.signedIn(elsewhere.person("unitHr"));
    }

    @Test
    void one_sheet_fills_all_and_sending_it_twice_does_nothing_twice() {
        Scene own = Scene.at(TestNode.shared()).anOpenSitting(2);
        Client desk = own.signedIn(own.person("unitHr"));
        JsonObject sheet = sheet(own, "09:00", "12:00", 180, own.personOf(1), own.personOf(2));
        Json first = desk.post("/api/v1/training/hours", sheet);
        assertThat(first.status()).isEqualTo(201);
        assertThat(fates(first)).containsExactly("added", "added");
        assertThat(fates(desk.post("/api/v1/training/hours", sheet))).containsExactly("repeated", "repeated");
        assertThat(done(own.candidate(1))).isEqualTo(4.0);
        assertThat(done(own.candidate(2))).isEqualTo(4.0);
    }

    @Test
    void a_minute_that_is_on_two_sheets_counts_once_and_is_flagged() {
        Scene own = Scene.at(TestNode.shared()).anOpenSitting(1);
        Client desk = own.signedIn(own.person("unitHr"));
        desk.post("/api/v1/training/hours", sheet(own, "09:00", "12:00", 180, own.personOf(1)));
        Json second = desk.post("/api/v1/training/hours", sheet(own, "10:30", "12:45", 135, own.personOf(1)));
        assertThat(fates(second)).containsExactly("flagged");
        assertThat(second.list("items").getJsonObject(0).getString("reason")).contains("90 分钟");
        assertThat(done(own.candidate(1))).isEqualTo(5.0);
    }

    @Test
    void minutes_beyond_the_times_times_to_come_and_people_of_others_are_refused_as_a_whole() {
        assertThat(hr.post("/api/v1/training/hours", sheet(scene, "09:00", "10:00", 61, scene.personOf(1)))
                        .status())
                .isEqualTo(400);
        assertThat(hr.post("/api/v1/training/hours", sheet(scene, "10:00", "09:00", 60, scene.personOf(1)))
                        .status())
                .isEqualTo(400);
        JsonObject toCome = sheet(scene, "09:00", "10:00", 60, scene.personOf(1));
        toCome.getJsonArray("spans").getJsonObject(0).put("to", "2199-01-01T00:00:00Z");
        assertThat(hr.post("/api/v1/training/hours", toCome).status()).isEqualTo(400);
        assertThat(hr.post("/api/v1/training/hours", sheet(scene, "09:00", "10:00", 60, elsewhere.personOf(1)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void to_confirm_then_confirmed_then_corrected_then_revoked_and_each_leaves_its_row() {
        Scene own = Scene.at(TestNode.shared()).anOpenSitting(1);
        Client desk = own.signedIn(own.person("unitHr"));
        Client officer = own.candidate(1);
        String entry =
                entered(desk, sheet(own, "14:00", "17:00", 90, own.personOf(1)).put("confirmed", false));
        assertThat(done(officer)).isEqualTo(0.0);
        assertThat(change(desk, "confirm", entry, new JsonObject()).status()).isEqualTo(200);
        assertThat(done(officer)).isEqualTo(2.0);
        assertThat(change(desk, "confirm", entry, new JsonObject()).status()).isEqualTo(409);
        String confirmed = newest(desk);
        assertThat(change(desk, "correct", confirmed, new JsonObject().put("minutes", 45))
                        .status())
                .isEqualTo(400);
        assertThat(change(
                                desk,
                                "correct",
                                confirmed,
                                new JsonObject().put("minutes", 45).put("reason", "签到表为一节课"))
                        .status())
                .isEqualTo(200);
        assertThat(done(officer)).isEqualTo(1.0);
        assertThat(change(otherHr, "revoke", newest(desk), new JsonObject().put("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(change(desk, "revoke", newest(desk), new JsonObject().put("reason", "重复登记"))
                        .status())
                .isEqualTo(200);
        assertThat(done(officer)).isEqualTo(0.0);
        assertThat(officer.get("/api/v1/me/hours").list("entries")).hasSize(4);
    }

    @Test
    void every_row_of_a_file_is_accounted_for() throws Exception {
        String name = scene.ask(
                "select name from person where id = ?", scene.personOf(2).id());
        String csv = "姓名,日期,开始,结束,分钟,形式,科目,名称\n"
                + name + "," + DAY + ",09:00,12:00,180,面授,业务知识,行政处罚实务\n"
                + name + "," + DAY + ",11:00,12:00,60,面授,业务知识,文书制作\n"
                + name + "," + DAY + ",09:00,12:00,180,面授,业务知识,行政处罚实务\n"
                + name + "," + DAY + ",,,-30,面授,业务知识,\n"
                + name + ",2199-01-01,,,30,面授,业务知识,\n"
                + "查无此人," + DAY + ",,,30,面授,业务知识,\n"
                + name + ",2026-02-30,,,30,面授,业务知识,\n"
                + name + "," + DAY + ",,,30,打坐,业务知识,\n";
        JsonObject report = upload(hr, csv);
        assertThat(report.getJsonArray("rows").stream().map(row -> ((JsonObject) row).getString("fate")))
                .containsExactly("added", "flagged", "repeated", "refused", "refused", "refused", "refused", "refused");
        assertThat(report.getJsonArray("rows").stream().skip(3).map(row -> ((JsonObject) row).getString("reason")))
                .containsExactly("分钟数必须大于 0：-30", "日期在将来", "管理范围内没有这个人员", "日期无效：2026-02-30", "没有这种形式：打坐");
        assertThat(upload(hr, csv).getJsonArray("rows").getJsonObject(0).getString("fate"))
                .isEqualTo("repeated");
        String id = report.getString("importId");
        assertThat(hr.get("/api/v1/training/imports/" + id).list("rows")).hasSize(8);
        assertThat(otherHr.get("/api/v1/training/imports/" + id).status()).isEqualTo(404);
    }

    @Test
    void an_objection_is_answered_taken_further_and_decided() {
        Client officer = scene.candidate(1);
        Json raised = officer.post(
                "/api/v1/me/hours/objections",
                new JsonObject().put("year", YEAR).put("words", "少登记半天"));
        assertThat(raised.status()).isEqualTo(201);
        String steps = "/objections/" + raised.text("objectionId") + "/steps";
        assertThat(step(otherHr, "/api/v1/training" + steps, "accepted").status())
                .isEqualTo(404);
        assertThat(step(hr, "/api/v1/training" + steps, "upheld").status()).isEqualTo(409);
        assertThat(step(hr, "/api/v1/training" + steps, "rejected").text("state"))
                .isEqualTo("rejected");
        assertThat(step(bureau, "/api/v1/training" + steps, "upheld").status()).isEqualTo(409);
        assertThat(step(officer, "/api/v1/me/hours" + steps, "escalated").text("state"))
                .isEqualTo("escalated");
        assertThat(step(hr, "/api/v1/training" + steps, "dismissed").status()).isEqualTo(409);
        Json decided = step(bureau, "/api/v1/training" + steps, "upheld");
        assertThat(decided.text("state")).isEqualTo("upheld");
        assertThat(decided.list("steps")).hasSize(3);
        assertThat(step(officer, "/api/v1/me/hours" + steps, "withdrawn").status())
                .isEqualTo(409);
    }

    @Test
    void a_closed_year_is_closed_once_and_later_entries_are_marked() {
        Scene own = Scene.at(TestNode.shared()).anOpenSitting(1);
        Client closer = own.signedIn(own.person("justiceBureau"));
        JsonObject body =
                new JsonObject().put("unitId", own.unit()).put("year", YEAR - 1).put("reason", "年度封账");
        assertThat(closer.post("/api/v1/training/closings", body.copy().put("year", YEAR))
                        .status())
                .isEqualTo(409);
        assertThat(closer.post("/api/v1/training/closings", body).status()).isEqualTo(201);
        assertThat(closer.post("/api/v1/training/closings", body).code()).isEqualTo("training.closed-before");
        JsonObject late = sheet(own, "09:00", "09:45", 45, own.personOf(1)).put("lateFor", YEAR - 1);
        assertThat(closer.post("/api/v1/training/hours", late).status()).isEqualTo(201);
        JsonObject entry = own.candidate(1)
                .get("/api/v1/me/hours?year=" + (YEAR - 1))
                .list("entries")
                .getJsonObject(0);
        assertThat(entry.getBoolean("afterClosing")).isTrue();
        assertThat(entry.getInteger("lateFor")).isEqualTo(YEAR - 1);
        assertThat(closer.get("/api/v1/training/closings")
                        .list("items")
                        .getJsonObject(0)
                        .getInteger("later"))
                .isEqualTo(1);
    }

    @Test
    void a_certificate_is_a_pdf_and_anybody_can_verify_it_until_the_ledger_changes() throws Exception {
        Scene own = Scene.at(TestNode.shared()).anOpenSitting(1);
        Client desk = own.signedIn(own.person("unitHr"));
        assertThat(own.candidate(1).post("/api/v1/me/hours/certificate").code())
                .isEqualTo("training.nothing-to-certify");
        String entry = entered(desk, sheet(own, "09:00", "12:00", 180, own.personOf(1)));
        HttpResponse<byte[]> pdf = HttpClient.newHttpClient()
                .send(
                        own.candidate(1)
                                .request("/api/v1/me/hours/certificate")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(new String(pdf.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        String number = pdf.headers().firstValue("X-Certificate-Number").orElseThrow();
        Client anybody = Client.nobody(TestNode.shared().port());
        Json genuine = anybody.get("/api/v1/hours-certificates/" + number);
        assertThat(genuine.body().getDouble("hours")).isEqualTo(4.0);
        assertThat(genuine.text("name")).endsWith("**");
        assertThat(genuine.body().getBoolean("unchanged")).isTrue();
        change(desk, "revoke", entry, new JsonObject().put("reason", "登记错人"));
        assertThat(anybody.get("/api/v1/hours-certificates/" + number).body().getBoolean("unchanged"))
                .isFalse();
        assertThat(anybody.get("/api/v1/hours-certificates/XS2026-NONE").status())
                .isEqualTo(404);
    }

    @Test
    void the_plan_says_who_has_had_what_covers_it() {
        Scene own = Scene.at(TestNode.shared()).anOpenSitting(2);
        Client desk = own.signedIn(own.person("unitHr"));
        String plan = desk.post(
                        "/api/v1/training/plans",
                        new JsonObject()
                                .put("unitId", own.unit())
                                .put("year", YEAR)
                                .put("title", "年度培训计划"))
                .text("planId");
        String item = desk.post(
                        "/api/v1/training/plans/" + plan + "/items",
                        new JsonObject()
                                .put("subject", "emergency")
                                .put("title", "应急处置法律实务")
                                .put("categories", new JsonArray().add("enforcementOfficer"))
                                .put("hundredths", 400)
                                .put("due", YEAR + "-12-31"))
                .text("itemId");
        JsonObject sheet = sheet(own, "09:00", "12:00", 180, own.personOf(1));
        desk.post("/api/v1/training/hours", sheet);
        own.sql(
                "insert into training_plan_cover (item_id, evidence_kind, evidence_id, title) values (?, 'sheet', ?, '专题班')",
                UUID.fromString(item),
                sheet.getString("sheetId"));
        Json progress = desk.get("/api/v1/training/plan-items/" + item);
        assertThat(progress.number("met")).isEqualTo(1);
        assertThat(progress.number("bound")).isEqualTo(3);
        assertThat(otherHr.get("/api/v1/training/plan-items/" + item).status()).isEqualTo(404);
        assertThat(desk.post("/api/v1/training/plan-items/" + item + "/end", new JsonObject().put("reason", "并入其他"))
                        .status())
                .isEqualTo(200);
        assertThat(desk.get("/api/v1/training/plans")
                        .list("items")
                        .getJsonObject(0)
                        .getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void a_passed_exam_is_worth_its_hours_once() {
        Scene own = Scene.at(TestNode.shared()).anOpenSitting(1);
        Client closer = own.signedIn(own.person("justiceBureau"));
        Client officer = own.candidate(1);
        String attempt = officer.start(own.sitting()).body().getString("attemptId");
        officer.submit(attempt, 1, 0);
        own.sql("update result set passed = true where attempt_id = ?", UUID.fromString(attempt));
        String exam = "/api/v1/training/exams/" + own.exam();
        assertThat(closer.post(exam, new JsonObject().put("subject", "common")).status())
                .isEqualTo(201);
        assertThat(closer.post(exam, new JsonObject().put("subject", "common")).code())
                .isEqualTo("training.exam-declared");
        assertThat(done(officer)).isEqualTo(4.0);
        JsonObject passed = owed(officer, "officer-common-exam");
        assertThat(passed.getString("verdict")).isEqualTo("met");
    }

    private static JsonObject sheet(Scene where, String from, String to, int minutes, Scene.Person... people) {
        JsonArray ids = new JsonArray();
        List.of(people).forEach(person -> ids.add(person.id().toString()));
        return new JsonObject()
                .put("sheetId", UUID.randomUUID().toString())
                .put("unitId", where.unit())
                .put("title", "执法实务专题班")
                .put("kind", "classroom")
                .put("subject", "professional")
                .put(
                        "spans",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("from", DAY + "T" + from + ":00+08:00")
                                        .put("to", DAY + "T" + to + ":00+08:00")))
                .put("minutes", minutes)
                .put("confirmed", true)
                .put("people", ids);
    }

    private static String entered(Client desk, JsonObject sheet) {
        return desk.post("/api/v1/training/hours", sheet)
                .list("items")
                .getJsonObject(0)
                .getString("entryId");
    }

    private static Json change(Client desk, String act, String entry, JsonObject more) {
        return desk.post(
                "/api/v1/training/hours/changes",
                more.copy().put("act", act).put("entryIds", new JsonArray().add(entry)));
    }

    private static String newest(Client desk) {
        return desk.get("/api/v1/training/hours?year=" + YEAR)
                .list("items")
                .getJsonObject(0)
                .getString("entryId");
    }

    private static Json step(Client who, String path, String kind) {
        return who.post(path, new JsonObject().put("kind", kind).put("words", "已核对签到表"));
    }

    private static List<String> fates(Json reply) {
        return reply.list("items").stream()
                .map(item -> ((JsonObject) item).getString("fate"))
                .toList();
    }

    private static double done(Client officer) {
        return owed(officer, "officer-hours").getDouble("done");
    }

    private static JsonObject owed(Client officer, String obligation) {
        return officer.get("/api/v1/me/hours?year=" + YEAR).list("obligations").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("obligation").equals(obligation))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject upload(Client desk, String csv) throws Exception {
        HttpResponse<String> sent = HttpClient.newHttpClient()
                .send(
                        desk.request("/api/v1/training/imports?confirmed=true&name=hours.csv&unitId=" + scene.unit())
                                .header("Content-Type", "application/octet-stream")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(csv.getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return new JsonObject(sent.body());
    }
}
