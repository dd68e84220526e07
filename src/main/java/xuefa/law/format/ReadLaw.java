package xuefa.law.format;

import java.util.List;
import xuefa.law.LawText;
import xuefa.law.TextProblem;

/** A law as read, and what a reader should look at. */
public record ReadLaw(LawText text, List<TextProblem> problems) {
    public ReadLaw {
        problems = List.copyOf(problems);
    }

    /** Whether nothing speaks against keeping it. */
    public boolean isKeepable() {
        return problems.stream().noneMatch(problem -> problem.kind().isGrave());
    }
}
