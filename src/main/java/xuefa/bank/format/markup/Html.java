package xuefa.bank.format.markup;

import java.util.ArrayList;
import java.util.List;
import xuefa.bank.RichText;

/** The markup of {@link RichText} written as the HTML that {@link CleanText} reads back; well-formed XML too. */
public final class Html {
    private Html() {}

    /** Lines as paragraphs, rows as tables, everything else as characters. */
    public static String of(String text) {
        var html = new StringBuilder();
        List<String> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (RichText.isTableRow(line)) {
                rows.add(line);
                continue;
            }
            closeTable(rows, html);
            html.append("<p>").append(escaped(line)).append("</p>");
        }
        closeTable(rows, html);
        return html.toString();
    }

    private static void closeTable(List<String> rows, StringBuilder html) {
        if (rows.isEmpty()) {
            return;
        }
        html.append("<table><tbody>");
        for (String row : rows) {
            html.append("<tr>");
            RichText.cells(row)
                    .forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        rows.clear();
    }

    /** Characters for HTML and XML, in elements and in attributes. */
    public static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(text.charAt(i));
            }
        }
        return escaped.toString();
    }
}
