package xuefa.training.format;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import xuefa.shared.office.Sheet;

/** Comma- or tab-separated text as rows of a sheet, quotes as in RFC 4180. */
final class SeparatedText {
    private SeparatedText() {}

    static List<Sheet.Row> rows(String text) {
        char separator = text.lines().findFirst().orElse("").indexOf('\t') >= 0 ? '\t' : ',';
        List<Sheet.Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (quoted && i < text.length()) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator || c == '\n') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row(rows.size() + 1, cells));
                    cells.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    private static Sheet.Row row(int number, List<String> texts) {
        var cells = new TreeMap<Integer, Sheet.Cell>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                cells.put(i, new Sheet.Cell(texts.get(i), Sheet.Kind.VALUE));
            }
        }
        return new Sheet.Row(number, false, cells);
    }
}
