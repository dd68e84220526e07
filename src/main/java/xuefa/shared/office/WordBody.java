package xuefa.shared.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks word/document.xml. For one document, one thread. */
final class WordBody {
    private static final int MOST_CHARACTERS = 40_000_000;
    private static final int MOST_THINGS = 2_000_000;
    private static final Map<String, String> SYMBOLS = Map.of(
            "F0FC", "√", "F0FE", "√", "F0FB", "×", "F0FD", "×", "F050", "√", "F052", "√", "F04F", "×", "F051", "×",
            "F0B4", "×", "F0D6", "√");

    private final OfficeXml xml;
    private final WordNumbering numbering;
    private final List<WordDocument.Part> parts = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<List<List<List<WordDocument.Paragraph>>>> tables = new ArrayDeque<>();
    private int paragraphs;
    private int things;
    private long characters;

    /** A paragraph that isn't finished. */
    private static final class Open {
        final StringBuilder text = new StringBuilder();
        final int number;

        @Nullable
        String style;

        @Nullable
        String list;

        int level;

        Open(int number) {
            this.number = number;
        }
    }

    WordBody(OfficeXml xml, WordNumbering numbering) {
        this.xml = xml;
        this.numbering = numbering;
    }

    List<WordDocument.Part> read() throws IOException {
        while (xml.next()) {
            if (xml.starts()) {
                start(xml.name());
            } else if (xml.ends("p")) {
                endParagraph();
            } else if (xml.ends("tbl") && !tables.isEmpty()) {
                endTable();
            }
        }
        return parts;
    }

    private void start(String name) throws IOException {
        switch (name) {
            case "tbl" -> tables.push(new ArrayList<>());
            case "tr" -> {
                count();
                if (!tables.isEmpty()) {
                    tables.element().add(new ArrayList<>());
                }
            }
            case "tc" -> {
                count();
                if (!tables.isEmpty() && !tables.element().isEmpty()) {
                    tables.element().getLast().add(new ArrayList<>());
                }
            }
            case "p" -> open.push(begun());
            case "del", "moveFrom", "Fallback", "rPrChange", "pPrChange", "instrText", "delText", "rt", "sectPr" ->
                xml.skip();
            default -> {
                if (!open.isEmpty()) {
                    inside(open.element(), name);
                }
            }
        }
    }

    private Open begun() throws OfficeTrouble {
        count();
        return new Open(++paragraphs);
    }

    /** Paragraphs, rows and cells, also those of tables that are thrown away. */
    private void count() throws OfficeTrouble {
        if (++things > MOST_THINGS) {
            throw new OfficeTrouble("文档太大", "分成几个文件再导入");
        }
    }

    private void inside(Open paragraph, String name) throws IOException {
        switch (name) {
            case "pStyle" -> paragraph.style = xml.attribute("val");
            case "numId" -> paragraph.list = xml.attribute("val");
            case "ilvl" -> paragraph.level = xml.number("val", 0);
            case "r" -> run(paragraph);
            case "t" -> text(paragraph);
            case "drawing", "object", "pict", "oMath" -> object(paragraph, name);
            default -> {}
        }
    }

    /** A run, unless it is hidden. Text boxes in it are paragraphs of their own, after this one. */
    private void run(Open paragraph) throws IOException {
        boolean hidden = false;
        while (xml.next() && !xml.ends("r")) {
            if (!xml.starts()) {
                continue;
            }
            switch (xml.name()) {
                case "vanish" -> hidden = xml.isOn();
                case "t" -> {
                    if (hidden) {
                        xml.skip();
                    } else {
                        text(paragraph);
                    }
                }
                case "tab", "ptab" -> paragraph.text.append('\t');
                case "br", "cr" -> paragraph.text.append('\n');
                case "noBreakHyphen" -> paragraph.text.append('-');
                case "sym" -> symbol(paragraph);
                case "drawing", "object", "pict" -> object(paragraph, xml.name());
                case "delText", "instrText", "Fallback", "rt", "rPrChange" -> xml.skip();
                case "tabs" -> xml.skip();
                default -> {}
            }
        }
    }

    private void symbol(Open paragraph) {
        String code = String.valueOf(xml.attribute("char")).toUpperCase(java.util.Locale.ROOT);
        paragraph.text.append(SYMBOLS.getOrDefault(code, String.valueOf(WordDocument.OBJECT)));
    }

    /** A picture; what its text boxes say are paragraphs behind it. */
    private void object(Open paragraph, String name) throws IOException {
        boolean saysSomething = false;
        boolean insideTextBox = false;
        while (xml.next() && !xml.ends(name)) {
            if (xml.starts("txbxContent") || xml.ends("txbxContent")) {
                insideTextBox = xml.starts();
            } else if (xml.starts("Fallback") || xml.starts("del")) {
                xml.skip();
            } else if (xml.starts("p") && insideTextBox) {
                saysSomething = true;
                open.push(begun());
            } else if (xml.ends("p") && insideTextBox && open.size() > 1) {
                endParagraph();
            } else if (xml.starts() && insideTextBox && open.size() > 1) {
                inside(open.element(), xml.name());
            } else if (name.equals("oMath") && xml.starts("t")) {
                saysSomething = true;
                text(paragraph);
            }
        }
        if (!saysSomething) {
            paragraph.text.append(WordDocument.OBJECT);
        }
    }

    private void text(Open paragraph) throws IOException {
        while (xml.next() && !xml.ends("t")) {
            String text = xml.text();
            characters += text.length();
            if (characters > MOST_CHARACTERS) {
                throw new OfficeTrouble("文档太大", "分成几个文件再导入");
            }
            paragraph.text.append(text.replace('\n', ' '));
        }
    }

    private void endParagraph() {
        if (open.isEmpty()) {
            return;
        }
        var done = open.pop();
        String label = numbering.label(
                done.style, done.list, done.level, !done.text.toString().isBlank());
        var paragraph = new WordDocument.Paragraph(done.number, label + done.text);
        if (tables.isEmpty()
                || tables.element().isEmpty()
                || tables.element().getLast().isEmpty()) {
            parts.add(paragraph);
        } else {
            tables.element().getLast().getLast().add(paragraph);
        }
    }

    private void endTable() {
        var rows = tables.pop();
        rows.removeIf(List::isEmpty);
        if (rows.isEmpty()) {
            return;
        }
        if (!tables.isEmpty()
                && !tables.element().isEmpty()
                && !tables.element().getLast().isEmpty()) {
            var cell = tables.element().getLast().getLast();
            rows.forEach(row -> row.forEach(cell::addAll));
            return;
        }
        int number = rows.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .map(WordDocument.Paragraph::number)
                .findFirst()
                .orElse(Math.max(paragraphs, 1));
        parts.add(new WordDocument.Table(number, rows));
    }
}
