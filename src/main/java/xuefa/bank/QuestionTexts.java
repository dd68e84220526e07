package xuefa.bank;

import java.util.stream.Stream;

/** Every text of a question that may hold pictures and tables. */
final class QuestionTexts {
    private QuestionTexts() {}

    static Stream<String> of(Question question) {
        return Stream.concat(of(question.task()), Stream.of(question.explanation()));
    }

    private static Stream<String> of(Task task) {
        return switch (task) {
            case Choice choice ->
                Stream.concat(
                        Stream.of(choice.stem()), choice.options().stream().map(Option::text));
            case FillIn fillIn -> Stream.of(fillIn.stem());
            case ShortAnswer answer -> Stream.of(answer.stem(), answer.answer());
            case CaseAnalysis analysis ->
                Stream.concat(
                        Stream.of(analysis.material()),
                        analysis.parts().stream()
                                .flatMap(part -> Stream.concat(of(part.task()), Stream.of(part.explanation()))));
        };
    }
}
