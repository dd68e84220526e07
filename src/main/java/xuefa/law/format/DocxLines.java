package xuefa.law.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Takes the paragraphs out of word/document.xml: what a reader sees, without what was struck out. */
final class DocxLines {
    private static final Set<String> UNSEEN = Set.of(
            "del", "moveFrom", "Fallback", "delText", "instrText", "delInstrText", "footnoteReference", "fldData");

    private final XMLStreamReader xml;
    private final DocxNumbers numbers;
    private final StringBuilder text = new StringBuilder();
    private final List<String> paragraphs = new ArrayList<>();
    private String list = "";
    private int depth;

    private DocxLines(XMLStreamReader xml, DocxNumbers numbers) {
        this.xml = xml;
        this.numbers = numbers;
    }

    static List<Line> of(byte[] document, DocxNumbers numbers) throws Trouble {
        try {
            var reading = new DocxLines(SafeXml.reader(document), numbers);
            reading.read();
            return lines(reading.paragraphs);
        } catch (XMLStreamException | NumberFormatException broken) {
            throw new Trouble("Its words can't be read: open it in Word and save it again");
        }
    }

    private static List<Line> lines(List<String> paragraphs) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < paragraphs.size(); i++) {
            for (Line line : Lines.of(paragraphs.get(i), false)) {
                lines.add(new Line(i + 1, line.text(), 0, false, line.indented(), line.glued(), false));
            }
        }
        return lines;
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }
    }

    private void start() throws XMLStreamException {
        String name = xml.getLocalName();
        if (UNSEEN.contains(name)) {
            skip();
            return;
        }
        if (!SafeXml.isWord(xml)) {
            return;
        }
        switch (name) {
            case "p" -> endParagraph();
            case "t" -> text.append(xml.getElementText());
            case "tab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "numId" -> list = SafeXml.value(xml, "val");
            case "ilvl" -> depth = Integer.parseInt(SafeXml.value(xml, "val"));
            default -> {}
        }
    }

    private void end() {
        if (SafeXml.isWord(xml) && xml.getLocalName().equals("p")) {
            endParagraph();
        }
    }

    private void endParagraph() {
        boolean words = !Marks.strip(text.toString()).isEmpty();
        String number = list.isEmpty() || list.equals("0") || !words ? "" : numbers.next(list, depth);
        if (words) {
            paragraphs.add(
                    number.isEmpty()
                            ? text.toString()
                            : number + (number.endsWith("条") ? "　" : "") + Marks.strip(text.toString()));
        }
        text.setLength(0);
        list = "";
        depth = 0;
    }

    private void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
