package xuefa.exam.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import xuefa.exam.flow.StaleInExams;
import xuefa.exam.flow.StaleInExams.StaleQuestion;
import xuefa.exam.flow.StaleInExams.StaleSitting;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** What exam officers have to know of stale questions. */
public final class StaleInExamsApi {
    private final StaleInExams stale;

    public StaleInExamsApi(StaleInExams stale) {
        this.stale = stale;
    }

    public void addTo(Api api) {
        api.on("listOverseenStaleQuestions", this::list);
    }

    private Future<Reply> list(Call call) {
        return stale.overseenBy(call.caller().personId()).map(sittings -> {
            JsonArray items = new JsonArray();
            sittings.forEach(each -> items.add(json(each)));
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private static JsonObject json(StaleSitting stale) {
        JsonArray questions = new JsonArray();
        stale.questions().forEach(each -> questions.add(json(each)));
        return new JsonObject()
                .put("sittingId", stale.sitting().id().toString())
                .put("examId", stale.sitting().examId().toString())
                .put("title", stale.title())
                .put("opensAt", stale.sitting().opensAt().toString())
                .put("closesAt", stale.sitting().closesAt().toString())
                .put("committed", stale.committed())
                .put("questions", questions);
    }

    private static JsonObject json(StaleQuestion question) {
        return new JsonObject()
                .put("code", question.code())
                .put("kind", question.kind())
                .put("stem", question.stem())
                .put("law", question.law())
                .put("articles", new JsonArray(question.articles()));
    }
}
