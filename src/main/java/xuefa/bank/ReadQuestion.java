package xuefa.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xuefa.law.ArticleRef;

/**
 * A question as it is written: of the form of the schema, its rules not yet checked.
 *
 * @param explanation of a case it may be empty
 */
public record ReadQuestion(
        Located<String> id,
        Difficulty difficulty,
        List<Located<ArticleRef>> articles,
        ReadTask task,
        Located<String> explanation,
        @Nullable Located<LocalDate> readOn) {

    public QuestionKind kind() {
        return task.kind();
    }

    public Located<String> stem() {
        return task.stem();
    }

    /** What is asked: the parts of a case, or else the question itself. */
    List<ReadTask.Part> parts() {
        return switch (task) {
            case ReadTask.Simple simple -> List.of(new ReadTask.Part(simple, articles, null, explanation));
            case ReadTask.Analysing analysing -> analysing.parts();
        };
    }

    /** The names of the pictures it shows. */
    public List<String> pictures() {
        return Stream.concat(
                        Stream.of(stem(), explanation()).map(Located::value),
                        parts().stream().flatMap(ReadQuestion::texts))
                .flatMap(text -> RichText.pictures(text).stream())
                .distinct()
                .toList();
    }

    private static Stream<String> texts(ReadTask.Part part) {
        Stream<String> own =
                Stream.of(part.task().stem().value(), part.explanation().value());
        return switch (part.task()) {
            case ReadTask.Choosing choosing ->
                Stream.concat(own, choosing.options().stream().map(each -> each.value()
                        .text()));
            case ReadTask.Answering answering ->
                Stream.concat(own, Stream.of(answering.answer().value()));
            case ReadTask.FillingIn filling -> own;
        };
    }

    Fault fault(Place at, Rule rule, String reason) {
        return new Fault(at, rule, id.value(), reason);
    }
}
