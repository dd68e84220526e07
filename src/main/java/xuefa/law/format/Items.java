package xuefa.law.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xuefa.law.Item;

/** Gathers the numbered lines below a paragraph: （一）, inside it 1., inside that ①, in whatever order a text nests them. */
final class Items {
    private static final String CHINESE = "[零一二三四五六七八九十百]{1,6}";
    private static final String ARABIC = "[0-9０-９]{1,3}";

    /** How items are numbered. */
    enum Style {
        CLAUSE("(" + CHINESE + ")、"),
        IN_BRACKETS("[（(〔﹙][ 　]?(" + CHINESE + ")[ 　]?[）)〕﹚](?![项款目条])"),
        ARABIC_IN_BRACKETS("[（(][ 　]?(" + ARABIC + ")[ 　]?[）)](?![项款目条])"),
        ARABIC_WITH_DOT("(" + ARABIC + ")[.．、](?![0-9０-９])"),
        ARABIC_WITH_BRACKET("(" + ARABIC + ")[）)]"),
        CIRCLED("([①-⑳])");

        private final Pattern pattern;

        Style(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** @param label as printed, without spaces */
    record Mark(Style style, String label, int number, String text) {}

    private static final class Open {
        private final Mark mark;
        private final StringBuilder text;
        private final List<Open> inside = new ArrayList<>();

        Open(Mark mark) {
            this.mark = mark;
            this.text = new StringBuilder(mark.text());
        }

        Item item() {
            return new Item(
                    mark.label(),
                    text.toString(),
                    inside.stream().map(Open::item).toList());
        }
    }

    private final List<Open> roots = new ArrayList<>();
    private final List<Open> path = new ArrayList<>();

    static Optional<Mark> mark(String line) {
        for (Style style : Style.values()) {
            Matcher mark = style.pattern.matcher(line);
            if (mark.lookingAt()) {
                int number = style == Style.CIRCLED ? line.charAt(0) - '①' + 1 : Marks.number(mark.group(1));
                String text = Marks.strip(line.substring(mark.end()));
                return number == 0
                        ? Optional.empty()
                        : Optional.of(new Mark(style, Marks.squeeze(mark.group()), number, text));
            }
        }
        return Optional.empty();
    }

    void add(Mark mark) {
        int depth = depth(mark.style());
        while (path.size() > depth) {
            path.removeLast();
        }
        var open = new Open(mark);
        (path.isEmpty() ? roots : path.getLast().inside).add(open);
        path.add(open);
    }

    private int depth(Style style) {
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).mark.style() == style) {
                return i;
            }
        }
        return path.size();
    }

    boolean isEmpty() {
        return roots.isEmpty();
    }

    /** Whether the words of the last number begin in the next line. */
    boolean awaitsText() {
        return !path.isEmpty() && path.getLast().text.isEmpty();
    }

    void text(String words) {
        path.getLast().text.append(words);
    }

    List<Item> items() {
        return roots.stream().map(Open::item).toList();
    }

    /** A sentence about the first number that doesn't follow the one before it. */
    Optional<String> disorder() {
        return disorder(roots);
    }

    private static Optional<String> disorder(List<Open> items) {
        for (int i = 0; i < items.size(); i++) {
            Mark mark = items.get(i).mark;
            int before = i == 0 ? 0 : items.get(i - 1).mark.number();
            if (mark.number() != before + 1) {
                return Optional.of(
                        i == 0
                                ? mark.label() + " is the first item"
                                : mark.label() + " follows "
                                        + items.get(i - 1).mark.label());
            }
            Optional<String> inside = disorder(items.get(i).inside);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }
}
