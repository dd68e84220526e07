package xuefa.bank.format.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import xuefa.bank.format.markup.XmlNode.Element;

/** Makes elements, and writes them as XML. */
public final class XmlWriter {
    private XmlWriter() {}

    /** @param attributes names and values in turn */
    public static Element element(String name, String... attributes) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < attributes.length; i += 2) {
            named.put(attributes[i], attributes[i + 1]);
        }
        return new Element(name, named, new ArrayList<>(), 1);
    }

    /** {@code parent}, with {@code children} behind those it has. */
    public static Element with(Element parent, XmlNode... children) {
        parent.children().addAll(List.of(children));
        return parent;
    }

    public static Element text(Element parent, String text) {
        return with(parent, new XmlNode.Text(text));
    }

    /** The document in UTF-8, without white space of its own. */
    public static String document(Element root) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(root, xml);
        return xml.append('\n').toString();
    }

    private static void write(Element element, StringBuilder xml) {
        xml.append('<').append(element.name());
        element.attributes().forEach((name, value) -> xml.append(' ')
                .append(name)
                .append("=\"")
                .append(Html.escaped(value))
                .append('"'));
        if (element.children().isEmpty()) {
            xml.append("/>");
            return;
        }
        xml.append('>');
        for (var child : element.children()) {
            switch (child) {
                case XmlNode.Text words -> xml.append(Html.escaped(words.value()));
                case Element inner -> write(inner, xml);
            }
        }
        xml.append("</").append(element.name()).append('>');
    }
}
