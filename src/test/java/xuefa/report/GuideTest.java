package xuefa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GuideTest {
    private static final Path GUIDE = Path.of("src/docs/guide-reports.md");
    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- end of figures -->";

    @Test
    void the_guide_has_the_figures_of_the_code() throws IOException {
        String guide = Files.readString(GUIDE);
        String wanted = guide.substring(0, guide.indexOf(BEGIN) + BEGIN.length())
                + table()
                + guide.substring(guide.indexOf(END));
        Path made = Path.of("target/guide-reports.md");
        Files.writeString(made, wanted);
        assertThat(guide).as("stale: cp target/guide-reports.md src/docs/").isEqualTo(wanted);
    }

    @Test
    void a_share_is_made_of_figures_with_rows_of_its_own_ledger() {
        Figures.ALL.stream()
                .flatMap(each -> each.share().stream().map(share -> {
                    assertThat(Figures.of(share.numerator()).orElseThrow().hasRows())
                            .isTrue();
                    assertThat(Figures.of(share.denominator()).orElseThrow().ledger())
                            .isEqualTo(each.ledger());
                    return share;
                }))
                .forEach(share -> assertThat(share.numerator()).isNotEqualTo(share.denominator()));
        Appendix.LINES.forEach(
                line -> assertThat(Figures.of(line.figure())).as(line.title()).isPresent());
    }

    private static String table() {
        StringBuilder table = new StringBuilder("""
                | Code | 指标 | Figure | 口径 | Definition | Numerator | Denominator |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (Figure each : Figures.ALL) {
            table.append("| `%s` | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            each.code(),
                            each.chinese(),
                            each.english(),
                            each.says(),
                            each.saysEnglish(),
                            each.share()
                                    .map(share -> "`" + share.numerator() + "`")
                                    .orElse("its rows"),
                            each.share()
                                    .map(share -> "`" + share.denominator() + "`")
                                    .orElse("")));
        }
        return table.toString();
    }
}
