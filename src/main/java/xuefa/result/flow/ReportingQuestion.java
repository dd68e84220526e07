package xuefa.result.flow;

import io.vertx.core.Future;
import java.util.UUID;
import xuefa.bank.Question;
import xuefa.bank.QuestionReport;
import xuefa.bank.flow.ReportingErrors;
import xuefa.exam.Exam;
import xuefa.paper.SheetLayout;
import xuefa.result.flow.Looking.Seen;

/** Reporting an error in a question of one's own paper, once the exam has published its questions. */
public final class ReportingQuestion {
    /** @param questionId as on the paper */
    public record Report(
            UUID personId, UUID attemptId, UUID key, String questionId, QuestionReport.Kind kind, String words) {}

    /** How it ends. */
    public sealed interface Outcome {
        /** What the inbox made of it. */
        record Handed(ReportingErrors.Outcome outcome) implements Outcome {}

        /** There is no such attempt. */
        record NoSuchAttempt() implements Outcome {}

        /** Its questions are not published yet. */
        record NotShown() implements Outcome {}

        /** The paper has no such question. */
        record NoSuchQuestion() implements Outcome {}
    }

    private final LookingAtResult looking;
    private final ReportingErrors reporting;

    public ReportingQuestion(LookingAtResult looking, ReportingErrors reporting) {
        this.looking = looking;
        this.reporting = reporting;
    }

    /** Fails only when the record is away. */
    public Future<Outcome> report(Report report) {
        return looking.look(report.personId(), report.attemptId()).compose(seen -> switch (seen) {
            case Looking.NoSuchAttempt none -> Future.succeededFuture(new Outcome.NoSuchAttempt());
            case Looking.StillOpen open -> Future.succeededFuture(new Outcome.NotShown());
            case Seen shown ->
                shown.questionsShown() ? hand(report, shown) : Future.succeededFuture(new Outcome.NotShown());
        });
    }

    private Future<Outcome> hand(Report report, Seen seen) {
        SheetLayout layout = seen.attempt().file().layout();
        int position = layout.position(report.questionId());
        if (position == SheetLayout.NOWHERE) {
            return Future.succeededFuture(new Outcome.NoSuchQuestion());
        }
        Exam exam = seen.attempt().exam().exam();
        Question question = seen.attempt().exam().release().questions().get(layout.poolIndex(position));
        return reporting
                .report(new ReportingErrors.New(
                        report.personId(),
                        report.key(),
                        report.attemptId(),
                        question.id(),
                        question.digest(),
                        exam.releaseDigest(),
                        exam.unitId(),
                        report.kind(),
                        report.words()))
                .map(Outcome.Handed::new);
    }
}
