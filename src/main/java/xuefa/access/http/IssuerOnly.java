package xuefa.access.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import xuefa.access.UnifiedIdentity;
import xuefa.access.flow.IdentityProvider.Untrusted;
import xuefa.shared.http.CallingOut;

/** Asks the issuer, and nobody else: whatever the issuer's own documents say, other origins are refused. */
public final class IssuerOnly {
    private final CallingOut calling;
    private final UnifiedIdentity settings;

    public IssuerOnly(CallingOut calling, UnifiedIdentity settings) {
        this.calling = calling;
        this.settings = settings;
    }

    Future<JsonObject> get(URI address) {
        return ask(CallingOut.Wanted.get(address));
    }

    Future<JsonObject> post(URI address, String form, String authorization) {
        return ask(CallingOut.Wanted.post(address, "application/x-www-form-urlencoded", Buffer.buffer(form))
                .with("Authorization", authorization));
    }

    private Future<JsonObject> ask(CallingOut.Wanted wanted) {
        if (!settings.owns(wanted.address())) {
            return Future.failedFuture(new Untrusted("it wants something fetched from elsewhere"));
        }
        return calling.call(wanted.with("Accept", "application/json")).map(outcome -> switch (outcome) {
            case CallingOut.Answered answered -> json(answered);
            case CallingOut.Refused refused -> throw new Untrusted(refused.sentence());
            case CallingOut.Unreachable away -> throw new Untrusted(away.sentence());
        });
    }

    private static JsonObject json(CallingOut.Answered answered) {
        if (answered.status() != 200) {
            throw new Untrusted("it answers " + answered.status());
        }
        try {
            return new JsonObject(answered.body());
        } catch (DecodeException | ClassCastException e) {
            throw new Untrusted("it answers something else than JSON");
        }
    }
}
