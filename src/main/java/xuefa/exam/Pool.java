package xuefa.exam;

import java.util.List;
import xuefa.bank.BankRelease;
import xuefa.bank.Question;
import xuefa.paper.PoolQuestion;

/** A release as draws see it, in the release's own order. */
public final class Pool {
    /** The kind of what phones cannot show yet; no section can ask for it. */
    private static final String UNSHOWN = "withPicture";

    private Pool() {}

    public static List<PoolQuestion> of(BankRelease release) {
        return release.questions().stream().map(Pool::question).toList();
    }

    private static PoolQuestion question(Question question) {
        if (question.hasPictures()) {
            return new PoolQuestion(
                    question.id(),
                    UNSHOWN,
                    question.lawId(),
                    question.difficulty().code(),
                    0);
        }
        return new PoolQuestion(
                question.id(),
                question.kind().code(),
                question.lawId(),
                question.difficulty().code(),
                question.options().size());
    }
}
