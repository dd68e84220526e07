package xuefa.course.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import xuefa.course.flow.FollowingLearners;
import xuefa.course.flow.FollowingLearners.Flag;
import xuefa.course.flow.FollowingLearners.Learner;
import xuefa.course.flow.FollowingLearners.Wanted;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** How far learners are, and what was tried that counts for nothing; for those who look after them. */
public final class LearnersApi {
    private static final int MOST = 500;

    private final FollowingLearners following;

    public LearnersApi(FollowingLearners following) {
        this.following = following;
    }

    public void addTo(Api api) {
        api.on("listCourseLearners", this::learners)
                .on("listLearningFlags", this::flags)
                .on("decideLearningFlag", this::decide);
    }

    private Future<Reply> learners(Call call) {
        var wanted = new Wanted(
                call.parameter("courseId").map(UUID::fromString),
                call.parameter("state"),
                call.parameter("q").orElse("").strip(),
                call.parameter("flagged").map(Boolean::valueOf).orElse(false));
        return following.learners(call.reach(), wanted).map(all -> {
            JsonArray items = new JsonArray();
            all.stream().limit(MOST).map(LearnersApi::json).forEach(items::add);
            return Reply.ok(new JsonObject().put("total", all.size()).put("items", items));
        });
    }

    private static JsonObject json(Learner learner) {
        JsonObject json = new JsonObject()
                .put("personId", learner.personId().toString())
                .put("name", learner.name())
                .put("unit", learner.unitName())
                .put("courseId", learner.courseId().toString())
                .put("course", learner.course())
                .put("required", learner.required())
                .put("chaptersDone", learner.chaptersDone())
                .put("chapters", learner.chapters())
                .put("coveredSeconds", learner.seconds())
                .put("seconds", learner.totalSeconds())
                .put("flags", learner.flags());
        learner.joinedAt().ifPresent(at -> json.put("joinedAt", at.toString()));
        learner.completedAt().ifPresent(at -> json.put("completedAt", at.toString()));
        learner.lastAt().ifPresent(at -> json.put("lastAt", at.toString()));
        return json;
    }

    private Future<Reply> flags(Call call) {
        boolean open = call.parameter("state").filter("open"::equals).isPresent();
        return following.flags(call.reach(), open).map(all -> Reply.ok(new JsonObject().put("items", array(all))));
    }

    private static JsonArray array(List<Flag> flags) {
        JsonArray array = new JsonArray();
        flags.stream().map(LearnersApi::json).forEach(array::add);
        return array;
    }

    private static JsonObject json(Flag flag) {
        JsonObject json = new JsonObject()
                .put("flagId", flag.id().toString())
                .put("personId", flag.personId().toString())
                .put("name", flag.name())
                .put("unit", flag.unitName())
                .put("reason", flag.reason().code())
                .put("times", flag.times())
                .put("firstAt", flag.firstAt().toString())
                .put("lastAt", flag.lastAt().toString())
                .put("detail", flag.detail());
        flag.course().ifPresent(title -> json.put("course", title));
        flag.decision()
                .ifPresent(decision -> json.put(
                        "decision",
                        new JsonObject()
                                .put("decision", decision.decision())
                                .put("by", decision.by())
                                .put("at", decision.at().toString())
                                .put("words", decision.words())));
        return json;
    }

    private Future<Reply> decide(Call call) {
        return following
                .decide(
                        call.reach(),
                        call.actor(),
                        call.id("flagId"),
                        call.body().getString("decision"),
                        call.body().getString("words"))
                .map(decided -> decided.map(each -> Reply.ok(json(each)))
                        .orElseGet(() -> Reply.problem(404, "course.flag-unknown")));
    }
}
