package xuefa.attempt.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import xuefa.attempt.Receipts;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Checking receipts over HTTP. */
public final class ReceiptApi {
    private final Receipts receipts;

    public ReceiptApi(Receipts receipts) {
        this.receipts = receipts;
    }

    public void addTo(Api api) {
        api.on("getReceiptKeys", this::keys).on("verifyReceipt", this::verify);
    }

    private Future<Reply> keys(Call call) {
        JsonObject key = new JsonObject()
                .put("keyId", receipts.keyId())
                .put("algorithm", "Ed25519")
                .put("publicKey", Base64.getUrlEncoder().withoutPadding().encodeToString(receipts.publicKey()));
        return Future.succeededFuture(Reply.ok(new JsonObject().put("items", new JsonArray().add(key))));
    }

    private Future<Reply> verify(Call call) {
        JsonObject json = receipts.verify(call.body().getString("receipt"))
                .map(says -> new JsonObject().put("genuine", true).put("says", new JsonObject(says)))
                .orElseGet(() -> new JsonObject().put("genuine", false));
        return Future.succeededFuture(Reply.ok(json));
    }
}
