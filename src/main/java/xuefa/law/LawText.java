package xuefa.law;

import java.util.List;
import java.util.Optional;

/**
 * The wording of a law as one text prints it.
 *
 * @param title without line breaks; empty where none was found
 * @param part which part of the law this text is, as 人格权编 of the civil code; empty for the whole
 * @param history as the heading note tells it
 * @param jurisdiction CN for the whole country, else a division code of GB/T 2260
 * @param numbering what {@link #articles} are
 * @param repeals titles of the laws that end when this one begins
 */
public record LawText(
        String title,
        String part,
        List<LawEvent> history,
        LawDates dates,
        Optional<LevelOfForce> level,
        Optional<String> jurisdiction,
        Numbering numbering,
        List<String> repeals,
        List<Block> blocks) {

    /** How the parts that are cited are numbered. */
    public enum Numbering {
        /** 第一条, 第二条. */
        ARTICLES,
        /** 一、二、: decisions and amendments. */
        CLAUSES,
        /** Not at all. */
        NONE
    }

    public LawText {
        history = List.copyOf(history);
        repeals = List.copyOf(repeals);
        blocks = List.copyOf(blocks);
    }

    /** As printed. */
    public List<Article> articles() {
        return blocks.stream()
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .toList();
    }
}
