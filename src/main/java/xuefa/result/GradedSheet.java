package xuefa.result;

import java.util.List;
import xuefa.shared.Marks;

/**
 * What a sheet scored.
 *
 * @param sections in the order of the blueprint
 * @param items in the order of the paper
 */
public record GradedSheet(List<GradedSection> sections, List<Marks> items) {
    public GradedSheet {
        sections = List.copyOf(sections);
        items = List.copyOf(items);
    }

    public Marks score() {
        return items.stream().reduce(Marks.ZERO, Marks::plus);
    }
}
