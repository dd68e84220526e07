package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawCommandTest {
    private static final String LAW =
            "# 甲法\n\n2019年4月23日 第十三届全国人民代表大会常务委员会第十次会议通过\n\n第一条 行政机关应当依法履行职责，接受监督。\n\n第二条 本法自2020年1月1日起施行。\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_dry_run_tells_each_law_as_json() throws Exception {
        Files.writeString(folder.resolve("a.md"), LAW);
        assertThat(run("import", folder.toString(), "--dry-run", "--json")).isZero();
        JsonNode law = new JsonMapper().readTree(out.toString()).path(0);
        assertThat(law.path("title").asText()).isEqualTo("甲法");
        assertThat(law.path("version").asText()).isEqualTo("2019-04-23");
        assertThat(law.path("articles").asInt()).isEqualTo(2);
        assertThat(law.path("problems").size()).isZero();
        assertThat(law.path("file").asText()).endsWith("a.md");
    }

    @Test
    void problems_end_with_one_and_stay_json() throws Exception {
        Files.writeString(folder.resolve("a.md"), LAW.replace("第二条", "第四条"));
        Files.write(folder.resolve("b.docx"), new byte[] {'P', 'K', 3, 4, 5});
        assertThat(run("import", folder.toString(), folder.resolve("none").toString(), "--dry-run", "--json"))
                .isOne();
        JsonNode laws = new JsonMapper().readTree(out.toString());
        assertThat(laws.findValuesAsText("kind")).containsExactly("gap", "unreadable", "unreadable");
        assertThat(laws.get(1).path("title").isNull()).isTrue();
    }

    @Test
    void wrong_usage_ends_with_two() {
        assertThat(run("import")).isEqualTo(2);
        assertThat(run("diff", "one")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void a_difference_is_told_by_numbers() throws Exception {
        Path older = Files.writeString(folder.resolve("old.md"), LAW);
        Path newer = Files.writeString(
                folder.resolve("new.md"),
                LAW.replace("第二条", "第二条 国家鼓励检举。\n\n第三条").replace("接受监督", "接受社会监督"));
        assertThat(run("diff", older.toString(), newer.toString(), "--json")).isZero();
        JsonNode difference = new JsonMapper().readTree(out.toString());
        assertThat(difference.path("added").path(0).asText()).isEqualTo("第二条");
        assertThat(difference.path("changed").path(0).asText()).isEqualTo("第一条");
        assertThat(difference.path("renumbered").toString()).isEqualTo("[{\"from\":\"第二条\",\"to\":\"第三条\"}]");
        assertThat(difference.path("removed").isArray()).isTrue();
        assertThat(difference.path("moved").isArray()).isTrue();
        assertThat(run("diff", older.toString(), newer.toString())).isZero();
        assertThat(out.toString()).contains("{+社会+}");
        assertThat(run("diff", older.toString(), folder.resolve("gone.md").toString()))
                .isOne();
        assertThat(err.toString()).contains("gone.md");
    }

    @Test
    void lists_cases_and_gists_of_the_bank_are_checked_without_a_store() throws Exception {
        for (String kind : java.util.List.of("lists", "cases", "gists")) {
            assertThat(run(kind, "question-bank", "--dry-run", "--json")).isZero();
            JsonNode files = new JsonMapper().readTree(out.toString());
            assertThat(files).isNotEmpty();
            assertThat(files.findValuesAsText("became")).containsOnly("sound");
        }
        assertThat(run("lists", folder.toString(), "--dry-run")).isOne();
        Path list = Files.createDirectories(folder.resolve("lists/some-list"));
        Files.writeString(list.resolve("2026-11-22.yaml"), "list: some-list\n");
        assertThat(run("lists", folder.toString(), "--dry-run")).isOne();
        assertThat(out.toString()).contains("2026-11-22.yaml: faulty", "required property 'laws'", "1 files, 1 with");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "law";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        out.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
