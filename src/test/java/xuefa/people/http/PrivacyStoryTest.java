package xuefa.people.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import xuefa.people.IdentityNumber;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.office.Sheet;
import xuefa.shared.office.Workbook;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** Personal data: what leaves the house, how long it stays, and that logs and refusals hold none of it. */
class PrivacyStoryTest {
    private static final IdentityNumber CANARY = IdentityNumber.of("990188", LocalDate.of(1977, 7, 7), 77);
    private static final String CANARY_NAME = "金丝雀七七";
    private static final String CANARY_PHONE = "19977777777";
    private static final String CANARY_PASSWORD = "canary-password-7777";

    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(1);
    private final Client hr = scene.signedIn(scene.person("unitHr"));

    private String add(String name, IdentityNumber number, String phone) {
        Json added = hr.post("/api/v1/people", new JsonObject("""
                {"name": "%s", "identityNumber": "%s", "phone": "%s", "reason": "新录用", "facts": [
                  {"fact": "post", "unitId": "%s", "category": "enforcementOfficer", "from": "2019-03-01"}]}
                """.formatted(name, number.text(), phone, scene.unit())));
        assertThat(added.status()).as(added.body().encode()).isEqualTo(201);
        return added.body().stream().findFirst().orElseThrow().getValue().toString();
    }

    private byte[] bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private String export(JsonObject body) throws IOException, InterruptedException {
        byte[] file = bytes(hr.request("/api/v1/people/export")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body.put("unitId", scene.unit()).encode())));
        StringBuilder text = new StringBuilder();
        for (Sheet sheet : Workbook.read(new SourceFile("a.xlsx", file))) {
            sheet.rows().forEach(row -> row.cells().values().forEach(cell -> text.append(cell.text())
                    .append('|')));
        }
        return text.toString();
    }

    @Test
    void an_export_is_masked_until_there_is_a_reason_and_each_is_on_record() throws Exception {
        IdentityNumber number = IdentityNumber.of("990188", LocalDate.of(1978, 1, 1), 3);
        add("导出人", number, "19900001234");
        assertThat(export(new JsonObject()))
                .contains("导出人|" + number.masked() + "|199****1234")
                .doesNotContain(number.text());
        assertThat(hr.post("/api/v1/people/export", new JsonObject().put("unmasked", true))
                        .status())
                .isEqualTo(400);
        assertThat(export(new JsonObject().put("unmasked", true).put("reason", "上报名册")))
                .contains(number.text(), "19900001234");
        assertThat(scene.ask(
                        "select reason from audit_entry where code = 'people.exportedUnmasked' and unit_id = ?::uuid",
                        scene.unit()))
                .isEqualTo("上报名册");
    }

    @Test
    void my_data_are_a_file_with_all_that_is_kept_of_me_and_no_key() throws Exception {
        Client candidate = scene.candidate(1);
        candidate.start(scene.sitting());
        Map<String, String> files = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(
                bytes(candidate.request("/api/v1/me/data").GET())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsOnlyKeys("data.json", "我的数据.html");
        JsonObject data = new JsonObject(String.valueOf(files.get("data.json")));
        assertThat(data.fieldNames()).contains("register", "access", "exams");
        assertThat(data.getJsonObject("register").getJsonArray("岗位")).hasSize(1);
        assertThat(data.getJsonObject("exams").getJsonArray("答卷")).hasSize(1);
        assertThat(data.encode()).doesNotContain("password").doesNotContain("\"key\"");
        assertThat(files.get("我的数据.html")).contains("<h2>登录会话</h2>");
        assertThat(scene.ask(
                        "select count(*) from audit_entry where code = 'people.ownDataTaken' and actor_id = ?",
                        scene.personOf(1).id()))
                .isEqualTo("1");
    }

    @Test
    void what_may_not_be_kept_any_longer_is_counted_first_and_then_erased() {
        String id = add("早已离开", IdentityNumber.of("990188", LocalDate.of(1978, 1, 1), 5), "19900005678");
        scene.sql("update post set valid_to = '2021-01-01' where person_id = ?::uuid", id);
        Client security = scene.signedIn(scene.person("securityAdministrator"));
        Json rules = security.get("/api/v1/retention");
        assertThat(rules.body().encode()).contains("网络日志不少于六个月");
        assertThat(number(security, true)).isPositive();
        assertThat(scene.ask("select phone_masked from person where id = ?::uuid", id))
                .isEqualTo("199****5678");
        assertThat(number(security, false)).isPositive();
        assertThat(scene.ask(
                        "select phone_masked || coalesce(phone_sealed::text, '') from person where id = ?::uuid", id))
                .isEmpty();
        assertThat(scene.ask("select identity_masked from person where id = ?::uuid", id))
                .as("ten years have not passed")
                .isNotEmpty();
        assertThat(number(security, true)).isZero();
    }

    private static long number(Client security, boolean dry) {
        Json run = security.post("/api/v1/retention/runs", new JsonObject().put("dry", dry));
        return run.body().getJsonArray("lines").stream()
                .map(each -> (JsonObject) each)
                .filter(line -> line.getString("kind").equals("phonesOfThoseWhoLeft"))
                .mapToLong(line -> line.getLong("number"))
                .sum();
    }

    @Test
    void canaries_are_found_in_no_log_and_in_no_refusal() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        List<String> refusals = new ArrayList<>();
        try {
            String id = add(CANARY_NAME, CANARY, CANARY_PHONE);
            JsonObject again = new JsonObject("""
                    {"name": "%s", "identityNumber": "%s", "phone": "%s", "reason": "新录用", "facts": [
                      {"fact": "post", "unitId": "%s", "category": "auxiliary", "from": "2019-03-01"}]}
                    """.formatted(CANARY_NAME, CANARY.text(), CANARY_PHONE, scene.unit()));
            refusals.add(told(hr.post("/api/v1/people", again)));
            refusals.add(told(hr.post(
                    "/api/v1/people",
                    again.copy().put("identityNumber", CANARY.text().replace("7", "8")))));
            refusals.add(told(hr.post("/api/v1/people", again.copy().put("phone", CANARY_PHONE + "7"))));
            refusals.add(told(hr.post("/api/v1/people", again.copy().put(CANARY_NAME, CANARY_PHONE))));
            refusals.add(
                    told(hr.post("/api/v1/people/by-number", new JsonObject().put("number", CANARY.text() + "x"))));
            refusals.add(told(hr.postText("/api/v1/people", again.encode() + CANARY.text())));
            hr.post("/api/v1/people/by-number", new JsonObject().put("number", CANARY.text()));
            hr.post("/api/v1/people/" + id + "/numbers", new JsonObject().put("reason", "核对"));
            export(new JsonObject().put("unmasked", true).put("reason", "上报"));
            Json begun = hr.send(hr.request("/api/v1/people-imports?name=a.xlsx")
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofString(CANARY.text() + CANARY_NAME)));
            refusals.add(told(begun));
            Client nobody = Client.nobody(TestNode.shared().port());
            refusals.add(told(nobody.post(
                    "/api/v1/sign-in",
                    new JsonObject().put("username", CANARY.text()).put("password", CANARY_PASSWORD))));
            Client candidate = scene.candidate(1);
            String attempt = candidate.start(scene.sitting()).body().getString("attemptId");
            refusals.add(told(candidate.save(attempt, 1, Client.entry(1, CANARY_NAME, CANARY_PASSWORD))));
        } finally {
            root.detachAppender(log);
        }
        List<String> canaries = List.of(CANARY.text(), CANARY_PHONE, CANARY_NAME, CANARY_PASSWORD);
        for (ILoggingEvent event : List.copyOf(log.list)) {
            String line = event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : event.getThrowableProxy().getMessage());
            assertThat(line).doesNotContain(canaries);
        }
        assertThat(refusals).hasSizeGreaterThan(7).allSatisfy(text -> assertThat(text)
                .doesNotContain(CANARY.text(), CANARY_PASSWORD));
        assertThat(refusals.subList(0, 3)).allSatisfy(text -> assertThat(text).doesNotContain(CANARY_PHONE));
    }

    @Test
    void canaries_go_through_the_newer_rooms_and_are_found_in_no_log_no_metric_and_no_refusal() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        String words = CANARY_NAME + CANARY.text() + CANARY_PHONE;
        List<Json> replies = new ArrayList<>();
        try {
            Client candidate = scene.candidate(1);
            Client secretary = scene.signedIn(scene.person("studySecretary"));
            String unknown = java.util.UUID.randomUUID().toString();
            replies.add(candidate.post(
                    "/api/v1/me/hours-objections",
                    new JsonObject().put("year", 2026).put("words", words).put("more", words)));
            replies.add(candidate.post(
                    "/api/v1/study-sessions/" + unknown + "/sign-in", new JsonObject().put("code", CANARY.text())));
            replies.add(candidate.post(
                    "/api/v1/study-sessions/" + unknown + "/excuse", new JsonObject().put("reason", words)));
            replies.add(candidate.post("/api/v1/one-time-codes/look", new JsonObject().put("code", CANARY_PHONE)));
            replies.add(secretary.post(
                    "/api/v1/study-sessions", new JsonObject().put("title", words).put("speaker", words)));
            replies.add(hr.post(
                    "/api/v1/training/hours/changes",
                    new JsonObject()
                            .put("entryIds", new io.vertx.core.json.JsonArray().add(unknown))
                            .put("act", "revoke")
                            .put("reason", words)));
            replies.add(hr.post("/api/v1/certificates", new JsonObject().put("number", words).put("area", words)));
            replies.add(hr.get("/api/v1/certificates?term=" + CANARY.text()));
            replies.add(hr.send(hr.request("/api/v1/training/imports?name=a.xlsx")
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofString(words))));
            replies.add(Client.nobody(TestNode.shared().port()).get("/api/v1/public/certificates/" + CANARY_PHONE));
            replies.add(Client.nobody(TestNode.shared().port()).get("/metrics"));
        } finally {
            root.detachAppender(log);
        }
        List<String> canaries = List.of(CANARY.text(), CANARY_PHONE, CANARY_NAME);
        for (ILoggingEvent event : List.copyOf(log.list)) {
            assertThat(event.getFormattedMessage()
                            + (event.getThrowableProxy() == null
                                    ? ""
                                    : event.getThrowableProxy().getMessage()))
                    .doesNotContain(canaries);
        }
        assertThat(replies)
                .allSatisfy(reply -> assertThat(told(reply)).doesNotContain(canaries))
                .noneMatch(reply -> reply.status() >= 500);
    }

    /** All of a reply: headers and body. */
    private static String told(Json reply) {
        return reply.headers() + reply.body().encode();
    }
}
