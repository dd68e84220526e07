package xuefa.bank.format.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import xuefa.bank.format.markup.XmlNode;
import xuefa.bank.format.markup.XmlNode.Element;

/** The names of QTI 2 (choiceInteraction) and of QTI 3 (qti-choice-interaction), one for the other. */
final class QtiNames {
    private static final Pattern DASH = Pattern.compile("-([a-z0-9])");
    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");
    /** Names that both versions share, those of HTML. */
    private static final Set<String> HTML =
            Set.of("div", "p", "br", "table", "tbody", "tr", "td", "th", "span", "b", "i");

    private QtiNames() {}

    /** A tree with the names of QTI 2, whichever it had. */
    static Element inVersion2(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> attributes.put(camel(name), value));
        String name =
                element.name().startsWith("qti-") ? camel(element.name().substring("qti-".length())) : element.name();
        return new Element(name, attributes, children(element, QtiNames::inVersion2), element.line());
    }

    /** A tree with the names of QTI 3. */
    static Element inVersion3(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        element.attributes()
                .forEach((name, value) -> attributes.put(name.startsWith("xml") ? name : kebab(name), value));
        String name = HTML.contains(element.name()) ? element.name() : "qti-" + kebab(element.name());
        return new Element(name, attributes, children(element, QtiNames::inVersion3), element.line());
    }

    private static List<XmlNode> children(Element element, java.util.function.UnaryOperator<Element> naming) {
        List<XmlNode> children = new ArrayList<>(element.children().size());
        for (var child : element.children()) {
            children.add(child instanceof Element inner ? naming.apply(inner) : child);
        }
        return children;
    }

    private static String camel(String name) {
        return DASH.matcher(name).replaceAll(dash -> dash.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static String kebab(String name) {
        return CAPITAL.matcher(name).replaceAll(big -> "-" + big.group().toLowerCase(java.util.Locale.ROOT));
    }
}
