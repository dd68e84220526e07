package xuefa.exam.http;

import io.vertx.core.json.JsonArray;
import java.util.List;
import xuefa.exam.PlanFault;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.ProblemWords;
import xuefa.shared.http.Reply;

/** What handlers for those who arrange exams have in common. */
final class Arrangers {
    private Arrangers() {}

    static List<Problem.Fault> faults(List<PlanFault> faults) {
        return faults.stream()
                .map(fault -> new Problem.Fault(fault.pointer(), fault.code(), fault.word()))
                .toList();
    }

    static Reply refused(List<PlanFault> faults) {
        return Reply.problem(Problem.of(400, "request.not-allowed").because(faults(faults)));
    }

    /** Faults as the contract shows them beside what is sound, in the reader's language. */
    static JsonArray sentences(Call call, List<PlanFault> faults) {
        return faults.isEmpty()
                ? new JsonArray()
                : Problem.of(400, "request.not-allowed")
                        .because(faults(faults))
                        .toJson(language(call))
                        .getJsonArray("faults");
    }

    static ProblemWords.Language language(Call call) {
        return ProblemWords.Language.of(call.request().getHeader("Accept-Language"));
    }
}
