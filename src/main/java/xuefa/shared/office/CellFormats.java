package xuefa.shared.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Shows numbers as the workbook's formats do: 30%, 2021/7/15. For one workbook, one thread. */
final class CellFormats {
    private static final int LONGEST = 255;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    private CellFormats() {}

    static CellFormats read(OfficePackage file) throws IOException {
        var formats = new CellFormats();
        var part = file.part("xl/styles.xml");
        if (part.isPresent()) {
            try (var in = part.get()) {
                formats.read(OfficeXml.of(in));
            }
        }
        return formats;
    }

    private void read(OfficeXml xml) throws IOException {
        boolean inCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                own.put(xml.number("numFmtId", 0), written(String.valueOf(xml.attribute("formatCode"))));
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                inCells = xml.starts();
            } else if (inCells && xml.starts("xf")) {
                styles.add(xml.number("numFmtId", 0));
            }
        }
    }

    /** Excel allows no longer ones; computing with them would take its time. */
    private static String written(String code) {
        return code.length() > LONGEST ? "General" : code;
    }

    /** @param style the index of the cell's style, 0 if it has none */
    String shown(String number, int style) {
        int id = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        String builtin = BuiltinFormats.getBuiltinFormat(id);
        String format = own.getOrDefault(id, builtin == null ? "General" : builtin);
        try {
            return formatter.formatRawCellContents(Double.parseDouble(number), id, format);
        } catch (RuntimeException unformatted) {
            return number;
        }
    }
}
