package xuefa.access.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import xuefa.access.Visit;
import xuefa.access.flow.ChangingPassword;
import xuefa.access.flow.Sessions;
import xuefa.access.flow.UsingCode;
import xuefa.people.MaskedName;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Setting a password: one's own by the present one, or with a one-time code. */
public final class PasswordApi {
    private final ChangingPassword changing;
    private final UsingCode using;
    private final Sessions sessions;

    public PasswordApi(ChangingPassword changing, UsingCode using, Sessions sessions) {
        this.changing = changing;
        this.using = using;
        this.sessions = sessions;
    }

    public void addTo(Api api) {
        api.on("changePassword", this::change).on("lookAtCode", this::look).on("useCode", this::use);
    }

    private Future<Reply> change(Call call) {
        Visit visit = Visiting.of(call, call.caller().browser());
        String hash = call.caller().tokenHash();
        return sessions.findByHash(hash)
                .compose(session -> session.isEmpty()
                        ? Future.succeededFuture(Reply.problem(401, "access.sign-in-first"))
                        : changing.change(
                                        session.get(),
                                        hash,
                                        call.body().getString("present", ""),
                                        call.body().getString("password"),
                                        visit)
                                .map(outcome -> changed(outcome, visit)));
    }

    private static Reply changed(ChangingPassword.Outcome outcome, Visit visit) {
        return switch (outcome) {
            case ChangingPassword.Outcome.Changed changed ->
                Visiting.signedIn(changed.opened(), visit, new JsonObject());
            case ChangingPassword.Outcome.Wrong wrong -> Reply.problem(422, "access.wrong-password");
            case ChangingPassword.Outcome.TooMany many -> Slow.tooMany(many.waitSeconds());
            case ChangingPassword.Outcome.Refused refused -> Chosen.refused(refused.why());
        };
    }

    private Future<Reply> look(Call call) {
        return using.look(call.body().getString("code"), Visiting.of(call, false))
                .map(look -> switch (look) {
                    case UsingCode.Look.Open open ->
                        Reply.ok(new JsonObject()
                                .put("name", MaskedName.of(open.code().name()))
                                .put("username", open.code().username())
                                .put("reset", open.code().reset())
                                .put("least", open.least())
                                .put("expiresAt", open.code().expiresAt().toString()));
                    case UsingCode.Look.Wrong wrong -> Reply.problem(422, "access.code-over");
                    case UsingCode.Look.TooMany many -> Slow.tooMany(many.waitSeconds());
                });
    }

    private Future<Reply> use(Call call) {
        Visit visit = Visiting.of(call, !call.body().getBoolean("token", false));
        return using.use(call.body().getString("code"), call.body().getString("password"), visit)
                .map(outcome -> switch (outcome) {
                    case UsingCode.Outcome.SignedIn in -> Visiting.signedIn(in.opened(), visit, new JsonObject());
                    case UsingCode.Outcome.Wrong wrong -> Reply.problem(422, "access.code-over");
                    case UsingCode.Outcome.TooMany many -> Slow.tooMany(many.waitSeconds());
                    case UsingCode.Outcome.Refused refused -> Chosen.refused(refused.why());
                });
    }
}
