package xuefa.law;

import java.util.List;
import java.util.stream.Stream;

/**
 * 项, and inside it 目.
 *
 * @param label as printed: （一）, 1., ①
 * @param text without the label; may be empty where the words begin in the next line of the source
 * @param items what is numbered inside it
 */
public record Item(String label, String text, List<Item> items) {
    public Item {
        items = List.copyOf(items);
    }

    /** One line each, the item's own first. */
    Stream<String> lines() {
        return Stream.concat(Stream.of(label + text), items.stream().flatMap(Item::lines));
    }
}
