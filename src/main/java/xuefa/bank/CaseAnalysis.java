package xuefa.bank;

import java.util.List;
import xuefa.law.ArticleRef;
import xuefa.shared.Marks;

/**
 * 案例分析: one material, and the questions on it.
 *
 * @param material what happened
 * @param parts in the order asked, 1 to 20
 */
public record CaseAnalysis(String material, List<Part> parts) implements Task {
    public static final int MOST_PARTS = 20;

    /**
     * One of the questions on a material.
     *
     * @param articles where its answer stands; some of those that the whole question cites
     * @param marks its share of what the whole question is worth
     */
    public record Part(SimpleTask task, List<ArticleRef> articles, Marks marks, String explanation) {
        /** What a part is worth if nobody says otherwise. */
        public static final Marks USUAL = new Marks(100);

        public Part {
            articles = List.copyOf(articles);
            if (marks.equals(Marks.ZERO)) {
                throw new IllegalArgumentException("has a part without marks");
            }
        }
    }

    public CaseAnalysis {
        parts = List.copyOf(parts);
        if (material.isBlank() || parts.isEmpty() || parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("has no material, or not 1 to " + MOST_PARTS + " parts");
        }
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.CASE_ANALYSIS;
    }

    @Override
    public String stem() {
        return material;
    }
}
