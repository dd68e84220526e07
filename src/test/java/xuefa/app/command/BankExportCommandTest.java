package xuefa.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import xuefa.bank.Releasing;
import xuefa.bank.format.WrittenBank;
import xuefa.shared.Digests;

/** bank export, bank release and bank print. */
class BankExportCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path elsewhere;

    private WrittenBank bank;

    @BeforeEach
    void write(@TempDir Path folder) {
        bank = WrittenBank.withEveryKind(folder);
    }

    @ParameterizedTest
    @CsvSource({"moodle, 6, 0", "qti21, 6, 0", "qti22, 6, 0", "qti30, 6, 0", "yaml, 6, 0", "gift, 4, 2", "aiken, 2, 4"})
    void what_was_written_can_be_imported_and_what_was_not_is_listed(String format, int written, int left)
            throws IOException {
        String file = elsewhere.resolve("bank." + format).toString();
        run("export", bank.folder().toString(), "--format", format, "--out", file, "--json");
        var report = json();
        assertThat(report.get("written").intValue()).isEqualTo(written);
        assertThat(report.get("leftOut")).hasSize(left);
        run("import", file, "--dry-run", "--json");
        assertThat(json().get("imported").intValue()).isEqualTo(written);
        assertThat(json().get("rejected")).isEmpty();
    }

    @Test
    void a_share_that_only_yaml_keeps_is_told_as_a_loss() throws IOException {
        assertThat(run("export", bank.folder().toString(), "--format", "moodle", "--out", path("a.xml"), "--json"))
                .isEqualTo(1);
        assertThat(json().at("/losses/0/what").textValue()).isEqualTo("小题分值");
        assertThat(run("export", bank.folder().toString(), "--format", "yaml", "--out", path("a.zip")))
                .isZero();
    }

    @Test
    void yaml_out_and_in_again_is_the_same_release() throws IOException {
        run("export", bank.folder().toString(), "--format", "yaml", "--out", path("a.zip"));
        Path again = elsewhere.resolve("again");
        try (var zip = java.nio.file.FileSystems.newFileSystem(Path.of(path("a.zip")));
                var files = Files.walk(zip.getPath("/"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = again.resolve(file.toString().substring(1));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        run("release", bank.folder().toString(), "--out", path("one.json"), "--on", "2026-11-22");
        run("release", again.toString(), "--out", path("other.json"), "--on", "2026-11-22");
        assertThat(Path.of(path("other.json"))).hasSameBinaryContentAs(Path.of(path("one.json")));
    }

    @Test
    void a_picture_goes_out_with_yaml_and_is_told_as_a_loss_elsewhere() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        String name = Digests.hex(Digests.sha256(picture)) + ".png";
        Files.write(Files.createDirectories(bank.folder().resolve("images")).resolve(name), picture);
        bank.with("一般不再给予行政处罚？", "一般不再给予行政处罚？![时间轴](" + name + ")");

        run("export", bank.folder().toString(), "--format", "yaml", "--out", path("a.zip"));
        try (var zip = java.nio.file.FileSystems.newFileSystem(Path.of(path("a.zip")))) {
            assertThat(zip.getPath("/images", name)).hasBinaryContent(picture);
        }
        run("export", bank.folder().toString(), "--format", "moodle", "--out", path("a.xml"), "--json");
        assertThat(json().get("losses").findValuesAsText("what")).contains("图片");
    }

    @Test
    void an_unknown_format_and_an_unreadable_source_end_with_2() throws IOException {
        assertThat(run("export", bank.folder().toString(), "--format", "pdf", "--out", path("a")))
                .isEqualTo(2);
        assertThat(run("export", path("none"), "--format", "gift", "--out", path("a")))
                .isEqualTo(2);
        assertThat(Path.of(path("a"))).doesNotExist();
    }

    @Test
    void a_release_lists_what_has_changed_since_an_older_one() throws IOException {
        String folder = bank.folder().toString();
        run("release", folder, "--out", path("old.json"), "--on", "2026-11-22");
        bank.with("    key: B\n    explanation: 第三十六条第一款规定，", "    key: A\n    explanation: 第三十六条第一款规定，")
                .with("administrative-penalty-003", "administrative-penalty-007");
        assertThat(run(
                        "release",
                        folder,
                        "--out",
                        path("new.json"),
                        "--since",
                        path("old.json"),
                        "--on",
                        "2026-11-22",
                        "--json"))
                .isZero();
        assertThat(json().get("changes"))
                .hasToString("{\"added\":[\"administrative-penalty-007\"],"
                        + "\"changed\":[{\"id\":\"administrative-penalty-001\",\"what\":[\"key\"]}],"
                        + "\"retired\":[\"administrative-penalty-003\"]}");
        assertThat(json().get("digest").textValue())
                .isEqualTo(((Releasing.Released) Releasing.of(bank.read(), WrittenBank.DAY))
                        .release()
                        .digest());
    }

    @Test
    void a_bank_with_faults_is_not_released() throws IOException {
        bank.with("key: AB", "key: AF");
        assertThat(run("release", bank.folder().toString(), "--out", path("new.json"), "--on", "2026-11-22"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("[key]");
        assertThat(Path.of(path("new.json"))).doesNotExist();
    }

    @Test
    void a_word_paper_has_the_key_only_when_asked() throws IOException {
        run("print", bank.folder().toString(), "--out", path("a.docx"), "--title", "期末考试");
        assertThat(words("a.docx")).contains("期末考试", "一、单项选择题（共1题）", "六、案例分析题").doesNotContain("答案：");
        run("print", bank.folder().toString(), "--out", path("b.docx"), "--key");
        assertThat(words("b.docx")).contains("答案：B", "依据：《行政处罚法》第三十六条第一款", "得分点：二年（2.5分）");
    }

    private String words(String name) throws IOException {
        try (var document = new XWPFDocument(Files.newInputStream(Path.of(path(name))));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private String path(String name) {
        return elsewhere.resolve(name).toString();
    }

    private JsonNode json() throws IOException {
        return new JsonMapper().readTree(out.toString());
    }

    private int run(String... words) {
        out.getBuffer().setLength(0);
        return new CommandLine(new BankCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
