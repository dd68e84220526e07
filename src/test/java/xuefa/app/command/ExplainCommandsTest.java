package xuefa.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ExplainCommandsTest {
    private static final String EXAMPLE = "src/docs/facts-example.json";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void each_obligation_says_what_is_required_done_missing_and_due_with_its_checks() throws Exception {
        assertThat(run(new ObligationsExplainCommand(), "--facts", EXAMPLE, "--on", "2026-12-31", "--json"))
                .isZero();
        JsonNode hours = new JsonMapper().readTree(out.toString()).at("/people/0/obligations/0");
        assertThat(hours.path("obligation").asText()).isEqualTo("officer-hours");
        assertThat(hours.path("required").decimalValue()).isEqualByComparingTo("60");
        assertThat(hours.path("done").decimalValue().add(hours.path("missing").decimalValue()))
                .isEqualByComparingTo("60");
        assertThat(hours.path("due").asText()).isEqualTo("2026-12-31");
        assertThat(hours.path("checks")).isNotEmpty().allSatisfy(check -> assertThat(check.fieldNames())
                .toIterable()
                .containsExactly("rule", "source", "value", "evidence", "verdict", "cure"));
    }

    @Test
    void what_came_to_light_later_counts_for_an_earlier_day_when_asked_for() throws Exception {
        Path facts = Files.writeString(
                folder.resolve("late.json"),
                Files.readString(Path.of(EXAMPLE))
                        .replace("\"minutes\": 1350,", "\"minutes\": 1350, \"recordedOn\": \"2026-11-30\","));
        assertThat(doneOn(facts, "2026-11-30") - doneOn(facts, "2026-11-29")).isCloseTo(30, offset(0.001));
        assertThat(run(
                        new ObligationsExplainCommand(),
                        "--facts",
                        facts.toString(),
                        "--on",
                        "2026-11-30",
                        "--known-on",
                        "2026-11-29"))
                .isEqualTo(2);
    }

    /** By what was known on a day, of 22 November. */
    private double doneOn(Path facts, String knownOn) throws Exception {
        out.getBuffer().setLength(0);
        run(
                new ObligationsExplainCommand(),
                "--facts",
                facts.toString(),
                "--on",
                "2026-11-22",
                "--known-on",
                knownOn,
                "--json");
        return new JsonMapper()
                .readTree(out.toString())
                .at("/people/0/obligations/0")
                .path("done")
                .asDouble();
    }

    @Test
    void units_are_told_of_their_lectures_in_words() {
        assertThat(run(new ObligationsExplainCommand(), "--facts", EXAMPLE, "--on", "2026-11-22"))
                .isZero();
        assertThat(out.toString()).contains("石桥镇人民政府", "1 / 2 次", "请在 2026-12-31 前完成", "没有会前学法记录");
    }

    @Test
    void a_certificate_says_its_verdict_and_next_validity() throws Exception {
        Path facts = Files.writeString(
                folder.resolve("facts.json"),
                Files.readString(Path.of(EXAMPLE))
                        .replace(
                                "\"id\": \"p-lin\",\n",
                                "\"id\": \"p-lin\", \"certificates\": [{ \"id\": \"c-1\", \"kind\": \"enforcement\", \"validFrom\": \"2024-02-29\","
                                        + " \"validTo\": \"2027-02-28\" }],\n"));
        assertThat(run(new CertificateExplainCommand(), "--facts", facts.toString(), "--on", "2026-12-31", "--json"))
                .isZero();
        JsonNode certificate = new JsonMapper().readTree(out.toString()).at("/certificates/0");
        assertThat(certificate.path("id").asText()).isEqualTo("c-1");
        assertThat(certificate.path("verdict").asText()).isEqualTo("refused");
        assertThat(certificate.path("validTo").isNull()).isTrue();
    }

    @Test
    void a_faulty_file_is_refused_whole_with_every_place() throws Exception {
        Path facts = Files.writeString(folder.resolve("facts.json"), "{\"people\": [{}], \"hours\": 7}");
        assertThat(run(new ObligationsExplainCommand(), "--facts", facts.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("/people/0", "/hours", "Nothing was computed");
        assertThat(out.toString()).isEmpty();
    }

    private int run(Callable<Integer> command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
