package xuefa.exam;

import java.util.UUID;
import xuefa.bank.BankRelease;
import xuefa.paper.Draw;
import xuefa.paper.DrawContext;

/** An exam with its release read and its draw prepared. Immutable, shared by all event loops. */
public record PreparedExam(Exam exam, BankRelease release, Draw draw) {
    public DrawContext context(UUID sittingId, UUID candidateId, int attemptNumber) {
        return new DrawContext(exam.releaseDigest(), exam.blueprint().digest(), sittingId, candidateId, attemptNumber);
    }
}
