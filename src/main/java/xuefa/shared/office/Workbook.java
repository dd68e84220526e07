package xuefa.shared.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xuefa.shared.imports.SourceFile;

/** Reads .xlsx files sheet by sheet, as they were saved: nothing is computed. One thread. */
public final class Workbook {
    private static final int MOST_SHARED = 40_000_000;
    private static final int MOST_SHARED_TEXTS = 3_000_000;
    private static final int MOST_SHEETS = 500;
    private static final String BOOK = "xl/workbook.xml";

    private final OfficePackage file;
    private final List<String> shared = new ArrayList<>();
    private final CellFormats formats;

    private Workbook(OfficePackage file) throws IOException {
        this.file = file;
        formats = CellFormats.read(file);
        readShared();
    }

    /** Whether it is an .xlsx, by content or at least by name. */
    public static boolean recognises(SourceFile source) {
        if (!OfficePackage.recognises(source)) {
            return false;
        }
        if (source.extension().startsWith("xls")) {
            return true;
        }
        try (var opened = OfficePackage.open(source)) {
            return opened.has(BOOK);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * All sheets that can be seen, in their order.
     *
     * @throws OfficeTrouble with the reason and the cure
     */
    public static List<Sheet> read(SourceFile source) throws IOException {
        try (var opened = OfficePackage.open(source)) {
            if (!opened.has(BOOK)) {
                throw new OfficeTrouble("这不是 Excel 工作簿", "用 Excel 打开后另存为 .xlsx");
            }
            return new Workbook(opened).sheets();
        }
    }

    private List<Sheet> sheets() throws IOException {
        var targets = targets();
        var sheets = new ArrayList<Sheet>();
        var rows = new RowBudget();
        int named = 0;
        try (var in = file.part(BOOK).orElseThrow()) {
            var xml = OfficeXml.of(in);
            while (xml.next()) {
                if (xml.starts("sheet")) {
                    String name = String.valueOf(xml.attribute("name"));
                    String target = targets.getOrDefault(String.valueOf(xml.attribute("id")), "");
                    var part = file.part(target);
                    if (++named > MOST_SHEETS) {
                        throw RowBudget.tooLarge();
                    }
                    if (part.isPresent() && !"veryHidden".equals(xml.attribute("state"))) {
                        try (var sheet = part.get()) {
                            sheets.add(new SheetXml(OfficeXml.of(sheet), shared, formats, rows).read(name));
                        }
                    }
                }
            }
        }
        return sheets;
    }

    private Map<String, String> targets() throws IOException {
        var targets = new HashMap<String, String>();
        var part = file.part("xl/_rels/workbook.xml.rels");
        if (part.isEmpty()) {
            return targets;
        }
        try (var in = part.get()) {
            var xml = OfficeXml.of(in);
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    String target = String.valueOf(xml.attribute("Target"));
                    String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    targets.put(String.valueOf(xml.attribute("Id")), path);
                }
            }
        }
        return targets;
    }

    private void readShared() throws IOException {
        var part = file.part("xl/sharedStrings.xml");
        if (part.isEmpty()) {
            return;
        }
        try (var in = part.get()) {
            var xml = OfficeXml.of(in);
            var text = new StringBuilder();
            long characters = 0;
            boolean inText = false;
            while (xml.next()) {
                if (xml.starts("si")) {
                    text.setLength(0);
                } else if (xml.starts("rPh")) {
                    xml.skip();
                } else if (xml.starts("t") || xml.ends("t")) {
                    inText = xml.starts();
                } else if (xml.ends("si")) {
                    shared.add(text.toString());
                    if (shared.size() > MOST_SHARED_TEXTS) {
                        throw RowBudget.tooLarge();
                    }
                } else if (inText) {
                    text.append(xml.text());
                    characters += xml.text().length();
                    if (characters > MOST_SHARED) {
                        throw RowBudget.tooLarge();
                    }
                }
            }
        }
    }
}
