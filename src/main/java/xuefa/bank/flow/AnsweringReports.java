package xuefa.bank.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.bank.QuestionReport;

/** The inbox of editors: what people hold to be wrong in questions, and answers to it. Reports about one version come together. */
public final class AnsweringReports {
    /**
     * All reports about one version of a question.
     *
     * @param reportId the oldest that waits for an answer, otherwise the oldest
     * @param reports how many
     * @param open how many of them have no answer
     */
    public record Line(
            UUID reportId,
            String questionId,
            String releaseDigest,
            Set<QuestionReport.Kind> kinds,
            int reports,
            int open,
            Instant lastAt) {}

    /** @param total of the lines, more than are listed perhaps */
    public record Lines(List<Line> lines, int total) {}

    /** @param question as it was seen */
    public record Entry(Line line, Optional<ReleasedQuestions.Found> question) {}

    public record Inbox(List<Entry> entries, int total) {}

    /**
     * @param bankQuestionId the question in its bank, where it is edited
     * @param reports about this version, the last first
     */
    public record View(
            QuestionReport report,
            Optional<ReleasedQuestions.Found> question,
            Optional<UUID> bankQuestionId,
            List<QuestionReport> reports) {}

    /**
     * @param alike also all others about this version that have no answer
     */
    public record Answer(UUID editorId, UUID reportId, boolean accepted, String reason, boolean alike) {}

    /** How answering ends. */
    public sealed interface Outcome {
        record Answered(View view) implements Outcome {}

        /** There is no such report, or it is for others to answer. */
        record NoSuchReport() implements Outcome {}

        /** It has another answer. */
        record AnsweredBefore() implements Outcome {}
    }

    /** Reports in the record, for editors and reviewers of the unit that answers them or of one above. */
    public interface Inboxes {
        /** At most 200, the last first. */
        Future<Lines> lines(UUID editorId, boolean open);

        /** Empty when there is no such report, or it is for others. */
        Future<Optional<QuestionReport>> find(UUID editorId, UUID reportId);

        Future<List<QuestionReport>> alike(UUID editorId, String questionDigest);

        /** The question in its bank, when a bank has released it. */
        Future<Optional<UUID>> bankQuestion(String releaseDigest, String questionId);

        /** False when it has another answer. */
        Future<Boolean> answer(Answer answer, String questionDigest);
    }

    private final Inboxes inboxes;
    private final ReleasedQuestions questions;

    public AnsweringReports(Inboxes inboxes, ReleasedQuestions questions) {
        this.inboxes = inboxes;
        this.questions = questions;
    }

    /** @param open those with at least one report that waits for an answer; otherwise those without */
    public Future<Inbox> inbox(UUID editorId, boolean open) {
        return inboxes.lines(editorId, open).compose(found -> {
            Future<List<Entry>> all = Future.succeededFuture(new ArrayList<>());
            for (Line line : found.lines()) {
                all = all.compose(list -> questions
                        .find(line.releaseDigest(), line.questionId())
                        .map(question -> {
                            list.add(new Entry(line, question));
                            return list;
                        }));
            }
            return all.map(entries -> new Inbox(entries, found.total()));
        });
    }

    /** Empty when there is no such report, or it is for others to answer. */
    public Future<Optional<View>> look(UUID editorId, UUID reportId) {
        return inboxes.find(editorId, reportId)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : view(editorId, found.get()).map(Optional::of));
    }

    private Future<View> view(UUID editorId, QuestionReport report) {
        return questions.find(report.releaseDigest(), report.questionId()).compose(question -> inboxes.alike(
                        editorId, report.questionDigest())
                .compose(alike -> inboxes.bankQuestion(report.releaseDigest(), report.questionId())
                        .map(id -> new View(report, question, id, alike))));
    }

    /** The same answer once more is harmless. */
    public Future<Outcome> answer(Answer answer) {
        return inboxes.find(answer.editorId(), answer.reportId()).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(new Outcome.NoSuchReport());
            }
            return inboxes.answer(answer, found.get().questionDigest())
                    .compose(answered -> answered
                            ? look(answer.editorId(), answer.reportId())
                                    .map(view -> new Outcome.Answered(view.orElseThrow()))
                            : Future.succeededFuture(new Outcome.AnsweredBefore()));
        });
    }
}
