package xuefa.exam;

import java.util.List;
import xuefa.bank.BankRelease;
import xuefa.bank.Question;
import xuefa.paper.PoolQuestion;

/** A release as draws see it, in the release's own order. */
public final class Pool {
    private Pool() {}

    public static List<PoolQuestion> of(BankRelease release) {
        return release.questions().stream().map(Pool::question).toList();
    }

    private static PoolQuestion question(Question question) {
        return new PoolQuestion(
                question.id(),
                question.kind().code(),
                question.lawId(),
                question.difficulty().code(),
                question.options().size());
    }
}
