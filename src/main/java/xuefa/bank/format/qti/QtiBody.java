package xuefa.bank.format.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xuefa.bank.format.markup.CleanText;
import xuefa.bank.format.markup.Html;
import xuefa.bank.format.markup.XmlNode;
import xuefa.bank.format.markup.XmlNode.Element;

/**
 * An item's body as text, with a mark where something stands that isn't text: {@code ⟦I0⟧} an interaction, {@code ⟦R0⟧} a
 * rubric, {@code ⟦F0⟧} feedback, {@code ⟦M⟧} the end of a material, {@code ⟦P⟧} the beginning of a part.
 */
final class QtiBody {
    static final Pattern MARK = Pattern.compile("⟦([IRF])([0-9]+)⟧");
    static final String END_OF_MATERIAL = "⟦M⟧";
    static final String PART = "⟦P⟧";
    private static final Set<String> SKIPPED = Set.of(
            "stylesheet", "templateBlock", "infoControl", "catalogInfo", "companionMaterialsInfo", "stimulusRef");

    final List<Element> interactions = new ArrayList<>();
    final List<Element> rubrics = new ArrayList<>();
    final List<Element> feedback = new ArrayList<>();
    final CleanText text;

    QtiBody(Element body) {
        var html = new StringBuilder();
        inside(body, html);
        text = CleanText.ofHtml(html.toString());
    }

    /** The words inside an element that holds no interaction. */
    static CleanText words(Element element) {
        var marked = new QtiBody(element).text;
        return new CleanText(withGaps(marked.text(), ""), marked.unkept());
    }

    private void inside(Element element, StringBuilder html) {
        for (XmlNode child : element.children()) {
            switch (child) {
                case XmlNode.Text words ->
                    html.append(Html.escaped(words.value().replace('⟦', '[').replace('⟧', ']')));
                case Element inner -> add(inner, html);
            }
        }
    }

    private void add(Element element, StringBuilder html) {
        String name = element.name();
        if (name.endsWith("Interaction")) {
            boolean inline = name.equals("textEntryInteraction") || name.equals("inlineChoiceInteraction");
            mark('I', interactions, element, inline, html);
        } else if (name.equals("rubricBlock") && !element.attribute("view").contains("candidate")) {
            mark('R', rubrics, element, false, html);
        } else if (name.equals("feedbackBlock") || name.equals("feedbackInline")) {
            mark('F', feedback, element, false, html);
        } else if (!SKIPPED.contains(name)) {
            copy(element, html);
        }
    }

    private void copy(Element element, StringBuilder html) {
        String kind = element.attribute("class");
        boolean material = kind.contains("material") || kind.contains("passage") || kind.contains("stimulus");
        html.append(kind.contains("xuefa-part") ? "<br/>" + PART + "<br/>" : "");
        html.append('<').append(element.name());
        if (!element.attribute("src").isEmpty()) {
            html.append(" src=\"")
                    .append(Html.escaped(element.attribute("src")))
                    .append('"');
        }
        html.append('>');
        inside(element, html);
        html.append("</").append(element.name()).append('>');
        html.append(material ? "<br/>" + END_OF_MATERIAL + "<br/>" : "");
    }

    private static void mark(char kind, List<Element> of, Element element, boolean inline, StringBuilder html) {
        String mark = "⟦" + kind + of.size() + "⟧";
        of.add(element);
        html.append(inline ? mark : "<br/>" + mark + "<br/>");
    }

    /** The marked elements of one kind in {@code text}, in their order. */
    List<Element> in(String text, char kind) {
        var of = kind == 'I' ? interactions : kind == 'R' ? rubrics : feedback;
        return MARK.matcher(text)
                .results()
                .filter(mark -> mark.group(1).charAt(0) == kind)
                .map(mark -> of.get(Integer.parseInt(mark.group(2))))
                .toList();
    }

    /** {@code text} with {@code gap} for each interaction, and without other marks. */
    static String withGaps(String text, String gap) {
        String filled = MARK.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(mark.group(1).equals("I") ? gap : ""));
        return filled.replace(END_OF_MATERIAL, "")
                .replace(PART, "")
                .replaceAll("\n{2,}", "\n")
                .strip();
    }
}
