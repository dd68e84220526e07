package xuefa.bank;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xuefa.law.ArticleRef;
import xuefa.shared.imports.Where;

/** Questions of the bank as drafts, to be written in foreign formats. */
public final class Drafts {
    private Drafts() {}

    /** The sound draft that says the same. The version of the law, the day of reading and marks of parts have no place in it. */
    public static DraftQuestion of(Question question, LawCitation law) {
        var where = new Where(question.id(), 1);
        String citation = citation(law, question.articles());
        String difficulty = question.difficulty().code();
        String explanation = question.explanation().isEmpty() ? null : question.explanation();
        return switch (question.task()) {
            case SimpleTask task ->
                simple(where, question.id(), task, explanation, citation, difficulty, question.topic());
            case CaseAnalysis analysis ->
                draft(
                        where,
                        question.id(),
                        analysis,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        analysis.parts().stream()
                                .map(part -> simple(
                                        where,
                                        null,
                                        part.task(),
                                        part.explanation(),
                                        citation(law, part.articles()),
                                        null,
                                        null))
                                .toList(),
                        explanation,
                        citation,
                        difficulty,
                        question.topic());
        };
    }

    /** 《行政处罚法》第三十六条第一款、第三十七条. */
    public static String citation(LawCitation law, List<ArticleRef> articles) {
        return "《" + law.shortTitle() + "》"
                + articles.stream().map(ArticleRef::inChinese).collect(Collectors.joining("、"));
    }

    private static DraftQuestion simple(
            Where where,
            @Nullable String id,
            SimpleTask task,
            @Nullable String explanation,
            String citation,
            @Nullable String difficulty,
            @Nullable String section) {
        List<DraftOption> options = List.of();
        List<List<String>> blanks = List.of();
        List<DraftPoint> points = List.of();
        String key = null;
        switch (task) {
            case Choice choice -> {
                options = choice.options().stream()
                        .map(option -> new DraftOption(option.letter(), option.text()))
                        .toList();
                key = String.join("", choice.key());
            }
            case FillIn fillIn ->
                blanks = fillIn.blanks().stream().map(Blank::accepted).toList();
            case ShortAnswer shortAnswer -> {
                key = shortAnswer.answer();
                points = shortAnswer.points().stream()
                        .map(point -> new DraftPoint(point.text(), point.marks().toDecimal()))
                        .toList();
            }
        }
        return draft(
                where, id, task, options, key, blanks, points, List.of(), explanation, citation, difficulty, section);
    }

    private static DraftQuestion draft(
            Where where,
            @Nullable String id,
            Task task,
            List<DraftOption> options,
            @Nullable String key,
            List<List<String>> blanks,
            List<DraftPoint> points,
            List<DraftQuestion> parts,
            @Nullable String explanation,
            @Nullable String citation,
            @Nullable String difficulty,
            @Nullable String section) {
        return new DraftQuestion(
                where,
                id,
                task.kind(),
                task.stem(),
                options,
                key,
                blanks,
                points,
                parts,
                explanation,
                citation,
                difficulty,
                section);
    }
}
