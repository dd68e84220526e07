package xuefa.access.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Supplier;
import xuefa.access.Visit;
import xuefa.access.flow.SettingUp;
import xuefa.people.UnitKind;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** The first start, and which ways to sign in there are. */
public final class SetUpApi {
    private final SettingUp settingUp;
    private final Origin origin;
    private final JsonObject unified;
    private final Supplier<Future<Boolean>> demo;

    /**
     * @param unified the name of the identity provider, or nothing
     * @param demo whether codes of second factors are shown to everybody
     */
    public SetUpApi(SettingUp settingUp, Origin origin, JsonObject unified, Supplier<Future<Boolean>> demo) {
        this.settingUp = settingUp;
        this.origin = origin;
        this.unified = unified;
        this.demo = demo;
    }

    public void addTo(Api api) {
        api.on("getSignInWays", this::ways).on("setUp", this::setUp);
    }

    private Future<Reply> ways(Call call) {
        return Future.all(settingUp.isOpen(), demo.get())
                .map(known -> Reply.ok(unified.copy()
                        .put("setUp", known.<Boolean>resultAt(0))
                        .put("demo", known.<Boolean>resultAt(1))));
    }

    private Future<Reply> setUp(Call call) {
        JsonObject body = call.body();
        Visit visit = Visiting.of(call, false);
        var founding = new SettingUp.Founding(
                body.getString("unit").strip(),
                UnitKind.of(body.getString("kind")),
                List.of(
                        body.getString("systemAdministrator").strip(),
                        body.getString("securityAdministrator").strip(),
                        body.getString("auditAdministrator").strip()));
        List<Problem.Fault> faults = blank(founding);
        if (!faults.isEmpty()) {
            return Future.succeededFuture(
                    Reply.problem(Problem.of(400, "request.not-allowed").because(faults)));
        }
        return settingUp
                .setUp(body.getString("secret").strip(), founding, visit)
                .map(outcome -> switch (outcome) {
                    case SettingUp.Outcome.Done done ->
                        Reply.ok(Slips.json(done.slips(), false, origin.of(call.request())));
                    case SettingUp.Outcome.Wrong wrong -> Reply.problem(422, "access.wrong-secret");
                    case SettingUp.Outcome.Over over -> Reply.problem(409, "access.set-up-over");
                    case SettingUp.Outcome.SamePerson same -> Reply.problem(422, "access.same-administrator");
                    case SettingUp.Outcome.TooMany many -> Slow.tooMany(many.waitSeconds());
                });
    }

    private static List<Problem.Fault> blank(SettingUp.Founding founding) {
        boolean blank = founding.unit().isEmpty() || founding.names().stream().anyMatch(String::isEmpty);
        return blank ? List.of(new Problem.Fault("", "min-length", "1")) : List.of();
    }
}
