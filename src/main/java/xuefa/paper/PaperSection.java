package xuefa.paper;

import java.util.List;

/**
 * A section of a drawn paper.
 *
 * @param marksHundredths marks of each question, in hundredths of a mark
 * @param items in the order shown
 */
public record PaperSection(String title, String kind, int marksHundredths, List<PaperItem> items) {
    public PaperSection {
        PlainText.require("section title", title, 100);
        PlainText.require("kind", kind, 40);
        Section.requireMarks(marksHundredths);
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("section " + title + " has no question");
        }
    }
}
