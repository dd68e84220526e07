package xuefa.bank.format.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import xuefa.bank.DraftQuestion;
import xuefa.bank.format.Drafts;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;

class SheetReaderTest {
    private static final String[] HEADERS = {"序号", "题型", "题目内容", "选项A", "选项B", "选项C", "正确答案", "解析"};

    @Test
    void headers_tell_what_the_columns_mean_and_every_row_has_an_outcome() throws IOException {
        try (var book = new XSSFWorkbook()) {
            fill(book, "题库", new String[][] {
                {"某市题库"},
                HEADERS,
                {"1", "单选题", "甲机关可以", "处罚", "放行", "", "A", "见第一条"},
                {"2", "多选", "乙机关可以", "A.处罚", "B.放行", "C.警告", "A、C"},
                {"3", "判断题", "处罚应当公开", "", "", "", "√"},
                {"4", "单选题", "没有答案", "处罚", "放行"},
                {"5", "连线题", "看不懂", "处罚", "放行", "", "A"},
                {"6", "单选题", "甲机关 可以", "放行", "处罚", "", "B"},
                {"7"}
            });
            var report = Drafts.of(file(book, "题库.xlsx"));
            assertThat(Drafts.taken(report))
                    .containsExactly("single 甲机关可以 [处罚|放行] A", "multiple 乙机关可以 [处罚|放行|警告] AC", "trueFalse 处罚应当公开 A");
            assertThat(Drafts.refused(report)).containsExactly("题库!C6 没有答案", "题库!B7 看不懂的题型“连线题”");
            assertThat(report.duplicates().getFirst().of()).isEqualTo("题库!C3");
        }
    }

    @Test
    void formulas_are_never_taken_and_merged_rows_are_not_guessed_at() throws IOException {
        try (var book = new XSSFWorkbook()) {
            fill(book, "题库", new String[][] {
                HEADERS,
                {"1", "单选题", "甲", "处罚", "放行", "", "A"},
                {"2", "单选题", "乙", "处罚", "放行", "", "A"},
                {"3", "", "", "警告", "罚款", "", "B"}
            });
            var sheet = book.getSheetAt(0);
            sheet.getRow(1).getCell(0).setCellFormula("1+0");
            sheet.getRow(1).getCell(6).setCellFormula("CHAR(65)");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 2, 2));
            assertThat(Drafts.refused(Drafts.of(file(book, "题库.xlsx"))))
                    .containsExactly("题库!G2 单元格里是公式，不是文字", "题库!C4 单元格与上面的行合并了，分不清是几道题");
        }
    }

    @Test
    void a_percentage_is_the_text_that_is_shown() throws IOException {
        try (var book = new XSSFWorkbook()) {
            fill(book, "单选题", new String[][] {{"题干", "选项", "答案"}, {"比例是", "10%|20%|30%", ""}});
            var cell = book.getSheetAt(0).getRow(1).createCell(2);
            cell.setCellValue(0.2);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("0%"));
            cell.setCellStyle(style);
            assertThat(Drafts.taken(Drafts.of(file(book, "题库.xlsx")))).containsExactly("single 比例是 [10%|20%|30%] B");
        }
    }

    @Test
    void old_workbooks_and_text_tables_are_read_alike() throws IOException {
        String[][] rows = {{"题干", "A", "B", "答案"}, {"甲机关可以", "处罚", "放行", "B"}};
        try (var book = new HSSFWorkbook()) {
            fill(book, "Sheet1", rows);
            assertThat(Drafts.taken(Drafts.of(file(book, "题库.xls")))).containsExactly("single 甲机关可以 [处罚|放行] B");
        }
        byte[] csv = "题干,A,B,答案\r\n\"甲机关\n可以\",处罚,\"放\"\"行\"\"\",B\r\n".getBytes(Charset.forName("GB18030"));
        assertThat(Drafts.taken(Drafts.of(new SourceFile("a.csv", csv))))
                .containsExactly("single 甲机关\n可以 [处罚|放\"行\"] B");
    }

    @Test
    void a_mapping_reads_headers_nobody_knows() throws IOException {
        try (var book = new XSSFWorkbook()) {
            fill(book, "Sheet1", new String[][] {{"甲列", "乙列", "丙列", "丁列"}, {"甲机关可以", "处罚", "放行", "B"}});
            var mapping = Map.of("stem", "甲列", "A", "乙列", "B", "#C", "key", "丁列");
            var reading =
                    new SheetReader(SheetReader.Container.XLSX, mapping).read(file(book, "a.xlsx"), Progress.UNWATCHED);
            assertThat(((SourceReading.Done<DraftQuestion>) reading).records()).hasSize(1);
            assertThat(Drafts.refusal(file(book, "a.xlsx"))).startsWith("没有找到表头");
        }
    }

    @Test
    void the_template_is_read_back() throws IOException {
        try (var book = new XSSFWorkbook(new java.io.ByteArrayInputStream(SheetTemplate.bytes()))) {
            var row = book.getSheetAt(0).createRow(1);
            String[] cells = {"填空题", "听证应在____日前通知", "", "", "", "", "", "", "七/7", "", "第六十四条"};
            for (int i = 0; i < cells.length; i++) {
                row.createCell(i).setCellValue(cells[i]);
            }
            assertThat(Drafts.taken(Drafts.of(file(book, "a.xlsx"))))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("fillIn 听证应在____日前通知");
        }
    }

    private static void fill(Workbook book, String name, String[][] rows) {
        var sheet = book.createSheet(name);
        for (int i = 0; i < rows.length; i++) {
            var row = sheet.createRow(i);
            for (int j = 0; j < rows[i].length; j++) {
                row.createCell(j).setCellValue(rows[i][j]);
            }
        }
    }

    private static SourceFile file(Workbook book, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return new SourceFile(name, out.toByteArray());
    }
}
