package xuefa.study.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import xuefa.law.required.Family;
import xuefa.shared.check.Check;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;
import xuefa.study.flow.LookingAtMyLaws;
import xuefa.study.required.KnowingLaws;
import xuefa.study.required.LawFacts.Attended;
import xuefa.study.required.LawFacts.Reading;
import xuefa.study.required.LawFacts.Taught;
import xuefa.study.required.LawRule;
import xuefa.study.required.LawStanding;
import xuefa.study.required.LawStanding.Examined;
import xuefa.study.required.LawStanding.Next;
import xuefa.study.required.LawStanding.State;

/** One's progress with the laws of the required lists over HTTP. Says how many were right, never which, and no key. */
public final class MyLawsApi {
    private final LookingAtMyLaws looking;

    public MyLawsApi(LookingAtMyLaws looking) {
        this.looking = looking;
    }

    public void addTo(Api api) {
        api.on("getMyLawProgress", this::mine);
    }

    private Future<Reply> mine(Call call) {
        return looking.of(call.caller().personId()).map(mine -> {
            JsonArray families = new JsonArray();
            mine.laws().forEach((family, laws) -> families.add(json(family, laws)));
            return Reply.ok(new JsonObject()
                    .put("day", mine.day().toString())
                    .put("rule", json(mine.rule()))
                    .put("families", families));
        });
    }

    static JsonObject json(LawRule rule) {
        return new JsonObject()
                .put("source", rule.source())
                .put("readMinutes", rule.readMinutes())
                .put("questions", rule.questions())
                .put("rightPercent", rule.rightPercent());
    }

    private static JsonObject json(Family family, List<LawStanding> laws) {
        JsonObject json = new JsonObject()
                .put("family", family.code())
                .put("percent", KnowingLaws.percent(laws))
                .put("count", laws.size());
        for (State state : State.values()) {
            json.put(
                    state.code(),
                    laws.stream().filter(each -> each.state() == state).count());
        }
        KnowingLaws.next(laws).ifPresent(each -> json.put("next", each.law()));
        return json.put("laws", array(laws, MyLawsApi::json));
    }

    private static JsonObject json(LawStanding standing) {
        JsonObject json = new JsonObject()
                .put("law", standing.law())
                .put("state", standing.state().code())
                .put("studiedPercent", standing.studied())
                .put("courses", array(standing.facts().courses(), MyLawsApi::json))
                .put("sessions", array(standing.facts().sessions(), MyLawsApi::json))
                .put("checks", array(standing.checks(), MyLawsApi::json));
        standing.facts().reading().ifPresent(each -> json.put("reading", json(each)));
        standing.examined().ifPresent(each -> json.put("examined", json(each)));
        standing.next().ifPresent(each -> json.put("next", json(each)));
        return json;
    }

    private static JsonObject json(Reading reading) {
        return new JsonObject()
                .put("lessonId", reading.lessonId().toString())
                .put("coveredMillis", reading.millis())
                .put("frontierMillis", reading.frontierMillis())
                .put("done", reading.done());
    }

    private static JsonObject json(Taught course) {
        return new JsonObject()
                .put("courseId", course.courseId().toString())
                .put("title", course.title())
                .put("chapters", course.chapters())
                .put("done", course.done())
                .put("questions", course.questions())
                .put("begun", course.begun())
                .put("required", course.required());
    }

    private static JsonObject json(Attended session) {
        return new JsonObject()
                .put("sessionId", session.sessionId().toString())
                .put("title", session.title())
                .put("day", session.day().toString());
    }

    private static JsonObject json(Examined examined) {
        return new JsonObject()
                .put("needed", examined.needed())
                .put("answered", examined.answered())
                .put("right", examined.right())
                .put("met", examined.met());
    }

    private static JsonObject json(Next next) {
        JsonObject json = new JsonObject().put("kind", next.code());
        if (next instanceof Next.Course course) {
            json.put("courseId", course.courseId().toString())
                    .put("title", course.title())
                    .put("begun", course.begun());
        }
        return json;
    }

    private static JsonObject json(Check check) {
        return new JsonObject()
                .put("rule", check.rule())
                .put("source", check.source())
                .put("value", check.value())
                .put("evidence", new JsonArray(check.evidence()))
                .put("verdict", check.verdict().code())
                .put("cure", check.cure());
    }

    static <T> JsonArray array(List<T> all, Function<T, JsonObject> json) {
        JsonArray array = new JsonArray();
        all.forEach(each -> array.add(json.apply(each)));
        return array;
    }
}
