package xuefa.access.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import xuefa.access.Address;
import xuefa.access.flow.OverseeingAccounts;
import xuefa.access.flow.SecondFactors;
import xuefa.access.flow.Sessions;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Where one is signed in, and ending it; security administrators end it for others. */
public final class SessionApi {
    private final Sessions sessions;
    private final SecondFactors factors;
    private final OverseeingAccounts overseeing;

    public SessionApi(Sessions sessions, SecondFactors factors, OverseeingAccounts overseeing) {
        this.sessions = sessions;
        this.factors = factors;
        this.overseeing = overseeing;
    }

    public void addTo(Api api) {
        api.on("listMySessions", this::mine)
                .on("endMySession", this::endOne)
                .on("endMyOtherSessions", this::endOthers)
                .on("endSessionsOf", this::endOf)
                .on("removeSecondFactor", this::removeFactor);
    }

    private Future<Reply> mine(Call call) {
        return sessions.of(call.caller().personId(), call.caller().tokenHash()).map(found -> {
            JsonArray items = new JsonArray();
            found.forEach(each -> items.add(new JsonObject()
                    .put("sessionId", each.id().toString())
                    .put("device", Device.of(each.agent()).toJson())
                    .put("browser", each.browser())
                    .put("address", Address.masked(each.address()))
                    .put("since", each.since().toString())
                    .put("usedAt", each.usedAt().toString())
                    .put("expiresAt", each.expiresAt().toString())
                    .put("mine", each.mine())));
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private Future<Reply> endOne(Call call) {
        return sessions.endOne(call.caller().personId(), call.id("sessionId"), call.actor())
                .map(ended -> ended ? Reply.of(204, null, Map.of()) : Reply.problem(404, "access.no-such-session"));
    }

    private Future<Reply> endOthers(Call call) {
        return sessions.endAll(
                        call.caller().personId(), Optional.of(call.caller().tokenHash()), call.actor(), "byOwner")
                .map(ended -> Reply.ok(new JsonObject().put("ended", ended)));
    }

    private Future<Reply> endOf(Call call) {
        UUID personId = call.id("personId");
        String reason = call.body().getString("reason").strip();
        boolean demand = call.body().getBoolean("newPassword", false);
        return secured(call, personId, () -> (demand
                        ? overseeing.demandNewPassword(personId, call.actor(), reason)
                        : Future.<Void>succeededFuture())
                .compose(done -> sessions.endAll(personId, Optional.empty(), call.actor(), reason))
                .map(ended -> Reply.ok(new JsonObject().put("ended", ended))));
    }

    private Future<Reply> removeFactor(Call call) {
        UUID personId = call.id("personId");
        String reason = call.body().getString("reason").strip();
        return secured(call, personId, () -> factors.remove(personId, call.actor(), reason)
                .compose(removed -> removed
                        ? sessions.endAll(personId, Optional.empty(), call.actor(), reason)
                                .map(ended -> Reply.ok(new JsonObject().put("ended", ended)))
                        : Future.succeededFuture(Reply.problem(409, "access.no-second-factor"))));
    }

    private Future<Reply> secured(Call call, UUID personId, Supplier<Future<Reply>> act) {
        return overseeing
                .secures(call.caller().personId(), personId)
                .compose(secures ->
                        secures ? act.get() : Future.succeededFuture(Reply.problem(404, "access.no-such-account")));
    }
}
