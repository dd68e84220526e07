package xuefa.access.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import xuefa.access.flow.AccessCodes;
import xuefa.shared.QrModules;

/** Codes on their way to paper; shown this once. Those that go to phones are not shown at all. */
final class Slips {
    private Slips() {}

    /** @param origin where the owner opens the page */
    static JsonObject json(List<AccessCodes.Slip> slips, boolean sent, String origin) {
        JsonArray items = new JsonArray();
        slips.forEach(slip -> items.add(json(slip, sent, origin)));
        return new JsonObject().put("items", items).put("sent", sent);
    }

    private static JsonObject json(AccessCodes.Slip slip, boolean sent, String origin) {
        JsonObject json = new JsonObject()
                .put("personId", slip.to().personId().toString())
                .put("name", slip.to().name())
                .put("unit", slip.to().unit())
                .put("username", slip.username())
                .put("reset", slip.to().active())
                .put("expiresAt", slip.expiresAt().toString());
        if (sent) {
            return json;
        }
        QrModules qr = QrModules.of(origin + "/#/activate?code=" + slip.code().text());
        return json.put("code", slip.code().shown())
                .put("qr", new JsonObject().put("size", qr.size()).put("path", qr.path()));
    }
}
