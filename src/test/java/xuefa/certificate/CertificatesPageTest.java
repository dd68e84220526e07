package xuefa.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import xuefa.access.Matrix;
import xuefa.certificate.format.ExchangeFile;

/** The guide of certificates says what the code does: its tables are held to it. */
class CertificatesPageTest {
    private static final Path PAGE = Path.of("src/docs/guide-certificates.md");

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static String states(CertificateStep step) {
        return step.from().isEmpty()
                ? "—"
                : Arrays.stream(CertificateState.values())
                        .filter(step.from()::contains)
                        .map(CertificateState::chinese)
                        .collect(Collectors.joining("、"));
    }

    private static String row(CertificateStep step) {
        return "| %s | `%s` | %s | %s | %s |"
                .formatted(
                        step.chinese(),
                        step.code(),
                        states(step),
                        step.to().map(CertificateState::chinese).orElse("不变或者恢复"),
                        switch (step.needs()) {
                            case NOTHING -> "";
                            case REASON -> "理由";
                            case VALIDITY -> "有效期";
                        });
    }

    @Test
    void the_table_of_steps_is_that_of_the_code() throws IOException {
        String table = Arrays.stream(CertificateStep.values())
                .map(CertificatesPageTest::row)
                .collect(Collectors.joining("\n"));
        assertThat(page()).contains(table);
    }

    @Test
    void every_state_column_and_heading_is_named() throws IOException {
        String page = page();
        for (CertificateState state : CertificateState.values()) {
            assertThat(page).contains(state.chinese());
        }
        for (CertificateColumn column : CertificateColumn.values()) {
            assertThat(page).contains("| " + column.header() + (column.required() ? "*" : "") + " |");
        }
        ExchangeFile.HEADER.forEach(heading -> assertThat(page).contains("| " + heading + " |"));
    }

    @Test
    void the_steps_of_each_role_are_those_of_the_contract() throws IOException {
        assertThat(Matrix.row("reportOnCertificate")).isPresent();
        String contract = Files.readString(Path.of("src/main/resources/openapi/xuefa.yaml"));
        assertThat(contract)
                .contains("step: { type: string, enum: [lost, withdrawn] }")
                .contains(
                        "step: { type: string, enum: [examPassed, reviewed, declined, issued, inspected, suspended, resumed,"
                                + " reissued, cancelled, revoked] }");
    }
}
