package xuefa.attempt.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.NewestAnswer;
import xuefa.attempt.SeqRange;
import xuefa.attempt.flow.LookingAtAttempt.View;
import xuefa.attempt.flow.Saving;
import xuefa.attempt.flow.Starting;

/** Attempts in the JSON of the contract. */
final class AttemptJson {
    private AttemptJson() {}

    static Buffer started(Starting.Started started, PaperJson papers) {
        return withPaper(position(started.row(), started.lastSeq()), papers.of(started.file(), started.exam()));
    }

    /** The paper comes encoded already. */
    private static Buffer withPaper(JsonObject json, Buffer paper) {
        Buffer bytes = json.toBuffer();
        return Buffer.buffer(bytes.length() + paper.length() + 16)
                .appendBuffer(bytes, 0, bytes.length() - 1)
                .appendString(",\"paper\":")
                .appendBuffer(paper)
                .appendString("}");
    }

    static Buffer view(View view, PaperJson papers) {
        AttemptRow row = view.row();
        JsonArray answers = new JsonArray();
        view.answers().forEach(answer -> answers.add(answer(answer)));
        JsonObject json = position(row, view.lastSeq())
                .put("sittingId", view.file().sittingId().toString())
                .put("examId", view.file().examId().toString())
                .put("title", view.exam().exam().title())
                .put("state", row.isOpen() ? "open" : "submitted")
                .put("highWater", view.highWater())
                .put("startedAt", row.startedAt().toString())
                .put("answers", answers);
        AttemptRow.Submitted submission = row.submission();
        if (submission != null) {
            json.put("submittedAt", submission.at().toString())
                    .put("submittedBy", submission.by().code())
                    .put("receipt", submission.receipt());
        }
        return withPaper(json, papers.of(view.file(), view.exam()));
    }

    private static JsonObject position(AttemptRow row, int lastSeq) {
        return new JsonObject()
                .put("attemptId", row.id().toString())
                .put("epoch", row.epoch())
                .put("nextSeq", lastSeq + 1)
                .put("remainingMillis", row.remainingMillis())
                .put("dueAt", row.dueAt().toString());
    }

    private static JsonObject answer(NewestAnswer answer) {
        return new JsonObject()
                .put("questionId", answer.questionId())
                .put("optionIds", new JsonArray(answer.optionIds()))
                .put("savedAt", answer.savedAt().toString());
    }

    static JsonArray lines(List<Saving.Line> lines) {
        JsonArray array = new JsonArray();
        lines.forEach(line -> array.add(new JsonObject()
                .put("seq", line.seq())
                .put("outcome", line.outcome().code())));
        return array;
    }

    static JsonArray ranges(List<SeqRange> ranges) {
        JsonArray array = new JsonArray();
        ranges.forEach(
                range -> array.add(new JsonObject().put("from", range.from()).put("to", range.to())));
        return array;
    }
}
