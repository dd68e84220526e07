package xuefa.bank.format.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The Excel file that editors fill in; {@link SheetReader} reads it back without a mapping. */
public final class SheetTemplate {
    private static final List<String> HEADERS =
            List.of("题型", "题干", "选项A", "选项B", "选项C", "选项D", "选项E", "选项F", "答案", "解析", "依据", "难度", "章节");
    private static final String[] KINDS = {"单选题", "多选题", "判断题", "填空题", "简答题"};
    private static final String[] DIFFICULTIES = {"易", "中", "难"};
    private static final List<String> NOTES = List.of(
            "每行一道题，从第二行起填写；不要合并单元格，不要写公式。",
            "题型：单选题、多选题、判断题、填空题、简答题。不填时按选项和答案判断。",
            "题干：必填。填空题用四条下划线 ____ 表示一个空。",
            "选项：单选题、多选题至少两个，从选项A起依次填写，不留空格。判断题不填。",
            "答案：必填。单选写一个字母；多选写几个字母，如 ABD；判断写“正确”或“错误”；填空各空之间用分号隔开，同一空的几种写法用 / 隔开。",
            "依据：答案所在的法律和条文，如《行政处罚法》第三十六条。",
            "案例分析题请用 Word 编写后导入。");
    private static final int LAST_ROW = 20_000;

    private SheetTemplate() {}

    /** A new .xlsx file with a sheet to fill in and one that explains it. */
    public static byte[] bytes() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            fill(book, book.createSheet("题库"));
            var notes = book.createSheet("填写说明");
            notes.setColumnWidth(0, 100 * 256);
            for (int i = 0; i < NOTES.size(); i++) {
                notes.createRow(i).createCell(0).setCellValue(NOTES.get(i));
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(XSSFWorkbook book, XSSFSheet sheet) {
        var bold = book.createFont();
        bold.setBold(true);
        var head = book.createCellStyle();
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        var text = book.createCellStyle();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        text.setWrapText(true);
        var row = sheet.createRow(0);
        for (int i = 0; i < HEADERS.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(HEADERS.get(i));
            cell.setCellStyle(head);
            sheet.setColumnWidth(i, (HEADERS.get(i).equals("题干") ? 50 : 14) * 256);
            sheet.setDefaultColumnStyle(i, text);
        }
        sheet.createFreezePane(0, 1);
        choose(sheet, "题型", KINDS);
        choose(sheet, "难度", DIFFICULTIES);
    }

    private static void choose(XSSFSheet sheet, String header, String[] values) {
        int column = HEADERS.indexOf(header);
        var help = sheet.getDataValidationHelper();
        sheet.addValidationData(help.createValidation(
                help.createExplicitListConstraint(values), new CellRangeAddressList(1, LAST_ROW, column, column)));
    }
}
