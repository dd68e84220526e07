package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import xuefa.access.Totp;
import xuefa.access.store.SecondFactorStore;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Shows the codes of the demo's accounts, so that everybody can look at everything. Elsewhere there is no such address. */
final class DemoCodes {
    private final SecondFactorStore factors;
    private final InstantSource clock;

    DemoCodes(SecondFactorStore factors, InstantSource clock) {
        this.factors = factors;
        this.clock = clock;
    }

    void addTo(Api api) {
        api.on("listDemoCodes", this::list);
    }

    private Future<Reply> list(Call call) {
        return factors.shown().map(shown -> {
            if (shown.isEmpty()) {
                return Reply.problem(404, "access.no-demo");
            }
            Instant now = clock.instant();
            JsonArray items = new JsonArray();
            shown.forEach(each -> items.add(new JsonObject()
                    .put("username", each.username())
                    .put("name", each.name())
                    .put("roles", new JsonArray(each.roles()))
                    .put("code", each.totp().code(Totp.step(now)))));
            long seconds = Totp.STEP_SECONDS - Math.floorMod(now.getEpochSecond(), Totp.STEP_SECONDS);
            return Reply.ok(new JsonObject().put("items", items).put("seconds", seconds));
        });
    }
}
