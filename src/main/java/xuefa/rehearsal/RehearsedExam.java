package xuefa.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import xuefa.bank.Difficulty;
import xuefa.bank.Option;
import xuefa.bank.Question;
import xuefa.bank.QuestionKind;
import xuefa.exam.ExamRules;
import xuefa.law.ArticleRef;
import xuefa.paper.Blueprint;
import xuefa.paper.SheetLayout;
import xuefa.result.GradedSheet;
import xuefa.result.Grading;

/**
 * What grading a rehearsal needs: of the questions only their kinds, how many options they have, and their keys.
 *
 * @param pool in the order of the release
 */
public record RehearsedExam(Blueprint blueprint, ExamRules rules, List<Keyed> pool) {
    public RehearsedExam {
        pool = List.copyOf(pool);
    }

    /** @param key letters of the right options */
    public record Keyed(QuestionKind kind, int options, SortedSet<String> key) {
        public static Keyed of(Question question) {
            return new Keyed(question.kind(), question.options().size(), question.key());
        }

        /** A question without words, as grading doesn't read any. One without options is never drawn here: it keeps a place. */
        private Question question(int index) {
            if (this.options == 0) {
                return new Keyed(QuestionKind.TRUE_FALSE, 2, new TreeSet<>(Set.of("A"))).question(index);
            }
            List<Option> options = kind == QuestionKind.TRUE_FALSE
                    ? Option.TRUE_FALSE
                    : IntStream.range(0, this.options)
                            .mapToObj(i -> new Option(String.valueOf((char) ('A' + i)), "…"))
                            .toList();
            return new Question(
                    "question-" + index,
                    kind,
                    Difficulty.MEDIUM,
                    "law",
                    LocalDate.EPOCH,
                    List.of(new ArticleRef(1, 0, 0)),
                    "",
                    "…",
                    options,
                    new TreeSet<>(key),
                    "",
                    null);
        }
    }

    /** Grades sheets of this exam by themselves, without a look at what the record says they scored. */
    public Grader grader() {
        List<Question> questions = IntStream.range(0, pool.size())
                .mapToObj(i -> pool.get(i).question(i))
                .toList();
        return (layout, newest) -> Grading.grade(blueprint, rules, questions, layout, newest);
    }

    /** Grades one sheet: option ids by question id. */
    public interface Grader {
        GradedSheet grade(SheetLayout layout, Map<String, List<String>> newest);
    }
}
