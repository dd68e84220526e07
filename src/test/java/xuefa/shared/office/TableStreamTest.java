package xuefa.shared.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableStreamTest {
    @SafeVarargs
    private static byte[] written(List<String> header, List<? extends List<?>>... pieces) {
        var stream = new TableStream("名单 <&>", header);
        var file = new ByteArrayOutputStream();
        file.writeBytes(stream.begin());
        for (var rows : pieces) {
            file.writeBytes(stream.rows(rows));
        }
        file.writeBytes(stream.end());
        return file.toByteArray();
    }

    private static XSSFSheet sheet(byte[] file) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return book.getSheetAt(0);
        }
    }

    @Test
    void rows_of_all_pieces_are_one_sheet_under_a_header_that_stays() throws IOException {
        var sheet = sheet(written(
                List.of("姓名", "学时", "日期"),
                List.of(List.of("欧阳<晚晴>&\"", new BigDecimal("46.50"), LocalDate.of(2026, 11, 22))),
                List.of(List.of("", 3, 4L), List.of("只有姓名"))));
        assertThat(sheet.getSheetName()).isEqualTo("名单 <&>");
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("学时");
        var first = sheet.getRow(1);
        assertThat(first.getCell(0).getStringCellValue()).isEqualTo("欧阳<晚晴>&\"");
        assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(46.5);
        assertThat(first.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2026-11-22");
        assertThat(sheet.getRow(2).getCell(0)).isNull();
        assertThat(sheet.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(4);
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("只有姓名");
    }

    @Test
    void what_looks_like_a_formula_is_a_text_and_stays_one_when_edited() throws IOException {
        var harmful = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "　=1", "\u200B@x");
        var sheet =
                sheet(written(List.of("=h"), harmful.stream().map(List::of).toList(), List.of(List.of("harmless"))));
        assertThat(sheet.getRow(0).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
        for (int i = 0; i < harmful.size(); i++) {
            var cell = sheet.getRow(i + 1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(harmful.get(i));
            assertThat(cell.getCellStyle().getQuotePrefixed())
                    .as(harmful.get(i))
                    .isTrue();
        }
        assertThat(sheet.getRow(harmful.size() + 1).getCell(0).getCellStyle().getQuotePrefixed())
                .isFalse();
    }

    @Test
    void what_no_file_can_hold_is_replaced_and_days_before_excel_are_texts() throws IOException {
        var row = sheet(written(
                        List.of("a"),
                        List.of(List.of("x\u0001\uD800y\uFFFFz😀", LocalDate.of(1899, 5, 1), "长".repeat(40_000)))))
                .getRow(1);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("x\uFFFD\uFFFDy\uFFFDz😀");
        assertThat(row.getCell(1).getStringCellValue()).isEqualTo("1899-05-01");
        assertThat(row.getCell(2).getStringCellValue()).hasSize(32_767);
    }

    @Test
    void what_is_no_cell_and_what_no_sheet_holds_is_refused() {
        var stream = new TableStream("t", List.of("n"));
        assertThatThrownBy(() -> stream.rows(List.of(List.of(new Object()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stream.rows(java.util.Collections.nCopies(1_048_576, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_table_without_rows_is_a_file_too() throws IOException {
        assertThat(sheet(written(List.of("姓名"))).getLastRowNum()).isZero();
    }
}
