package xuefa.shared.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Walks one sheet's part. One thread. */
final class SheetXml {
    private final OfficeXml xml;
    private final List<String> shared;
    private final CellFormats formats;
    private final RowBudget budget;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final Map<String, String> merged = new HashMap<>();
    private int row;
    private int column;

    SheetXml(OfficeXml xml, List<String> shared, CellFormats formats, RowBudget budget) {
        this.xml = xml;
        this.shared = shared;
        this.formats = formats;
        this.budget = budget;
    }

    Sheet read(String name) throws IOException {
        while (xml.next()) {
            if (xml.starts("row")) {
                readRow();
            } else if (xml.starts("mergeCell")) {
                merge(String.valueOf(xml.attribute("ref")));
            }
        }
        return new Sheet(name, rows, merged);
    }

    private void readRow() throws IOException {
        row = xml.number("r", row + 1);
        column = -1;
        String hidden = xml.attribute("hidden");
        var cells = new TreeMap<Integer, Sheet.Cell>();
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                String address = xml.attribute("r");
                column = address == null ? column + 1 : Sheet.column(address);
                var cell = readCell();
                if (!cell.text().isEmpty() || cell.kind() != Sheet.Kind.VALUE) {
                    budget.take(cell.text());
                    cells.put(column, cell);
                }
            }
        }
        if (!cells.isEmpty()) {
            rows.add(new Sheet.Row(row, "1".equals(hidden) || "true".equals(hidden), cells));
        }
    }

    private Sheet.Cell readCell() throws IOException {
        String type = String.valueOf(xml.attribute("t"));
        int style = xml.number("s", 0);
        var value = new StringBuilder();
        boolean formula = false;
        boolean inValue = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
                xml.skip();
            } else if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("v") || xml.starts("t")) {
                inValue = true;
            } else if (xml.ends("v") || xml.ends("t")) {
                inValue = false;
            } else if (inValue) {
                value.append(xml.text());
            }
        }
        String text = shown(type, value.toString(), style);
        if (type.equals("e")) {
            return new Sheet.Cell(text, Sheet.Kind.ERROR);
        }
        return new Sheet.Cell(text, formula ? Sheet.Kind.FORMULA : Sheet.Kind.VALUE);
    }

    private String shown(String type, String value, int style) {
        return switch (type) {
            case "s" -> sharedAt(value);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "str", "inlineStr", "e", "d" -> value;
            default -> value.isBlank() ? "" : formats.shown(value.strip(), style);
        };
    }

    private String sharedAt(String index) {
        try {
            return shared.get(Integer.parseInt(index.strip()));
        } catch (RuntimeException none) {
            return "";
        }
    }

    private void merge(String range) throws OfficeTrouble {
        var corners = range.split(":", -1);
        if (corners.length != 2) {
            return;
        }
        int left = Sheet.column(corners[0]);
        int right = Sheet.column(corners[1]);
        int top = rowOf(corners[0]);
        int bottom = rowOf(corners[1]);
        budget.merge(Math.max(0L, bottom - top + 1L) * Math.max(0L, right - left + 1L));
        for (int r = top; r <= bottom && left <= right; r++) {
            for (int c = left; c <= right; c++) {
                if (r != top || c != left) {
                    merged.put(c + "," + r, left + "," + top);
                }
            }
        }
    }

    private static int rowOf(String address) {
        String digits = address.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
    }
}
