package xuefa.report.http;

import io.vertx.core.Future;
import java.util.Map;
import java.util.UUID;
import xuefa.report.flow.ExamLeaves;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Exemptions and deferrals over HTTP. */
public final class ExamLeaveApi {
    private final ExamLeaves leaves;

    public ExamLeaveApi(ExamLeaves leaves) {
        this.leaves = leaves;
    }

    public void addTo(Api api) {
        api.on("giveExamLeave", this::give);
    }

    private Future<Reply> give(Call call) {
        String reason = call.body().getString("reason").strip();
        if (reason.isEmpty()) {
            return Scoped.refused(Problem.Fault.of("/reason", "missing"));
        }
        return leaves.give(
                        call.actor(),
                        call.reach(),
                        call.id("sittingId"),
                        UUID.fromString(call.body().getString("personId")),
                        call.body().getString("kind"),
                        reason)
                .map(outcome -> switch (outcome) {
                    case GIVEN -> Reply.of(204, null, Map.of());
                    case NOT_ON_ROSTER -> Reply.problem(404, "report.not-on-roster");
                    case TWICE -> Reply.problem(409, "report.leave-given");
                });
    }
}
