package xuefa.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xuefa.shared.imports.Where;

/**
 * A question as a foreign file has it: nothing is checked, nothing is made up. Every reader of a format produces it, and
 * {@link CheckingDrafts} turns it into its sound form.
 *
 * <p>Of a sound one the kind is known, options are labelled A, B, C… and the key is their letters in order: B, ACD; of a
 * true/false question A is 正确 and B is 错误.
 *
 * @param id what the source calls it, null if it doesn't
 * @param kind as the source says, null if it is to be told from the form
 * @param stem for a case analysis its material
 * @param options empty for kinds without
 * @param key as written: letters, labels with separators, 正确, ×, the text of an option; null if there is none. The model
 *     answer of a short-answer question
 * @param blanks for fill-in: each blank's accepted variants, the best first
 * @param points for short answers
 * @param parts for case analysis: its questions, in order
 * @param citation where the answer stands, in the source's words: 《行政处罚法》第三十六条
 * @param difficulty as written: 易, 中等, 0.7
 * @param section the heading it stands under, or the category the source puts it in
 */
public record DraftQuestion(
        Where where,
        @Nullable String id,
        @Nullable QuestionKind kind,
        String stem,
        List<DraftOption> options,
        @Nullable String key,
        List<List<String>> blanks,
        List<DraftPoint> points,
        List<DraftQuestion> parts,
        @Nullable String explanation,
        @Nullable String citation,
        @Nullable String difficulty,
        @Nullable String section) {

    public DraftQuestion {
        options = List.copyOf(options);
        blanks = blanks.stream().map(List::copyOf).toList();
        points = List.copyOf(points);
        parts = List.copyOf(parts);
    }
}
