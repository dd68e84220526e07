package xuefa.bank.format.markup;

import static xuefa.bank.format.markup.XmlWriter.element;
import static xuefa.bank.format.markup.XmlWriter.text;
import static xuefa.bank.format.markup.XmlWriter.with;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import xuefa.bank.RichText;
import xuefa.bank.format.markup.XmlNode.Element;

/** The markup of {@link RichText} as paragraphs and tables. */
public final class Blocks {
    private Blocks() {}

    /** @param line makes the contents of a paragraph or cell of its words */
    public static List<XmlNode> of(String text, Function<String, List<XmlNode>> line) {
        List<XmlNode> blocks = new ArrayList<>();
        List<Element> rows = new ArrayList<>();
        for (String each : text.split("\n", -1)) {
            if (RichText.isTableRow(each)) {
                var row = element("tr");
                RichText.cells(each).forEach(cell -> row.children()
                        .add(with(element("td"), line.apply(cell).toArray(XmlNode[]::new))));
                rows.add(row);
                continue;
            }
            closeTable(rows, blocks);
            blocks.add(with(element("p"), line.apply(each).toArray(XmlNode[]::new)));
        }
        closeTable(rows, blocks);
        return blocks;
    }

    public static List<XmlNode> of(String text) {
        return of(text, words -> List.of(new XmlNode.Text(words)));
    }

    /** {@code parent} with {@code text} in paragraphs and tables. */
    public static Element in(Element parent, String text) {
        parent.children().addAll(of(text));
        return parent;
    }

    /** {@code parent} with a text of one line as it is, a longer one in paragraphs. */
    public static Element inside(Element parent, String words) {
        return words.contains("\n") || RichText.isTableRow(words) ? in(parent, words) : text(parent, words);
    }

    private static void closeTable(List<Element> rows, List<XmlNode> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(with(element("table"), with(element("tbody"), rows.toArray(XmlNode[]::new))));
            rows.clear();
        }
    }
}
