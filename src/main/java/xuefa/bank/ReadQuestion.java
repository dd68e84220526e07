package xuefa.bank;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xuefa.law.ArticleRef;

/**
 * A question as it is written: of the form of the schema, its rules not yet checked.
 *
 * @param options as written, or {@link Option#TRUE_FALSE} at the place of the question
 * @param key letters as written; A or B for true or false
 */
public record ReadQuestion(
        Located<String> id,
        QuestionKind kind,
        Difficulty difficulty,
        List<Located<ArticleRef>> articles,
        Located<String> stem,
        List<Located<Option>> options,
        Located<String> key,
        Located<String> explanation,
        @Nullable Located<LocalDate> readOn) {

    Fault fault(Place at, Rule rule, String reason) {
        return new Fault(at, rule, id.value(), reason);
    }
}
