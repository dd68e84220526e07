package xuefa.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import xuefa.bank.format.WrittenBank;

class BankCheckCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private WrittenBank bank;

    @BeforeEach
    void write(@TempDir Path folder) {
        bank = WrittenBank.in(folder);
    }

    @Test
    void a_sound_bank_ends_with_0_and_says_what_there_is() {
        assertThat(run("--on", "2026-11-22")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        bank.folder()
                                + ": 3 questions of 1 law (single 1, multiple 1, trueFalse 1, fillIn 0, shortAnswer 0, caseAnalysis 0)",
                        "  administrative-penalty 3",
                        "No faults on 2026-11-22");
    }

    @Test
    void faults_end_with_1_and_name_file_line_rule_reason_and_question() {
        bank.with("key: B", "key: D");
        assertThat(run("--on", "2026-11-22")).isEqualTo(1);
        assertThat(out.toString().lines())
                .startsWith(
                        bank.folder().resolve(WrittenBank.TOPIC)
                                + ":14: [key] The key names option D, but the options are A, B, C: correct the key (administrative-penalty-001)")
                .endsWith("1 fault on 2026-11-22");
    }

    @Test
    void the_day_decides_what_is_in_force() {
        assertThat(run("--on", "2021-07-14")).isEqualTo(1);
        assertThat(out.toString()).contains("[version.not-in-force]");
    }

    @Test
    void json_holds_day_verdict_counts_and_faults() throws IOException {
        bank.with("key: B", "key: D");
        assertThat(run("--on", "2026-11-22", "--json")).isEqualTo(1);
        var json = new JsonMapper().readTree(out.toString());
        assertThat(json.get("on").textValue()).isEqualTo("2026-11-22");
        assertThat(json.get("clean").booleanValue()).isFalse();
        assertThat(json.at("/counts/questions").intValue()).isEqualTo(3);
        assertThat(json.at("/counts/byKind/trueFalse").intValue()).isEqualTo(1);
        assertThat(json.at("/counts/byLaw/administrative-penalty").intValue()).isEqualTo(3);
        assertThat(json.at("/faults/0"))
                .hasToString(
                        "{\"file\":\"banks/administrative-penalty/limits.yaml\",\"line\":14,\"column\":10,\"rule\":\"key\","
                                + "\"questionId\":\"administrative-penalty-001\","
                                + "\"reason\":\"The key names option D, but the options are A, B, C: correct the key\"}");
    }

    @Test
    void a_folder_that_is_no_bank_ends_with_2_and_one_sentence() {
        assertThat(execute("check", bank.folder().resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("There is no folder " + bank.folder().resolve("none"));
    }

    @Test
    void wrong_usage_ends_with_2() {
        assertThat(execute("check")).isEqualTo(2);
        assertThat(execute("check", "a", "--on", "tomorrow")).isEqualTo(2);
        assertThat(execute()).isEqualTo(2);
        assertThat(err.toString()).contains("Say what to do with the bank").contains("--on");
    }

    @Test
    void help_names_the_exit_codes() {
        assertThat(execute("check", "--help")).isZero();
        assertThat(out.toString()).contains("Exit codes:").contains("--json").contains("DIR");
    }

    private int run(String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "check";
        words[1] = bank.folder().toString();
        System.arraycopy(more, 0, words, 2, more.length);
        return execute(words);
    }

    private int execute(String... words) {
        return new CommandLine(new BankCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
