package xuefa.exam.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import xuefa.exam.ExamDraft;
import xuefa.exam.ExamPlan;
import xuefa.exam.PlanFault;
import xuefa.exam.flow.DraftingExam;
import xuefa.exam.flow.PublishingExam;
import xuefa.paper.DrawCommitment;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Exams that are being made, and their publication. */
public final class ExamDraftApi {
    private final DraftingExam drafting;
    private final PublishingExam publishing;

    public ExamDraftApi(DraftingExam drafting, PublishingExam publishing) {
        this.drafting = drafting;
        this.publishing = publishing;
    }

    public void addTo(Api api) {
        api.on("listExamDrafts", call -> list(call.caller().personId()))
                .on("createExamDraft", call -> create(call.caller().personId(), call))
                .on("getExamDraft", call -> get(call.caller().personId(), call.id("draftId")))
                .on("saveExamDraft", call -> save(call.caller().personId(), call))
                .on("changeExamDraftState", call -> move(call.caller().personId(), call))
                .on("publishExam", call -> publish(call.caller().personId(), call));
    }

    private Future<Reply> list(UUID officer) {
        return drafting.list(officer).map(drafts -> {
            JsonArray items = new JsonArray();
            drafts.forEach(
                    draft -> items.add(common(draft).put("title", draft.plan().title())));
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private Future<Reply> create(UUID officer, Call call) {
        JsonObject body = call.body();
        return drafting.begin(
                        officer,
                        UUID.fromString(body.getString("unitId")),
                        UUID.fromString(body.getString("idempotencyKey")),
                        plan(body))
                .map(outcome -> reply(outcome, 201));
    }

    private Future<Reply> get(UUID officer, UUID draftId) {
        return drafting.look(officer, draftId)
                .map(found -> found.map(draft -> Reply.ok(json(draft))).orElseGet(ExamDraftApi::unknown));
    }

    private Future<Reply> save(UUID officer, Call call) {
        return drafting.save(officer, call.id("draftId"), call.body().getInteger("version"), plan(call.body()))
                .map(outcome -> reply(outcome, 200));
    }

    private Future<Reply> move(UUID officer, Call call) {
        ExamDraft.State to = ExamDraft.State.of(call.body().getString("state"));
        return drafting.move(officer, call.id("draftId"), to).map(outcome -> reply(outcome, 200));
    }

    private static Reply reply(DraftingExam.Outcome outcome, int status) {
        return switch (outcome) {
            case DraftingExam.Outcome.Kept kept -> Reply.of(status, json(kept.draft()));
            case DraftingExam.Outcome.NoSuchDraft none -> unknown();
            case DraftingExam.Outcome.ForeignUnit foreign ->
                Arrangers.refused(List.of(new PlanFault("/unitId", "foreign-unit", "")));
            case DraftingExam.Outcome.Changed changed -> changed(changed.newest());
            case DraftingExam.Outcome.Published published -> Reply.problem(409, "exam-draft.published");
        };
    }

    private Future<Reply> publish(UUID officer, Call call) {
        return publishing
                .publish(officer, call.id("draftId"), call.body().getInteger("version"))
                .map(outcome -> switch (outcome) {
                    case PublishingExam.Outcome.Published published -> Reply.ok(json(published.became()));
                    case PublishingExam.Outcome.NoSuchDraft none -> unknown();
                    case PublishingExam.Outcome.Changed changed -> changed(changed.newest());
                    case PublishingExam.Outcome.Incomplete incomplete ->
                        Reply.problem(Problem.of(409, "exam-draft.incomplete")
                                .because(Arrangers.faults(incomplete.faults())));
                    case PublishingExam.Outcome.NotFeasible not ->
                        Reply.problem(Problem.of(409, "exam.not-feasible")
                                .with("shortage", ShortageJson.of(call, not.shortage(), not.blueprint(), not.pool())));
                });
    }

    private static ExamPlan plan(JsonObject body) {
        return ExamPlan.parse(body.getJsonObject("plan").encode());
    }

    private static Reply unknown() {
        return Reply.problem(404, "exam-draft.unknown");
    }

    private static Reply changed(ExamDraft newest) {
        return Reply.problem(Problem.of(409, "exam-draft.changed")
                .with("changedBy", newest.changedBy())
                .with("changedAt", newest.changedAt().toString())
                .with("version", newest.version()));
    }

    private static JsonObject json(ExamDraft.Became became) {
        return new JsonObject()
                .put("examId", became.examId().toString())
                .put("sittingId", became.sittingId().toString());
    }

    private static JsonObject common(ExamDraft draft) {
        return new JsonObject()
                .put("draftId", draft.id().toString())
                .put("unitId", draft.unitId().toString())
                .put("unitName", draft.unitName())
                .put("version", draft.version())
                .put("state", draft.state().code())
                .put("changedAt", draft.changedAt().toString())
                .put("changedBy", draft.changedBy());
    }

    private static JsonObject json(ExamDraft draft) {
        JsonObject json = common(draft)
                .put("plan", new JsonObject(draft.plan().toJson()))
                .put("drawSecretHash", DrawCommitment.ofSecret(draft.secret()).hex());
        draft.published().ifPresent(became -> json.put("published", json(became)));
        return json;
    }
}
