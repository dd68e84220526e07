package xuefa.shared.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import xuefa.shared.imports.SourceFile;

/** Reads .xls files of Excel 97 to 2003, and knows other files of that time. One thread. */
public final class OldWorkbook {
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private OldWorkbook() {}

    /** Whether the file has the container of old Office files; encrypted new ones have it too. */
    public static boolean isOldOffice(SourceFile file) {
        return file.beginsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    /** @throws OfficeTrouble with the reason and the cure */
    public static List<Sheet> read(SourceFile file) throws IOException {
        if (contains(file, "EncryptedPackage")) {
            throw new OfficeTrouble("文件有密码", "去掉密码再导入");
        }
        if (!contains(file, "Workbook") && !contains(file, "Book")) {
            throw new OfficeTrouble("这是旧版 Word 或其他旧格式文件", "用 Word 打开后另存为 .docx 再导入");
        }
        if (contains(file, "_VBA_PROJECT")) {
            throw new OfficeTrouble("文件带有宏", "另存为不带宏的 .xlsx 再导入");
        }
        if (file.size() > MOST_BYTES) {
            throw new OfficeTrouble("旧版 Excel 文件太大", "另存为 .xlsx 再导入");
        }
        try (var in = file.open();
                var book = new HSSFWorkbook(in)) {
            return sheets(book);
        } catch (EncryptedDocumentException encrypted) {
            throw new OfficeTrouble("文件有密码", "去掉密码再导入");
        } catch (OfficeTrouble trouble) {
            throw trouble;
        } catch (IOException | RuntimeException broken) {
            throw new OfficeTrouble("文件已损坏，打不开", "用 Excel 打开后另存为 .xlsx 再导入");
        }
    }

    private static List<Sheet> sheets(HSSFWorkbook book) throws OfficeTrouble {
        var formatter = new DataFormatter(Locale.CHINA);
        formatter.setUseCachedValuesForFormulaCells(true);
        var budget = new RowBudget();
        var sheets = new ArrayList<Sheet>();
        for (var sheet : book) {
            var rows = new ArrayList<Sheet.Row>();
            for (var row : sheet) {
                var cells = new TreeMap<Integer, Sheet.Cell>();
                for (var cell : row) {
                    String text = formatter.formatCellValue(cell);
                    if (!text.isEmpty()) {
                        budget.take(text);
                        cells.put(cell.getColumnIndex(), new Sheet.Cell(text, kind(cell)));
                    }
                }
                if (!cells.isEmpty()) {
                    rows.add(new Sheet.Row(row.getRowNum() + 1, row.getZeroHeight(), cells));
                }
            }
            var merged = new HashMap<String, String>();
            for (var range : sheet.getMergedRegions()) {
                budget.merge(range.getNumberOfCells());
                String first = range.getFirstColumn() + "," + (range.getFirstRow() + 1);
                range.forEach(each -> merged.put(each.getColumn() + "," + (each.getRow() + 1), first));
                merged.remove(first);
            }
            sheets.add(new Sheet(sheet.getSheetName(), rows, merged));
        }
        return sheets;
    }

    private static Sheet.Kind kind(Cell cell) {
        return switch (cell.getCellType()) {
            case FORMULA -> Sheet.Kind.FORMULA;
            case ERROR -> Sheet.Kind.ERROR;
            default -> Sheet.Kind.VALUE;
        };
    }

    private static boolean contains(SourceFile file, String entry) throws IOException {
        try (var in = file.open()) {
            String all = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return all.contains(new String(entry.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        }
    }
}
