package xuefa.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.shared.Ids;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** A morning of HR: who is short, whose certificate ends, who hasn't sat; reminders, and the list as a file. */
class DeskStoryTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(3);
    private final Client hr = scene.signedIn(scene.person("unitHr"));

    /** Of four officers the first has 20 hours, the second 60 and a certificate that ends in 30 days; HR is one of the four. */
    @BeforeEach
    void theirYear() throws InterruptedException {
        hours(scene.personOf(1), 2000);
        hours(scene.personOf(2), 6000);
        certificate(scene.personOf(2), today.plusDays(30));
        certificate(scene.personOf(3), today.plusDays(300));
        scene.sql(
                "update person set name = '=1+1', identity_masked = '99**************1X' where id = ?",
                scene.personOf(1).id());
        for (int tries = 0; tries < 150 && hr.get("/api/v1/desk").number("met") != 1; tries++) {
            Thread.sleep(100);
        }
    }

    private void hours(Scene.Person person, int hundredths) {
        UUID id = Ids.next();
        scene.sql(
                """
                insert into hours_entry (id, source, person_id, unit_id, kind, subject, day, hundredths, state, year, rule, evidence_kind,
                                         evidence_id, digest, recorded_on)
                values (?, ?, ?, ?, 'online', 'law', ?, ?, 'valid', ?, '', 'import', ?, '\\x00', ?)
                """,
                id,
                id.toString(),
                person.id(),
                UUID.fromString(scene.unit()),
                today,
                hundredths,
                today.getYear(),
                id.toString(),
                today);
    }

    private void certificate(Scene.Person person, LocalDate lastDay) {
        UUID id = Ids.next();
        scene.sql(
                """
                insert into certificate (id, source, person_id, unit_id, kind, number, state, valid_from, valid_to, cards)
                values (?, ?, ?, ?, 'enforcement', ?, 'valid', ?, ?, 1)
                """,
                id,
                id.toString(),
                person.id(),
                UUID.fromString(scene.unit()),
                number(person),
                lastDay.minusYears(3),
                lastDay);
    }

    private static String number(Scene.Person person) {
        return "T" + person.username();
    }

    private List<String> people(Client client, String query) {
        Json page = client.get("/api/v1/desk/people?limit=100" + query);
        assertThat(page.status()).isEqualTo(200);
        return page.list("items").stream()
                .map(each -> ((JsonObject) each).getString("personId"))
                .toList();
    }

    private String id(int person) {
        return scene.personOf(person).id().toString();
    }

    @Test
    void the_morning_begins_with_who_is_short_most_missing_first() {
        Json page = hr.get("/api/v1/desk/people");
        assertThat(page.text("view")).isEqualTo("short");
        assertThat(page.number("total")).isEqualTo(3);
        JsonObject last = page.list("items").getJsonObject(2);
        assertThat(last.getString("personId")).isEqualTo(id(1));
        assertThat(last.getJsonObject("hours").getDouble("missing")).isEqualTo(40);
        assertThat(last.getString("identity")).isEqualTo("99**************1X");
        assertThat(page.list("items").getJsonObject(0).getJsonObject("hours").getDouble("missing"))
                .isEqualTo(60);
        assertThat(people(hr, "&view=expiring")).containsExactly(id(2));
        assertThat(people(hr, "&view=exams")).containsExactlyInAnyOrder(id(1), id(2), id(3));
        assertThat(people(hr, "&view=all")).hasSize(4);
        Json desk = hr.get("/api/v1/desk");
        assertThat(List.of("bound", "met", "expiring", "awaited", "people", "enforcing", "trained", "examined").stream()
                        .map(desk::number))
                .containsExactly(4, 1, 1, 3, 4, 4, 2, 0);
    }

    @Test
    void a_list_comes_page_by_page_and_is_searched_by_name_and_number() {
        Json first = hr.get("/api/v1/desk/people?limit=2");
        List<String> rest = people(hr, "&cursor=" + first.text("nextCursor"));
        assertThat(rest).containsExactly(id(1));
        for (String view : List.of("expiring", "exams", "all")) {
            Json page = hr.get("/api/v1/desk/people?limit=1&view=" + view);
            if (page.number("total") > 1) {
                assertThat(people(hr, "&view=" + view + "&cursor=" + page.text("nextCursor")))
                        .hasSize(page.number("total") - 1);
            }
        }
        assertThat(people(hr, "&view=all&search=" + number(scene.personOf(3)))).containsExactly(id(3));
        assertThat(people(hr, "&view=all&search=nobody")).isEmpty();
        assertThat(hr.get("/api/v1/desk/people?cursor=abc").status()).isEqualTo(400);
    }

    @Test
    void hr_of_one_unit_never_sees_another() {
        Scene other = Scene.at(TestNode.shared()).anOpenSitting(1);
        Client stranger = other.signedIn(other.person("unitHr"));
        for (String view : List.of("short", "expiring", "exams", "all")) {
            assertThat(people(stranger, "&view=" + view)).doesNotContain(id(1), id(2), id(3));
        }
        assertThat(stranger.get("/api/v1/desk?unitId=" + scene.unit()).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/desk/people?unitId=" + scene.unit()).status())
                .isEqualTo(404);
        assertThat(remind(stranger, "hours", id(1)).status()).isEqualTo(404);
        assertThat(scene.ask(
                        "select count(*) from notice where person_id = ?",
                        scene.personOf(1).id()))
                .isEqualTo("0");
    }

    private static Json remind(Client client, String about, String... people) {
        return client.post(
                "/api/v1/desk/reminders",
                new JsonObject().put("about", about).put("personIds", new JsonArray(List.of(people))));
    }

    @Test
    void a_reminder_goes_to_who_lacks_something_and_once_a_day() {
        Json first = remind(hr, "hours", id(1), id(2), id(2));
        assertThat(fates(first)).containsExactlyInAnyOrder(id(1) + " sent", id(2) + " noCause");
        assertThat(fates(remind(hr, "hours", id(1)))).containsExactly(id(1) + " before");
        assertThat(fates(remind(hr, "certificate", id(2)))).containsExactly(id(2) + " sent");
        assertThat(fates(remind(hr, "exam", id(1)))).containsExactly(id(1) + " sent");
        assertThat(scene.ask(
                        "select facts ->> 'missing' from notice where person_id = ? and kind = 'desk.hoursReminder'",
                        scene.personOf(1).id()))
                .isEqualTo("40");
        assertThat(scene.ask(
                        "select count(*) from audit_entry where code = 'desk.reminded' and unit_id = ?",
                        UUID.fromString(scene.unit())))
                .isEqualTo("3");
        assertThat(hr.get("/api/v1/desk/people").list("items").getJsonObject(2).getString("remindedOn"))
                .isEqualTo(today.toString());
    }

    private static List<String> fates(Json reminded) {
        return reminded.list("items").stream()
                .map(each -> (JsonObject) each)
                .map(each -> each.getString("personId") + " " + each.getString("fate"))
                .toList();
    }

    @Test
    void a_list_is_taken_away_masked_and_no_name_of_it_is_a_formula() throws IOException, InterruptedException {
        HttpResponse<byte[]> reply = export(hr, new JsonObject().put("view", "all"));
        assertThat(reply.headers().firstValue("X-Rows")).contains("4");
        Sheet sheet = sheet(reply);
        assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("身份证号");
        int row = IntStream.rangeClosed(1, 4)
                .filter(each ->
                        sheet.getRow(each).getCell(0).getStringCellValue().equals("=1+1"))
                .findFirst()
                .orElseThrow();
        assertThat(sheet.getRow(row).getCell(0).getCellStyle().getQuotePrefixed())
                .isTrue();
        assertThat(sheet.getRow(row).getCell(1).getStringCellValue()).isEqualTo("99**************1X");
        assertThat(sheet.getRow(row).getCell(7).getNumericCellValue()).isEqualTo(40);
        assertThat(sheet.getLastRowNum()).isEqualTo(4);
        assertThat(deeds("desk.exported")).isEqualTo("1");
    }

    @Test
    void whole_numbers_leave_only_with_a_reason_that_goes_on_record() throws IOException, InterruptedException {
        assertThat(export(hr, new JsonObject().put("view", "short").put("unmasked", true))
                        .statusCode())
                .isEqualTo(400);
        assertThat(deeds("desk.exportedUnmasked")).isEqualTo("0");
        JsonObject asked =
                new JsonObject().put("view", "short").put("unmasked", true).put("reason", "核对换证申请表");
        assertThat(sheet(export(hr, asked)).getLastRowNum()).isEqualTo(3);
        assertThat(deeds("desk.exportedUnmasked")).isEqualTo("1");
        assertThat(export(hr, asked.copy().put("unitId", Ids.next().toString())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_persons_file_is_one_timeline_with_what_stands_behind_each_line() throws IOException, InterruptedException {
        scene.sql(
                "insert into certificate_event (certificate_id, position, id, step, day, valid_from, valid_to, reason, recorded_on)"
                        + " select id, 1, ?, 'issued', valid_from, valid_from, valid_to, '', ? from certificate where person_id = ?",
                Ids.next(),
                today,
                scene.personOf(2).id());
        scene.sql(
                "insert into sanction (id, person_id, kind, valid_from, recorded_on) values (?, ?, 'warning', '2025-05-01', ?)",
                Ids.next(),
                scene.personOf(2).id(),
                today);
        String path = "/api/v1/desk/people/" + id(2);
        Json file = hr.get(path + "/timeline");
        List<String> lines = file.list("items").stream()
                .map(each -> (JsonObject) each)
                .map(each -> each.getString("kind") + " " + each.getString("code"))
                .toList();
        assertThat(lines)
                .contains(
                        "certificate issued",
                        "hours online",
                        "exam due",
                        "post enforcementOfficer",
                        "sanction warning");
        assertThat(file.list("items").stream()
                        .map(each -> ((JsonObject) each).getString("day"))
                        .toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(file.list("certificates").getJsonObject(0).getString("number"))
                .isEqualTo(number(scene.personOf(2)));
        HttpResponse<byte[]> table = send(hr, path + "/export", new JsonObject());
        assertThat(sheet(table).getLastRowNum()).isEqualTo(lines.size() + 1);
        assertThat(deeds("desk.fileExported")).isEqualTo("1");
        Client stranger =
                scene.signedIn(Scene.at(TestNode.shared()).anOpenSitting(1).person("unitHr"));
        assertThat(stranger.get(path + "/timeline").status()).isEqualTo(404);
        assertThat(send(stranger, path + "/export", new JsonObject()).statusCode())
                .isEqualTo(404);
    }

    private String deeds(String code) {
        return scene.ask(
                "select count(*) from audit_entry where code = ? and actor_id in (select person_id from post where unit_id = ?)",
                code,
                UUID.fromString(scene.unit()));
    }

    private static HttpResponse<byte[]> export(Client client, JsonObject body)
            throws IOException, InterruptedException {
        return send(client, "/api/v1/desk/export", body);
    }

    private static HttpResponse<byte[]> send(Client client, String path, JsonObject body)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    client.request(path)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static Sheet sheet(HttpResponse<byte[]> reply) throws IOException {
        assertThat(reply.statusCode()).isEqualTo(200);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(reply.body()))) {
            return book.getSheetAt(0);
        }
    }
}
