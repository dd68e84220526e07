package xuefa.shared.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A cursor over a part's elements, that resolves no entities and reads nothing from elsewhere. One thread. */
final class OfficeXml {
    private static final XMLInputFactory FACTORY = factory();
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int DEEPEST = 200;
    private static final int MOST_ELEMENTS = 20_000_000;

    private final XMLStreamReader reader;
    private int depth;
    private int elements;

    private OfficeXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setXMLReporter((message, kind, about, place) -> {});
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static OfficeXml of(InputStream in) throws IOException {
        try {
            return new OfficeXml(FACTORY.createXMLStreamReader(text(new ShortTokens(in))));
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** In UTF-8, with the mark of its beginning or without, whatever the text says of itself. */
    private static Reader text(InputStream in) throws IOException {
        var begun = new PushbackInputStream(in, MARK.length);
        byte[] head = begun.readNBytes(MARK.length);
        if (!Arrays.equals(head, MARK)) {
            begun.unread(head);
        }
        return new InputStreamReader(begun, StandardCharsets.UTF_8.newDecoder());
    }

    private static IOException broken(XMLStreamException broken) {
        return broken.getNestedException() instanceof OfficeTrouble trouble
                ? trouble
                : new OfficeTrouble("文件已损坏，内容不完整", "用 Word 或 Excel 打开后另存一份再导入");
    }

    /** Goes on to the next event that matters: true until the end of the part. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new OfficeTrouble("文件里有外部定义，可能有害", "不要使用这个文件，向提供者核实");
                }
                if (event == XMLStreamConstants.START_ELEMENT && (++depth > DEEPEST || ++elements > MOST_ELEMENTS)) {
                    throw new OfficeTrouble("文件的内部结构不正常", "用 Word 或 Excel 打开后另存一份再导入");
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT
                        || event == XMLStreamConstants.CHARACTERS) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        } catch (RuntimeException broken) {
            throw new OfficeTrouble("文件已损坏，内容不完整", "用 Word 或 Excel 打开后另存一份再导入");
        }
    }

    boolean starts() {
        return reader.isStartElement();
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** The local name, of elements only. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute by its local name, in whatever namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /** Whether a switch like {@code <w:b/>} is on. */
    boolean isOn() {
        String value = attribute("val");
        return value == null
                || !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
    }

    /** The text of a characters event. */
    String text() {
        return reader.isCharacters() ? reader.getText() : "";
    }

    /** Skips the rest of the element that has just started. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // on to its end
        }
    }
}
