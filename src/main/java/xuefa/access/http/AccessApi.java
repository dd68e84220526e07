package xuefa.access.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import xuefa.access.Profile;
import xuefa.access.Visit;
import xuefa.access.flow.Accounts;
import xuefa.access.flow.Sessions;
import xuefa.access.flow.ShowingSecondFactor;
import xuefa.access.flow.SigningIn;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Sign-in, second factor, sign-out, who am I. */
public final class AccessApi {
    private final SigningIn signingIn;
    private final ShowingSecondFactor showing;
    private final Sessions sessions;
    private final Accounts accounts;
    private final boolean demoTools;

    /** @param demoTools whether people may do what only a demo lets them do */
    public AccessApi(
            SigningIn signingIn, ShowingSecondFactor showing, Sessions sessions, Accounts accounts, boolean demoTools) {
        this.signingIn = signingIn;
        this.showing = showing;
        this.sessions = sessions;
        this.accounts = accounts;
        this.demoTools = demoTools;
    }

    public void addTo(Api api) {
        api.on("signIn", this::signIn)
                .on("showSecondFactor", this::show)
                .on("signOut", this::signOut)
                .on("getMe", this::me);
    }

    private Future<Reply> signIn(Call call) {
        Visit visit = Visiting.of(call.request(), !call.body().getBoolean("token", false));
        return signingIn
                .signIn(call.body().getString("username"), call.body().getString("password"), visit)
                .map(outcome -> switch (outcome) {
                    case SigningIn.Outcome.SignedIn in -> Visiting.signedIn(in.opened(), visit, new JsonObject());
                    case SigningIn.Outcome.Wrong wrong -> Reply.problem(401, "access.wrong-credentials");
                    case SigningIn.Outcome.TooMany many -> Slow.tooMany(many.waitSeconds());
                    case SigningIn.Outcome.Crowded crowded -> Slow.crowded(crowded.waiting(), crowded.waitSeconds());
                });
    }

    private Future<Reply> show(Call call) {
        Visit visit = Visiting.of(call.request(), call.caller().browser());
        return showing.show(
                        call.caller().personId(),
                        call.caller().tokenHash(),
                        call.body().getString("code"),
                        visit)
                .map(outcome -> switch (outcome) {
                    case ShowingSecondFactor.Outcome.Passed passed ->
                        Visiting.signedIn(passed.opened(), visit, new JsonObject());
                    case ShowingSecondFactor.Outcome.Wrong wrong -> Reply.problem(422, "access.wrong-code");
                    case ShowingSecondFactor.Outcome.TooMany many -> Slow.tooMany(many.waitSeconds());
                });
    }

    private Future<Reply> signOut(Call call) {
        return sessions.end(call.caller().tokenHash(), call.actor())
                .map(done -> Reply.of(204, null, Map.of("Set-Cookie", Visiting.gone())));
    }

    private Future<Reply> me(Call call) {
        return accounts.profile(call.caller().personId()).map(found -> {
            if (found.isEmpty()) {
                return Reply.problem(401, "access.sign-in-first");
            }
            Profile profile = found.get();
            JsonObject json = new JsonObject()
                    .put("personId", profile.personId().toString())
                    .put("name", profile.name())
                    .put(
                            "unit",
                            new JsonObject()
                                    .put("unitId", profile.unitId().toString())
                                    .put("name", profile.unitName()))
                    .put(
                            "roles",
                            new JsonArray(
                                    call.caller().roles().stream().sorted().toList()))
                    .put("demo", profile.demo())
                    .put("demoTools", demoTools);
            if (call.caller().browser()) {
                Visiting.cookie(call.request()).ifPresent(token -> json.put("csrfToken", token.csrf()));
            }
            return Reply.ok(json);
        });
    }
}
