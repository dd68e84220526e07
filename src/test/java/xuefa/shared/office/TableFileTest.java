package xuefa.shared.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableFileTest {
    private static final List<String> HARMFUL = List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            " =1",
            "　=1",
            "\uFEFF=1",
            "\u200B@x");

    @Test
    void no_cell_of_a_csv_begins_as_a_formula_and_all_of_them_come_back() {
        for (String text : HARMFUL) {
            String csv =
                    new String(new TableFile("t", List.of("标题"), List.of(List.of(text))).csv(), StandardCharsets.UTF_8);
            assertThat(csv).as(text).contains("\r\n\"'" + text);
            assertThat(CellText.unguarded(CellText.guarded(text))).isEqualTo(text);
        }
        for (String harmless : List.of("", "甲", "'", "'a", "1-1", "a=b", "''", "it's")) {
            assertThat(CellText.guarded(harmless)).isEqualTo(harmless);
        }
        for (String odd : List.of("'=1", "''=1", "'''+")) {
            assertThat(CellText.unguarded(CellText.guarded(odd))).isEqualTo(odd);
        }
    }

    @Test
    void a_header_is_guarded_too_and_quotes_and_lines_stay_inside_their_cell() {
        var csv = new String(
                new TableFile("t", List.of("=x"), List.of(List.of("a\"b\r\n=2,c"))).csv(), StandardCharsets.UTF_8);
        assertThat(csv).isEqualTo("\uFEFF\"'=x\"\r\n\"a\"\"b\r\n=2,c\"\r\n");
    }

    @Test
    void in_a_workbook_texts_stay_texts_even_when_somebody_edits_them() throws IOException {
        byte[] file =
                new TableFile("t", List.of("h"), HARMFUL.stream().map(List::of).toList()).xlsx();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (int i = 0; i < HARMFUL.size(); i++) {
                var cell = book.getSheetAt(0).getRow(i + 1).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed())
                        .as(HARMFUL.get(i))
                        .isTrue();
            }
        }
    }

    @Test
    void numbers_and_days_are_numbers_and_days() throws IOException {
        var table = new TableFile(
                "t", List.of("n"), List.of(List.of(new BigDecimal("-46.50"), -3, 4L, LocalDate.of(2026, 11, 22))));
        assertThat(new String(table.csv(), StandardCharsets.UTF_8)).contains("\"-46.50\",\"-3\",\"4\",\"2026-11-22\"");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(table.xlsx()))) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(-46.5);
            assertThat(row.getCell(3).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2026-11-22");
        }
    }

    @Test
    void what_is_no_cell_is_refused() {
        var table = new TableFile("t", List.of("n"), List.of(List.of(new Object())));
        assertThatThrownBy(table::csv).isInstanceOf(IllegalArgumentException.class);
    }
}
