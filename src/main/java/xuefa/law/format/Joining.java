package xuefa.law.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Joins the lines of one paragraph that a file breaks at its margin. What tells them apart depends on the file: empty lines
 * between paragraphs, spaces at their beginning, or neither.
 */
final class Joining {
    private static final int SHORTEST_FULL_LINE = 15;

    private final boolean apart;
    private final boolean indented;

    private Joining(boolean apart, boolean indented) {
        this.apart = apart;
        this.indented = indented;
    }

    /** @param explicit whether every line of the file is known to be a paragraph, as in .docx */
    static Joining of(List<Line> lines, boolean explicit) {
        long usual = lines.stream().filter(line -> !line.glued()).count();
        long apart = lines.stream().filter(Line::apart).count();
        long indented = lines.stream().filter(Line::indented).count();
        return new Joining(!explicit && apart * 2 > usual, !explicit && indented * 4 > usual && indented < usual);
    }

    /** @param begins whether a line begins something of its own, given it and the one before it */
    List<Line> paragraphs(List<Line> lines, BiPredicate<Line, Line> begins) {
        var paragraphs = new ArrayList<Line>();
        for (Line line : lines) {
            if (paragraphs.isEmpty() || !continues(paragraphs.getLast(), line, begins)) {
                paragraphs.add(line);
            } else {
                Line before = paragraphs.removeLast();
                paragraphs.add(before.with(before.text() + space(before.text(), line.text()) + line.text()));
            }
        }
        return paragraphs;
    }

    private boolean continues(Line before, Line line, BiPredicate<Line, Line> begins) {
        boolean insideWrapped = (apart ? !line.apart() : indented && !line.indented())
                && !line.head()
                && line.hashes() == 0
                && !before.isFinished();
        if (begins.test(line, before)
                && !(insideWrapped && Items.mark(line.text()).isPresent())) {
            return false;
        }
        if (line.glued()) {
            return true;
        }
        if (before.hashes() > 0 || line.hashes() > 0 || before.text().equals(Lines.END_OF_NOTE)) {
            return false;
        }
        boolean cutInWord = !before.text().isEmpty()
                && before.text().length() >= SHORTEST_FULL_LINE
                && (Character.isLetterOrDigit(before.text().charAt(before.text().length() - 1))
                        || "、（(“《〈".indexOf(before.text().charAt(before.text().length() - 1)) >= 0);
        if (apart) {
            return !line.apart() || cutInWord;
        }
        if (indented) {
            return !line.indented();
        }
        return cutInWord || (!before.isFinished() && before.text().length() >= SHORTEST_FULL_LINE);
    }

    private static String space(String before, String after) {
        boolean words = isLatin(before.charAt(before.length() - 1)) && isLatin(after.charAt(0));
        return words ? " " : "";
    }

    private static boolean isLatin(char each) {
        return each < 0x80 && Character.isLetter(each);
    }
}
