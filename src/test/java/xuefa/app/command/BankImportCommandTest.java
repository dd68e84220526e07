package xuefa.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BankImportCommandTest {
    private static final String PAPER =
            "1. 甲机关可以（A）\nA. 处罚 B. 放行\n2. 处罚应当公开。（√）\n3. 甲机关可以（A）\nA. 处罚 B. 放行\n4. 没有答案\nA. 甲 B. 乙\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path paper;

    @BeforeEach
    void write() throws IOException {
        paper = folder.resolve("题库.txt");
        Files.write(paper, PAPER.getBytes(Charset.forName("GB18030")));
    }

    @Test
    void a_dry_run_accounts_for_every_record_and_writes_nothing() throws IOException {
        assertThat(run("--format", "auto", paper.toString(), "--dry-run", "--json"))
                .isEqualTo(1);
        var json = json();
        assertThat(json.get("records").intValue()).isEqualTo(4);
        assertThat(json.get("imported").intValue()).isEqualTo(2);
        assertThat(json.get("duplicates").intValue()).isEqualTo(1);
        assertThat(json.at("/duplicateOf/0/where").textValue()).isEqualTo("第4行");
        assertThat(json.at("/duplicateOf/0/id").textValue()).isEqualTo("第1行");
        assertThat(json.at("/rejected/0/where").textValue()).isEqualTo("第6行");
        assertThat(json.at("/rejected/0/reason").textValue()).isEqualTo("没有答案");
        assertThat(json.get("byKind")).hasToString("{\"single\":1,\"trueFalse\":1}");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(paper);
        }
    }

    @Test
    void the_same_file_again_adds_nothing() throws IOException {
        var bank = folder.resolve("bank");
        assertThat(run(paper.toString(), "--into", bank.toString())).isEqualTo(1);
        out.getBuffer().setLength(0);
        run(paper.toString(), "--into", bank.toString(), "--json");
        assertThat(json().get("imported").intValue()).isZero();
        assertThat(json().get("duplicates").intValue()).isEqualTo(3);
        assertThat(json().at("/duplicateOf/0/id").textValue()).matches("drafts/题库-[0-9a-f]{12}\\.yaml#1");
        try (var files = Files.list(bank.resolve("drafts"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_file_that_cannot_be_read_ends_with_2_and_one_sentence() throws IOException {
        Files.write(paper, new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        assertThat(run(paper.toString(), "--dry-run")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(run(folder.resolve("none.txt").toString(), "--dry-run")).isEqualTo(2);
        assertThat(run(paper.toString())).isEqualTo(2);
    }

    @Test
    void the_template_is_written_once() {
        var template = folder.resolve("模板.xlsx");
        assertThat(execute("template", template.toString())).isZero();
        assertThat(execute("template", template.toString())).isEqualTo(2);
        assertThat(run(template.toString(), "--dry-run")).isZero();
    }

    private JsonNode json() throws IOException {
        return new JsonMapper().readTree(out.toString());
    }

    private int run(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "import";
        System.arraycopy(words, 0, all, 1, words.length);
        return execute(all);
    }

    private int execute(String... words) {
        return new CommandLine(new BankCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
