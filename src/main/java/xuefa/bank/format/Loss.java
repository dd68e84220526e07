package xuefa.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.bank.Blank;
import xuefa.bank.CaseAnalysis;
import xuefa.bank.DraftQuestion;
import xuefa.bank.FillIn;
import xuefa.bank.Question;
import xuefa.bank.ShortAnswer;
import xuefa.bank.Task;

/**
 * What a format has no place for.
 *
 * @param question its id, or where it stands
 * @param whole whether the question itself was left out, not only something of it
 * @param what in Chinese, for clerks
 */
public record Loss(String question, boolean whole, String what) {
    /** The question is not in the file. */
    public static Loss of(DraftQuestion question, String why) {
        return new Loss(name(question), true, why);
    }

    /** The question is in the file, without something. */
    public static Loss in(DraftQuestion question, String what) {
        return new Loss(name(question), false, what);
    }

    /** What no foreign format has a place for: pictures, shares of a case's parts that its scoring points don't tell, ways of comparing. */
    public static Optional<Loss> ofDraft(Question question) {
        List<String> lost = new ArrayList<>();
        List<Task> tasks = new ArrayList<>(List.of(question.task()));
        if (question.task() instanceof CaseAnalysis analysis) {
            tasks.addAll(analysis.parts().stream().map(CaseAnalysis.Part::task).toList());
            if (analysis.parts().stream().anyMatch(Loss::hasMarksOfItsOwn)) {
                lost.add("小题分值");
            }
        }
        if (question.hasPictures()) {
            lost.add("图片");
        }
        boolean compared = tasks.stream()
                .filter(FillIn.class::isInstance)
                .flatMap(task -> ((FillIn) task).blanks().stream())
                .anyMatch(blank -> blank.compare() != Blank.Compare.of(blank.accepted()));
        if (compared) {
            lost.add("填空答案的比较方式");
        }
        return lost.isEmpty() ? Optional.empty() : Optional.of(new Loss(question.id(), false, String.join("、", lost)));
    }

    private static boolean hasMarksOfItsOwn(CaseAnalysis.Part part) {
        var usual = part.task() instanceof ShortAnswer answer ? answer.marks() : CaseAnalysis.Part.USUAL;
        return !part.marks().equals(usual);
    }

    /** What a report calls a question. */
    public static String name(DraftQuestion question) {
        return question.id() == null ? question.where().text() : question.id();
    }
}
