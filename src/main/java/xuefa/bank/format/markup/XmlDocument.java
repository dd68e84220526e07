package xuefa.bank.format.markup;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed XML document. No document type is read, no entity but the five of XML is resolved, nothing outside is
 * fetched, and depth and number of elements are bounded.
 */
public sealed interface XmlDocument {
    int DEEPEST = 200;
    int MOST_ELEMENTS = 3_000_000;

    record Sound(XmlNode.Element root) implements XmlDocument {}

    /** @param reason in Chinese, with the line */
    record Broken(String reason, int line) implements XmlDocument {}

    static XmlDocument read(InputStream bytes) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setXMLReporter((message, kind, about, place) -> {});
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        @Nullable XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(bytes);
            return new Sound(root(reader));
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            return new Broken("不是完整的 XML（第" + Math.max(1, line) + "行起读不懂）", Math.max(1, line));
        } catch (Unacceptable unacceptable) {
            return new Broken(Objects.requireNonNull(unacceptable.getMessage()), unacceptable.line);
        } catch (RuntimeException broken) {
            // The reader of the JDK lets some broken encodings through as other exceptions.
            return new Broken("不是完整的 XML", 1);
        }
    }

    private static XmlNode.Element root(XMLStreamReader reader) throws XMLStreamException {
        Deque<XmlNode.Element> open = new ArrayDeque<>();
        XmlNode.@Nullable Element root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var element = element(reader);
                    if (open.size() >= DEEPEST || ++elements > MOST_ELEMENTS) {
                        throw new Unacceptable("XML 的层次或元素太多", element.line());
                    }
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.getLast().children().add(element);
                    }
                    open.addLast(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.getLast().children().add(new XmlNode.Text(reader.getText()));
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unacceptable(
                            "用了自定义的 XML 实体 &" + reader.getLocalName() + ";",
                            reader.getLocation().getLineNumber());
                default -> {}
            }
        }
        return Objects.requireNonNull(root);
    }

    private static XmlNode.Element element(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        int line = Math.max(1, reader.getLocation().getLineNumber());
        return new XmlNode.Element(reader.getLocalName(), attributes, new ArrayList<>(2), line);
    }

    /** Well-formed, but not to be read. */
    final class Unacceptable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int line;

        private Unacceptable(String reason, int line) {
            super(reason, null, false, false);
            this.line = line;
        }
    }
}
