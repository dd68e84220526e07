package xuefa.paper;

import java.util.Set;

/**
 * What a draw needs to know of one question of a release.
 *
 * <p>A pool is the {@code List<PoolQuestion>} of a release in its canonical order: by question id, ascending as
 * {@link String#compareTo}, each id once. Draws and papers name a question by its index in this list.
 *
 * @param kind {@code single}, {@code multiple}, {@code trueFalse}; others may be in a pool, but no {@link Section} can ask for them
 * @param law id of the law that the question rests on
 * @param difficulty {@code easy}, {@code medium}, {@code hard}
 * @param options how many options are shown; for {@code trueFalse} the two are 正确 (index 0) and 错误 (index 1); 0 for kinds
 *     without
 */
public record PoolQuestion(String questionId, String kind, String law, String difficulty, int options) {
    /** The kind whose two options keep their order on every paper. */
    static final String TRUE_FALSE = "trueFalse";

    /** The kinds that are drawn, shown, answered and graded by choosing options. */
    static final Set<String> CHOICES = Set.of("single", "multiple", TRUE_FALSE);

    static final int MOST_OPTIONS = 26;

    public PoolQuestion {
        PlainText.require("question id", questionId, 100);
        PlainText.require("kind", kind, 40);
        PlainText.require("law", law, 100);
        PlainText.require("difficulty", difficulty, 40);
        boolean hasNone = options == 0 && !CHOICES.contains(kind);
        if (!hasNone && (options < 2 || options > MOST_OPTIONS)) {
            throw new IllegalArgumentException(questionId + " has " + options + " options, not 2 to " + MOST_OPTIONS);
        }
        if (kind.equals(TRUE_FALSE) && options != 2) {
            throw new IllegalArgumentException(questionId + " is true or false but has " + options + " options");
        }
    }
}
