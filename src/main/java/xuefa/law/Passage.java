package xuefa.law;

/** A paragraph outside the articles: of a preamble, of an annex, a signature. */
public record Passage(String text) implements Block {
    public Passage {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a passage without words");
        }
    }
}
