package xuefa.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import xuefa.shared.office.CellText;
import xuefa.support.Admitted;
import xuefa.support.Client;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** Every file that leaves the house is an attachment, and no cell of any table in it is a formula, whatever people are called. */
class ExportedTablesTest {
    private static final String HARMFUL = "=cmd|' /C calc'!A0";
    private static final Set<String> ALWAYS =
            Set.of("exportPeople", "getQuestionTemplate", "getPeopleTemplate", "getMyData");

    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(2);
    private final Admitted admitted = new Admitted(scene);
    private final Client nobody = Client.nobody(TestNode.shared().port());

    @Test
    void no_export_of_the_contract_holds_a_formula() throws IOException, InterruptedException {
        scene.sql("update unit set name = ? where id = ?::uuid", HARMFUL, scene.unit());
        scene.sql(
                "update person set name = ? where id in (select person_id from post where unit_id = ?::uuid)",
                HARMFUL,
                scene.unit());
        JsonObject paths = nobody.get("/openapi.json").body().getJsonObject("paths");
        Set<String> looked = new HashSet<>();
        for (Operation operation : Operation.all(nobody)) {
            JsonObject replies = paths.getJsonObject(operation.path())
                    .getJsonObject(operation.method().toLowerCase(Locale.ROOT))
                    .getJsonObject("responses");
            if (replies.encode().contains("octet-stream")) {
                HttpResponse<byte[]> reply = send(operation);
                if (reply.statusCode() == 200) {
                    looked.add(operation.id());
                    assertThat(reply.headers().firstValue("content-disposition").orElse("none"))
                            .as(operation.id())
                            .startsWith("attachment");
                    check(operation.id(), reply.body());
                }
            }
        }
        assertThat(looked).containsAll(ALWAYS);
    }

    private HttpResponse<byte[]> send(Operation operation) throws IOException, InterruptedException {
        HttpRequest.Builder request = admitted.to(operation.id()).request(operation.address());
        if (operation.takesBody()) {
            request.header("Content-Type", "application/json")
                    .method(
                            operation.method(),
                            BodyPublishers.ofString(operation.goodBody().encode()));
        } else {
            request.method(operation.method(), BodyPublishers.noBody());
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static void check(String operation, byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8);
        if (text.startsWith("PK") && text.contains("xl/")) {
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> check(operation, cell))));
            }
        } else if (text.startsWith("\uFEFF\"")) {
            assertThat(text).as(operation).doesNotContainPattern("(?m)(^\uFEFF?|,)\"[=+@\\t-]");
        }
    }

    private static void check(String operation, Cell cell) {
        assertThat(cell.getCellType()).as(operation).isNotEqualTo(CellType.FORMULA);
        if (cell.getCellType() == CellType.STRING && CellText.isFormula(cell.getStringCellValue())) {
            assertThat(cell.getCellStyle().getQuotePrefixed())
                    .as("%s: %s", operation, cell)
                    .isTrue();
        }
    }
}
