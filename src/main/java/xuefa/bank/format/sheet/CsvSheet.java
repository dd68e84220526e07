package xuefa.bank.format.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.TextDecoding;
import xuefa.shared.office.CellText;
import xuefa.shared.office.OfficeTrouble;
import xuefa.shared.office.Sheet;

/** A CSV or TSV file as a sheet: quotes as in RFC 4180, the separator that parts the header best. */
final class CsvSheet {
    private static final String NAME = "CSV";
    private static final int MOST_CELLS = 3_000_000;

    private final String text;
    private final char separator;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private int at;
    private int line = 1;
    private int cells;

    private CsvSheet(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Whether its first lines hold a header of a question table. */
    static boolean recognises(SourceFile file, Map<String, String> mapping) {
        if (!TextDecoding.looksLikeText(file) || !(TextDecoding.decode(file) instanceof TextDecoding.Text text)) {
            return false;
        }
        if (file.extension().equals("csv") || file.extension().equals("tsv")) {
            return true;
        }
        try {
            String head = text.content().lines().limit(3).reduce("", (all, line) -> all + line + "\n");
            var sheet = new CsvSheet(head, separator(head)).read();
            return sheet.rows().stream()
                    .anyMatch(row ->
                            row.cells().size() > 2 && Columns.of(row, mapping).isPresent());
        } catch (OfficeTrouble broken) {
            return false;
        }
    }

    static Sheet read(SourceFile file) throws OfficeTrouble {
        return switch (TextDecoding.decode(file)) {
            case TextDecoding.Illegible illegible -> throw new OfficeTrouble(illegible.reason(), illegible.cure());
            case TextDecoding.Text text -> new CsvSheet(text.content(), separator(text.content())).read();
        };
    }

    private static char separator(String text) {
        String head = text.lines().filter(each -> !each.isBlank()).limit(5).reduce("", (all, each) -> all + each);
        char best = ',';
        long most = 0;
        for (char separator : new char[] {',', '\t', ';'}) {
            long count = head.chars().filter(each -> each == separator).count();
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return best;
    }

    private Sheet read() throws OfficeTrouble {
        while (at < text.length()) {
            int first = line;
            var row = new TreeMap<Integer, Sheet.Cell>();
            int column = 0;
            boolean more = true;
            while (more) {
                String cell = cell(first);
                if (!cell.isEmpty()) {
                    row.put(column, new Sheet.Cell(cell, Sheet.Kind.VALUE));
                }
                if (++cells > MOST_CELLS) {
                    throw new OfficeTrouble("表格太大", "分成几个文件再导入");
                }
                column++;
                more = at < text.length() && text.charAt(at) == separator;
                at++;
            }
            if (at - 1 < text.length()
                    && text.charAt(at - 1) == '\r'
                    && at < text.length()
                    && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            if (!row.isEmpty()) {
                rows.add(new Sheet.Row(first, false, row));
            }
        }
        return new Sheet(NAME, rows, Map.of());
    }

    private String cell(int row) throws OfficeTrouble {
        return CellText.unguarded(written(row));
    }

    private String written(int row) throws OfficeTrouble {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted(row);
        }
        int start = at;
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted(int row) throws OfficeTrouble {
        var cell = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length()) {
                throw new OfficeTrouble("第" + row + "行的引号没有结束", "检查这一行的引号，或另存为 .xlsx 再导入");
            }
            char character = text.charAt(at++);
            if (character != '"') {
                line += character == '\n' ? 1 : 0;
                cell.append(character);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                break;
            }
        }
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            cell.append(text.charAt(at++));
        }
        return cell.toString();
    }
}
