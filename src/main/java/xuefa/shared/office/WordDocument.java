package xuefa.shared.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import xuefa.shared.imports.SourceFile;

/**
 * What a .docx file says, in its order: paragraphs with their automatic numbers written out, and tables. Deleted and hidden
 * text is left out; a picture or a formula is the character {@link #OBJECT}.
 */
public record WordDocument(List<Part> parts) {
    /** Stands where the document has something that is no text. */
    public static final char OBJECT = '\uFFFC';

    private static final String BODY = "word/document.xml";

    public WordDocument {
        parts = List.copyOf(parts);
    }

    /** A paragraph or a table. */
    public sealed interface Part {
        /** The number of its (first) paragraph in the file, from 1. */
        int number();
    }

    /** @param text with \n where a line was broken by hand */
    public record Paragraph(int number, String text) implements Part {}

    /** @param rows cells of paragraphs */
    public record Table(int number, List<List<List<Paragraph>>> rows) implements Part {}

    /** Whether it is a .docx, by content or at least by name. */
    public static boolean recognises(SourceFile file) {
        return OfficePackage.recognises(file) && (file.extension().startsWith("doc") || opensWith(file, BODY));
    }

    private static boolean opensWith(SourceFile file, String part) {
        try (var opened = OfficePackage.open(file)) {
            return opened.has(part);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** @throws OfficeTrouble with the reason and the cure */
    public static WordDocument read(SourceFile file) throws IOException {
        try (var opened = OfficePackage.open(file)) {
            var numbering = WordNumbering.read(opened);
            var body = opened.part(BODY);
            if (body.isEmpty()) {
                throw new OfficeTrouble("这不是 Word 文档", "用 Word 打开后另存为 .docx");
            }
            try (var in = body.get()) {
                return new WordDocument(new WordBody(OfficeXml.of(in), numbering).read());
            }
        }
    }

    /** The paragraphs and those of all tables' cells, in reading order. */
    public List<Paragraph> paragraphs() {
        var all = new ArrayList<Paragraph>();
        for (var part : parts) {
            switch (part) {
                case Paragraph paragraph -> all.add(paragraph);
                case Table table -> table.rows().forEach(row -> row.forEach(all::addAll));
            }
        }
        return all;
    }
}
