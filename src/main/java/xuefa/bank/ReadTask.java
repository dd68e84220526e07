package xuefa.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xuefa.law.ArticleRef;
import xuefa.shared.Marks;

/** What a question asks, as it is written: of the form of the schema, its rules not yet checked. */
public sealed interface ReadTask {
    QuestionKind kind();

    /** The stem, or the material of a case. */
    Located<String> stem();

    /** A task that may be part of a case. */
    sealed interface Simple extends ReadTask {}

    /**
     * @param options as written, or {@link Option#TRUE_FALSE} at the place of the question
     * @param key letters as written; A or B for true or false
     */
    record Choosing(QuestionKind kind, Located<String> stem, List<Located<Option>> options, Located<String> key)
            implements Simple {}

    record FillingIn(Located<String> stem, List<Located<Blank>> blanks) implements Simple {
        @Override
        public QuestionKind kind() {
            return QuestionKind.FILL_IN;
        }
    }

    record Answering(Located<String> stem, Located<String> answer, List<Located<ShortAnswer.ScoringPoint>> points)
            implements Simple {
        @Override
        public QuestionKind kind() {
            return QuestionKind.SHORT_ANSWER;
        }
    }

    record Analysing(Located<String> stem, List<Part> parts) implements ReadTask {
        @Override
        public QuestionKind kind() {
            return QuestionKind.CASE_ANALYSIS;
        }
    }

    /**
     * What is asked and why the key is right: a question that stands alone, or one on a material.
     *
     * @param articles its own, or else those of the whole question
     * @param marks as written; null where nobody said
     */
    record Part(
            Simple task,
            List<Located<ArticleRef>> articles,
            @Nullable Located<Marks> marks,
            Located<String> explanation) {}
}
