package xuefa.law;

import java.util.List;
import java.util.stream.Collectors;

/**
 * 条; in decisions without articles, what they number 一、二、.
 *
 * @param ref without paragraph
 * @param label as printed, without spaces: 第一百二十条之一, 第12条, 三
 * @param title what some laws put behind the number, as （目的和依据） or 【立法目的】, without the brackets; mostly empty
 * @param paragraphs empty only for a number that nothing follows
 */
public record Article(ArticleRef ref, String label, String title, List<Paragraph> paragraphs) implements Block {
    public Article {
        paragraphs = List.copyOf(paragraphs);
        if (ref.paragraph() != 0) {
            throw new IllegalArgumentException("a paragraph, not an article: " + ref);
        }
    }

    /** The words without number and title; a line each for every paragraph and item. */
    public String text() {
        return paragraphs.stream().flatMap(Paragraph::lines).collect(Collectors.joining("\n"));
    }
}
