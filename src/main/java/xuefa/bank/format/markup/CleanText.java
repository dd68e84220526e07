package xuefa.bank.format.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import xuefa.bank.RichText;

/**
 * HTML turned into the markup of {@link RichText}: paragraphs become lines, tables rows, raised digits ² and ³; scripts, styles and
 * every other tag go, their words stay.
 *
 * @param unkept pictures, sounds and films, which have no words to keep
 */
public record CleanText(String text, List<String> unkept) {
    private static final int LONGEST = 400_000;
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^<>]{0,2000}>|&[a-zA-Z#][a-zA-Z0-9]{1,20};");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "li",
            "ul",
            "ol",
            "tr",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "section",
            "article",
            "dl",
            "dt",
            "dd",
            "hr",
            "caption",
            "thead",
            "tbody",
            "prompt");
    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "template", "noscript");
    private static final Set<String> UNKEPT =
            Set.of("img", "audio", "video", "object", "embed", "iframe", "svg", "canvas", "source", "math");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\x0B\\f\\r\\n]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}&&[^\\n]]");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public CleanText {
        unkept = List.copyOf(unkept);
    }

    /** Whether {@code text} holds tags or entities of HTML. */
    public static boolean looksLikeHtml(String text) {
        return text.length() <= LONGEST && TAG.matcher(text).find();
    }

    /** Plain text: characters nobody can see go, lines stay. */
    public static CleanText ofPlain(String text) {
        return new CleanText(tidy(text.replace("\r\n", "\n").replace('\r', '\n')), List.of());
    }

    public static CleanText ofHtml(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return ofPlain(SPACES.matcher(html).replaceAll(" "));
        }
        if (html.length() > LONGEST) {
            return new CleanText("", List.of("超长的网页文本"));
        }
        var words = new Words();
        Jsoup.parseBodyFragment(html).body().traverse(words);
        return new CleanText(tidy(words.text.toString()), words.unkept);
    }

    private static String tidy(String text) {
        String visible = INVISIBLE
                .matcher(text.replace('\u00A0', ' ').replace('\t', ' '))
                .replaceAll("");
        return visible.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static final class Words implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final List<String> unkept = new ArrayList<>();
        private int silent;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                if (silent == 0) {
                    add(words);
                }
                return;
            }
            if (!(node instanceof Element element)) {
                return;
            }
            String name = element.normalName();
            if (SILENT.contains(name)) {
                silent++;
            } else if (UNKEPT.contains(name)) {
                unkept.add(described(element));
                silent += name.equals("math") || name.equals("svg") ? 1 : 0;
            } else if (name.equals("td") || name.equals("th")) {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "| " : " | ");
            } else if (BLOCKS.contains(name)) {
                breakLine(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String name = element.normalName();
            if (SILENT.contains(name) || name.equals("math") || name.equals("svg")) {
                silent--;
            } else if (name.equals("tr")) {
                text.append(" |\n");
            } else if (BLOCKS.contains(name) && !name.equals("br")) {
                breakLine(element);
            }
        }

        private void breakLine(Element element) {
            boolean inCell = element.closest("td,th") != null;
            text.append(inCell ? ' ' : '\n');
        }

        private void add(TextNode words) {
            String plain = words.getWholeText();
            boolean verbatim = isInside(words, "pre");
            String spaced = verbatim ? plain : SPACES.matcher(plain).replaceAll(" ");
            boolean atStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
            boolean inTable = isInside(words, "table");
            if (inTable) {
                spaced = spaced.isBlank() ? "" : spaced.replace('|', '｜').replace('\n', ' ');
            }
            boolean raised = isInside(words, "sup");
            text.append(
                    raised && plain.matches("[0-9]{1,3}") ? raised(plain) : atStart ? spaced.stripLeading() : spaced);
        }

        private static boolean isInside(TextNode words, String tag) {
            var parent = words.parent();
            return parent != null && parent.closest(tag) != null;
        }

        private static String raised(String digits) {
            var high = new StringBuilder();
            digits.chars().forEach(digit -> high.append(RAISED.charAt(digit - '0')));
            return high.toString();
        }

        private static String described(Element element) {
            String source = element.attr("src");
            String name = source.substring(source.lastIndexOf('/') + 1);
            String what =
                    switch (element.normalName()) {
                        case "img", "svg", "canvas" -> "图片";
                        case "math" -> "公式";
                        default -> "音视频或嵌入内容";
                    };
            boolean named = !name.isBlank() && name.length() <= 60 && !source.startsWith("data:");
            return named ? what + " " + name : what;
        }
    }
}
