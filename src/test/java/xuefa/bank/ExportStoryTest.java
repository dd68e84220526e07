package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xuefa.app.demo.SampleFile;
import xuefa.bank.format.QuestionFormats;
import xuefa.bank.format.ReadingQuestions;
import xuefa.shared.Ids;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.support.Client;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** Questions of a bank as files, over HTTP. */
class ExportStoryTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(0);
    private final Scene.Person person = scene.person("editor");
    private final Client editor = scene.signedIn(person);
    private final String bank = aBank();

    private String aBank() {
        UUID id = Ids.next();
        scene.sql(
                "insert into bank (id, unit_id, name) select ?, unit_id, '公共法律知识' from role_grant where person_id = ?",
                id,
                person.id());
        return id.toString();
    }

    private void fill() {
        String importId = editor.send(editor.request("/api/v1/banks/" + bank + "/imports?name=a.docx")
                        .header("Content-Type", "application/octet-stream")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(SampleFile.bytes())))
                .text("importId");
        for (int i = 0;
                i < 200
                        && editor.get("/api/v1/imports/" + importId)
                                .text("state")
                                .equals("reading");
                i++) {
            sleep();
        }
        editor.post("/api/v1/imports/" + importId + "/commit");
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv", "docx", "text", "moodle", "gift", "aiken", "qti21", "qti30"})
    void every_format_says_what_it_would_lose_and_holds_the_rest(String format) throws Exception {
        fill();
        JsonObject losses =
                editor.get(path("export-losses", "format=" + format)).body();
        assertThat(losses.getInteger("questions")).isEqualTo(47);
        byte[] file = bytes("export", "format=" + format);
        var source = new SourceFile("题库." + (format.length() < 5 ? format : "dat"), file);
        var read = ReadingQuestions.of(source, java.util.Optional.empty(), Progress.UNWATCHED);
        assertThat(((ReadingQuestions.Done) read).records()).hasSize(losses.getInteger("written"));
        assertThat(QuestionFormats.of(source).orElseThrow().format()).isEqualTo(format);
    }

    @Test
    void a_paper_has_its_key_only_when_it_is_asked_for() throws Exception {
        fill();
        assertThat(words(bytes("export", "format=paperDocx&title=%E5%B9%B4%E5%BA%A6%E8%80%83%E8%AF%95")))
                .contains("年度考试", "单项选择题", "姓名")
                .doesNotContain("答案：", "依据：");
        assertThat(words(bytes("export", "format=paperDocx&key=true"))).contains("答案：B", "依据：《行政处罚法》第二十九条");
    }

    private static String words(byte[] docx) throws IOException {
        try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument(new java.io.ByteArrayInputStream(docx));
                var words = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    @Test
    void filters_choose_what_goes_out() {
        fill();
        JsonObject losses =
                editor.get(path("export-losses", "format=xlsx&kind=trueFalse")).body();
        assertThat(losses.getInteger("questions")).isEqualTo(12);
        assertThat(editor.get(path("export-losses", "format=xlsx&state=retired"))
                        .code())
                .isEqualTo("export.nothing");
    }

    @Test
    void yaml_leaves_out_drafts_that_are_not_whole_and_says_so() {
        fill();
        JsonObject losses = editor.get(path("export-losses", "format=yaml")).body();
        assertThat(losses.getInteger("written")).isZero();
        assertThat(losses.getJsonArray("losses").getJsonObject(0).getString("what"))
                .contains("还没有法律");
    }

    @Test
    void the_key_goes_to_editors_and_publishers_of_the_bank_only() {
        Scene elsewhere = Scene.at(TestNode.shared()).anOpenSitting(0);
        assertThat(elsewhere
                        .signedIn(elsewhere.person("publisher"))
                        .get(path("export", "format=csv"))
                        .status())
                .isEqualTo(404);
        for (String role : List.of("candidate", "examOfficer", "reviewer")) {
            assertThat(scene.signedIn(scene.person(role))
                            .get(path("export", "format=csv"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(scene.signedIn(scene.person("publisher"))
                        .get(path("export", "format=csv"))
                        .code())
                .isEqualTo("export.nothing");
    }

    @Test
    void the_template_is_read_without_a_question_about_its_columns() throws Exception {
        var file = new SourceFile("模板.xlsx", bytes("/api/v1/question-template"));
        assertThat(ReadingQuestions.of(file, java.util.Optional.empty(), Progress.UNWATCHED))
                .isEqualTo(new ReadingQuestions.Refused("没有找到试题", "检查是否选错了文件；题目要有题号、选项和答案，表格要有表头"));
    }

    private String path(String what, String query) {
        return "/api/v1/banks/" + bank + "/" + what + "?" + query;
    }

    private byte[] bytes(String what, String query) throws Exception {
        return bytes(path(what, query));
    }

    private byte[] bytes(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(editor.request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        }
    }
}
