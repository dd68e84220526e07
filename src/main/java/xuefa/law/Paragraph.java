package xuefa.law;

import java.util.List;
import java.util.stream.Stream;

/**
 * 款.
 *
 * @param text may be empty only where items follow the article's number directly
 */
public record Paragraph(String text, List<Item> items) {
    public Paragraph {
        items = List.copyOf(items);
        if (text.isEmpty() && items.isEmpty()) {
            throw new IllegalArgumentException("a paragraph without words");
        }
    }

    Stream<String> lines() {
        return Stream.concat(
                Stream.of(text).filter(each -> !each.isEmpty()), items.stream().flatMap(Item::lines));
    }
}
