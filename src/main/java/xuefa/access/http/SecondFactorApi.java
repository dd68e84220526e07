package xuefa.access.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import xuefa.access.OneTimeCode;
import xuefa.access.Visit;
import xuefa.access.flow.EnrollingSecondFactor;
import xuefa.access.flow.SecondFactors;
import xuefa.access.flow.Sessions;
import xuefa.shared.QrModules;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Caller;
import xuefa.shared.http.Reply;

/** One's own second factor. */
public final class SecondFactorApi {
    private final EnrollingSecondFactor enrolling;
    private final SecondFactors factors;
    private final Sessions sessions;

    public SecondFactorApi(EnrollingSecondFactor enrolling, SecondFactors factors, Sessions sessions) {
        this.enrolling = enrolling;
        this.factors = factors;
        this.sessions = sessions;
    }

    public void addTo(Api api) {
        api.on("getMySecondFactor", this::get)
                .on("beginSecondFactor", this::begin)
                .on("confirmSecondFactor", this::confirm);
    }

    private Future<Reply> get(Call call) {
        return factors.kept(call.caller().personId()).map(kept -> {
            JsonObject json = new JsonObject().put("set", kept.isPresent());
            kept.ifPresent(is -> json.put("since", is.since().toString()).put("recoveryCodes", is.recoveryCodes()));
            return Reply.ok(json);
        });
    }

    private Future<Reply> begin(Call call) {
        Caller caller = call.caller();
        Visit visit = Visiting.of(call.request(), caller.browser());
        String password = call.body().getString("password", "");
        String code = call.body().getString("code", "");
        return sessions.findByHash(caller.tokenHash())
                .compose(session -> session.isEmpty()
                        ? Future.succeededFuture(Reply.problem(401, "access.sign-in-first"))
                        : enrolling
                                .begin(session.get(), caller.tokenHash(), password, code, visit)
                                .map(SecondFactorApi::begun));
    }

    private static Reply begun(EnrollingSecondFactor.Begun begun) {
        return switch (begun) {
            case EnrollingSecondFactor.Begun.Secret secret -> {
                QrModules qr = QrModules.of(secret.uri());
                yield Reply.ok(new JsonObject()
                        .put("secret", secret.totp().secret().text())
                        .put("uri", secret.uri())
                        .put("qr", new JsonObject().put("size", qr.size()).put("path", qr.path())));
            }
            case EnrollingSecondFactor.Begun.Wrong wrong -> Reply.problem(422, "access.wrong-password");
            case EnrollingSecondFactor.Begun.TooMany many -> Slow.tooMany(many.waitSeconds());
            case EnrollingSecondFactor.Begun.Crowded crowded -> Slow.crowded(crowded.waiting(), crowded.waitSeconds());
        };
    }

    private Future<Reply> confirm(Call call) {
        Visit visit = Visiting.of(call.request(), call.caller().browser());
        return enrolling
                .confirm(
                        call.caller().personId(),
                        call.caller().tokenHash(),
                        call.body().getString("code"),
                        visit)
                .map(confirmed -> switch (confirmed) {
                    case EnrollingSecondFactor.Confirmed.InForce in ->
                        Visiting.signedIn(
                                in.opened(),
                                visit,
                                new JsonObject()
                                        .put(
                                                "recoveryCodes",
                                                new JsonArray(in.recovery().stream()
                                                        .map(OneTimeCode::shown)
                                                        .toList())));
                    case EnrollingSecondFactor.Confirmed.Wrong wrong -> Reply.problem(422, "access.wrong-code");
                    case EnrollingSecondFactor.Confirmed.NotBegun none -> Reply.problem(409, "access.enrolment-over");
                    case EnrollingSecondFactor.Confirmed.TooMany many -> Slow.tooMany(many.waitSeconds());
                });
    }
}
