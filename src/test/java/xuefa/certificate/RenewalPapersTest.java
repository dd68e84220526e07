package xuefa.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import xuefa.support.Client;
import xuefa.support.Scene;

/** Lists of a campaign and of a batch for the file, and the cards of those who passed. */
class RenewalPapersTest {
    private final RenewalScene story = new RenewalScene();

    private record Passed(String campaign, String batch, Scene.Person clear, Scene.Person away) {}

    /** Two of three pass the unit's level and the bureau's; the third is away from the post. */
    private Passed passed() {
        Scene.Person clear = story.officer();
        story.officer();
        Scene.Person away = story.officer();
        story.scene.sql(
                "update standing set valid_to = ? where person_id = ? and flag = 'onPost'",
                story.today.minusDays(1),
                away.id());
        String campaign = story.opened();
        pass(story.hr, campaign);
        return new Passed(campaign, pass(story.bureau, campaign), clear, away);
    }

    private String pass(Client who, String campaign) {
        String batch = who.post(
                        "/api/v1/renewal-campaigns/" + campaign + "/batches",
                        new JsonObject().put("idempotencyKey", UUID.randomUUID().toString()))
                .text("batchId");
        RenewalScene.until(
                () -> who.get("/api/v1/renewal-batches/" + batch).body().containsKey("endedAt"));
        return batch;
    }

    private static JsonObject wanted(String format, String part) {
        return new JsonObject().put("format", format).put("part", part);
    }

    private byte[] list(Client who, Passed at, JsonObject wanted) {
        return file(who, "/api/v1/renewal-campaigns/" + at.campaign() + "/list", wanted);
    }

    static byte[] file(Client who, String path, JsonObject body) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = who.request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body.encode()));
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode())
                    .as(() -> new String(response.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            return response.body();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        var reader = new PdfReader(pdf);
        var text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return text.toString().replaceAll("\\s", "");
    }

    @Test
    void a_list_of_a_batch_says_who_passed_by_whom_by_which_rule_and_until_when() throws Exception {
        Passed at = passed();
        String text = text(list(story.bureau, at, wanted("pdf", "passed").put("batchId", at.batch())));
        assertThat(text)
                .contains("到期换证第2批通过人员名册", "单位初审", "司法行政审核", "三年换发一次", "准予换证", "以上共2人", "第1页，共1页")
                .contains(story.ends.plusDays(1).toString())
                .contains(Validity.ofYears(story.ends.plusDays(1), 3).to().toString());
    }

    @Test
    void the_same_list_in_excel_has_days_as_days_and_old_and_new_validity() throws Exception {
        Passed at = passed();
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(list(story.hr, at, wanted("xlsx", "passed"))))) {
            var sheet = book.getSheet("通过人员");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            var row = sheet.getRow(1);
            assertThat(row.getCell(8).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(story.ends);
            assertThat(row.getCell(9).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(story.ends.plusDays(1));
            assertThat(row.getCell(11).getStringCellValue()).isEqualTo("准予换证");
            assertThat(book.getSheet("说明").getPhysicalNumberOfRows()).isGreaterThan(8);
        }
    }

    @Test
    void who_did_not_pass_stands_on_a_list_of_their_own_with_each_check_its_rule_its_cure_and_its_day()
            throws Exception {
        Passed at = passed();
        try (Workbook book =
                new XSSFWorkbook(new ByteArrayInputStream(list(story.hr, at, wanted("xlsx", "unclear"))))) {
            var row = book.getSheet("未通过和待补正").getRow(1);
            assertThat(List.of(8, 9, 10, 11, 12).stream()
                            .map(cell -> row.getCell(cell).getStringCellValue())
                            .toList())
                    .satisfies(cells -> {
                        assertThat(cells.get(0)).isEqualTo("不符合换证条件");
                        assertThat(cells.get(1)).isEqualTo("在岗");
                        assertThat(cells.get(3)).contains("在岗履行法定职责");
                        assertThat(cells.get(4)).contains("返岗");
                    });
            assertThat(row.getCell(13).getStringCellValue()).isEqualTo(story.ends.toString());
        }
        String review = story.review(at.campaign(), at.away());
        story.decide(story.hr, review, "refuse", "已调离执法岗位");
        assertThat(text(list(story.hr, at, wanted("pdf", "unclear")))).contains("不予换证：已调离执法岗位", "在岗", "单位初审");
    }

    @Test
    void whole_identity_numbers_need_a_reason_that_goes_on_record() {
        Passed at = passed();
        String path = "/api/v1/renewal-campaigns/" + at.campaign() + "/list";
        assertThat(story.bureau
                        .post(path, wanted("xlsx", "passed").put("unmasked", true))
                        .status())
                .isEqualTo(400);
        list(story.bureau, at, wanted("xlsx", "passed").put("unmasked", true).put("reason", "报省厅备案"));
        list(story.bureau, at, wanted("xlsx", "passed"));
        assertThat(story.scene.ask(
                        "select string_agg(code || ':' || reason, ' ' order by at) from audit_entry where subject_id = ? and code like"
                                + " 'certificate.listExported%'",
                        at.campaign()))
                .isEqualTo("certificate.listExportedUnmasked:报省厅备案 certificate.listExported:");
    }

    @Test
    void a_list_out_of_reach_is_unknown_and_an_empty_one_is_refused() {
        Passed at = passed();
        String path = "/api/v1/renewal-campaigns/" + at.campaign() + "/list";
        assertThat(new RenewalScene().bureau.post(path, wanted("pdf", "passed")).status())
                .isEqualTo(404);
        assertThat(story.bureau
                        .post(path, wanted("pdf", "unclear").put("batchId", at.batch()))
                        .code())
                .isEqualTo("renewal.list-empty");
        assertThat(story.bureau
                        .post(
                                path,
                                wanted("pdf", "passed")
                                        .put("batchId", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void cards_of_a_batch_come_in_one_file_once_on_record_and_a_second_time_only_when_asked_for() throws Exception {
        Passed at = passed();
        String path = "/api/v1/renewal-campaigns/" + at.campaign() + "/cards";
        assertThat(story.bureau.get(path).body())
                .isEqualTo(new JsonObject().put("cards", 2).put("printed", 0).put("withoutPhoto", 2));

        byte[] sheet =
                file(story.bureau, path, new JsonObject().put("layout", "sheet").put("batchId", at.batch()));
        assertThat(new PdfReader(sheet).getNumberOfPages()).isEqualTo(1);
        assertThat(text(sheet))
                .contains(
                        "行政执法证",
                        Validity.ofYears(story.ends.plusDays(1), 3).to().getYear() + "年");
        RenewalScene.until(() -> story.bureau.get(path).body().getInteger("printed") == 2);
        assertThat(story.bureau.get(path).body().containsKey("lastBy")).isTrue();
        JsonObject fresh = new JsonObject().put("layout", "single").put("fresh", true);
        assertThat(story.bureau.post(path, fresh).code()).isEqualTo("renewal.no-cards");
        byte[] again = file(story.bureau, path, new JsonObject().put("layout", "single"));
        assertThat(new PdfReader(again).getNumberOfPages()).isEqualTo(2);
        assertThat(story.scene.ask(
                        "select string_agg(after ->> 'cards' || '/' || (after ->> 'again'), ' ' order by at) from audit_entry where code ="
                                + " 'certificate.cardsPrinted' and after ->> 'campaign' = ?",
                        at.campaign()))
                .isEqualTo("2/0 2/2");
        assertThat(story.hr.post(path, fresh).status()).isEqualTo(403);
    }
}
