package xuefa.attempt.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.Entry;
import xuefa.attempt.flow.LookingAtAttempt;
import xuefa.attempt.flow.Saving;
import xuefa.attempt.flow.SavingAnswers;
import xuefa.attempt.flow.Starting;
import xuefa.attempt.flow.StartingAttempt;
import xuefa.attempt.flow.Submission;
import xuefa.attempt.flow.Submitting;
import xuefa.attempt.flow.TakingOver;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Attempts over HTTP: the one place where outcomes of this room become statuses. */
public final class AttemptApi {
    private final PaperJson papers = new PaperJson();
    private final StartingAttempt starting;
    private final LookingAtAttempt looking;
    private final TakingOver takingOver;
    private final SavingAnswers saving;
    private final Submitting submitting;

    public AttemptApi(
            StartingAttempt starting,
            LookingAtAttempt looking,
            TakingOver takingOver,
            SavingAnswers saving,
            Submitting submitting) {
        this.starting = starting;
        this.looking = looking;
        this.takingOver = takingOver;
        this.saving = saving;
        this.submitting = submitting;
    }

    public void addTo(Api api) {
        api.on("startAttempt", this::start)
                .on("getAttempt", this::get)
                .on("takeOverAttempt", this::takeOver)
                .on("saveAnswers", this::save)
                .on("submitAttempt", this::submit);
    }

    private Future<Reply> start(Call call) {
        return starting.start(call.caller().personId(), call.id("sittingId")).map(outcome -> switch (outcome) {
            case Starting.Started started ->
                Reply.of(started.fresh() ? 201 : 200, AttemptJson.started(started, papers));
            case Starting.NoSuchSitting none -> Reply.problem(404, "sitting.unknown");
            case Starting.NotOpenYet early ->
                Reply.problem(Problem.of(409, "sitting.not-open")
                        .with("opensAt", early.opensAt().toString()));
            case Starting.Closed closed -> Reply.problem(409, "sitting.closed");
            case Starting.NoAttemptsLeft none -> Reply.problem(409, "sitting.no-attempts-left");
            case Starting.Barred barred -> Reply.problem(409, "sitting.barred");
        });
    }

    private Future<Reply> get(Call call) {
        return looking.look(call.caller().personId(), call.id("attemptId"))
                .map(view -> view.map(seen -> AttemptJson.view(seen, papers))
                        .map(Reply::ok)
                        .orElseGet(() -> Reply.problem(404, "attempt.unknown")));
    }

    private Future<Reply> takeOver(Call call) {
        return takingOver
                .takeOver(call.caller().personId(), call.id("attemptId"))
                .map(outcome -> switch (outcome) {
                    case TakingOver.Outcome.TakenOver taken ->
                        Reply.ok(new JsonObject()
                                .put("epoch", taken.epoch())
                                .put("nextSeq", 1)
                                .put("remainingMillis", taken.remainingMillis()));
                    case TakingOver.Outcome.Ended ended -> Reply.problem(409, "attempt.submitted");
                    case TakingOver.Outcome.NoSuchAttempt none -> Reply.problem(404, "attempt.unknown");
                });
    }

    private Future<Reply> save(Call call) {
        return saving.save(
                        call.caller().personId(),
                        call.id("attemptId"),
                        call.body().getInteger("epoch"),
                        entries(call.body().getJsonArray("entries")))
                .map(outcome -> switch (outcome) {
                    case Saving.Saved saved ->
                        Reply.ok(new JsonObject()
                                .put("outcomes", AttemptJson.lines(saved.lines()))
                                .put("epoch", saved.epochNow())
                                .put("highWater", saved.highWater())
                                .put("savedAt", saved.savedAt().toString())
                                .put("remainingMillis", saved.remaining().toMillis())
                                .put("receipt", saved.receipt()));
                    case Saving.Superseded old ->
                        Reply.problem(Problem.of(409, "attempt.superseded")
                                .with("outcomes", AttemptJson.lines(old.lines()))
                                .with("epoch", old.epochNow())
                                .with("highWater", old.highWater()));
                    case Saving.TooLate late ->
                        Reply.problem(Problem.of(409, "attempt.late")
                                .with("outcomes", AttemptJson.lines(late.lines()))
                                .with("epoch", late.epochNow())
                                .with("highWater", late.highWater()));
                    case Saving.NoSuchEpoch none -> noSuchEpoch(none.epochNow());
                    case Saving.NoSuchAttempt none -> Reply.problem(404, "attempt.unknown");
                });
    }

    private Future<Reply> submit(Call call) {
        return submitting
                .submit(
                        call.caller().personId(),
                        call.id("attemptId"),
                        call.body().getInteger("epoch"),
                        call.body().getInteger("highWater"),
                        entries(call.body().getJsonArray("entries", new JsonArray())))
                .map(outcome -> switch (outcome) {
                    case Submission.Accepted accepted -> Reply.ok(submitted(accepted));
                    case Submission.Missing missing ->
                        Reply.problem(Problem.of(409, "attempt.missing-answers")
                                .with("missing", AttemptJson.ranges(missing.ranges()))
                                .with("highWater", missing.highWater())
                                .with("outcomes", AttemptJson.lines(missing.lines())));
                    case Submission.Superseded old ->
                        Reply.problem(Problem.of(409, "attempt.superseded")
                                .with("outcomes", AttemptJson.lines(old.lines()))
                                .with("epoch", old.epochNow()));
                    case Submission.NoSuchEpoch none -> noSuchEpoch(none.epochNow());
                    case Submission.NoSuchAttempt none -> Reply.problem(404, "attempt.unknown");
                });
    }

    private static JsonObject submitted(Submission.Accepted accepted) {
        AttemptRow.Submitted submission = accepted.submission();
        JsonObject json = new JsonObject()
                .put("receipt", submission.receipt())
                .put("submittedAt", submission.at().toString())
                .put("submittedBy", submission.by().code());
        return accepted.lines().isEmpty() ? json : json.put("outcomes", AttemptJson.lines(accepted.lines()));
    }

    private static Reply noSuchEpoch(int epochNow) {
        return Reply.problem(Problem.of(409, "attempt.unknown-epoch").with("epoch", epochNow));
    }

    private static List<Entry> entries(JsonArray array) {
        List<Entry> entries = new ArrayList<>();
        for (Object each : array) {
            JsonObject json = (JsonObject) each;
            entries.add(new Entry(
                    json.getInteger("seq"),
                    json.getString("questionId"),
                    json.getJsonArray("optionIds").stream()
                            .map(Object::toString)
                            .toList()));
        }
        return entries;
    }
}
