package xuefa.access.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.flow.AccessCodes;
import xuefa.access.flow.IssuingCodes;
import xuefa.access.flow.OverseeingAccounts;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** The accounts of a unit, and one-time codes for their owners. */
public final class AccountApi {
    private static final int PAGE = 100;

    private final OverseeingAccounts overseeing;
    private final IssuingCodes issuing;
    private final Origin origin;
    private final boolean sms;

    /** @param sms whether codes can be sent to phones */
    public AccountApi(OverseeingAccounts overseeing, IssuingCodes issuing, Origin origin, boolean sms) {
        this.overseeing = overseeing;
        this.issuing = issuing;
        this.origin = origin;
        this.sms = sms;
    }

    public void addTo(Api api) {
        api.on("listAccounts", this::list).on("issueCodes", this::issue).on("withdrawCode", this::withdraw);
    }

    private Future<Reply> list(Call call) {
        var question = new OverseeingAccounts.Question(
                call.caller().personId(),
                call.parameter("q").orElse("").strip(),
                call.parameter("state").orElse(""),
                call.parameter("unitId").map(UUID::fromString),
                call.parameter("cursor").map(UUID::fromString),
                PAGE);
        return overseeing.list(question).map(page -> {
            JsonArray items = new JsonArray();
            page.rows().forEach(row -> items.add(json(row)));
            JsonObject json = new JsonObject()
                    .put("items", items)
                    .put("total", page.total())
                    .put("inactive", page.inactive())
                    .put("sms", sms);
            page.next().ifPresent(next -> json.put("nextCursor", next.toString()));
            return Reply.ok(json);
        });
    }

    private static JsonObject json(OverseeingAccounts.Overseen row) {
        JsonObject json = new JsonObject()
                .put("personId", row.personId().toString())
                .put("name", row.name())
                .put(
                        "unit",
                        new JsonObject().put("unitId", row.unitId().toString()).put("name", row.unit()))
                .put("state", row.state())
                .put("role", row.role())
                .put("secondFactor", row.secondFactor())
                .put("mine", row.mine());
        row.username().ifPresent(name -> json.put("username", name));
        row.usedAt().ifPresent(at -> json.put("usedAt", at.toString()));
        row.codeId().ifPresent(id -> json.put("codeId", id.toString()));
        row.codeExpiresAt().ifPresent(at -> json.put("codeExpiresAt", at.toString()));
        return json;
    }

    private Future<Reply> issue(Call call) {
        JsonObject body = call.body();
        List<UUID> people = body.getJsonArray("personIds", new JsonArray()).stream()
                .map(id -> UUID.fromString(id.toString()))
                .toList();
        Optional<UUID> unit = Optional.ofNullable(body.getString("unitId")).map(UUID::fromString);
        boolean bySms = "sms".equals(body.getString("channel"));
        if (bySms && !sms) {
            return Future.succeededFuture(Reply.problem(409, "access.no-sms"));
        }
        return issuing.issue(new AccessCodes.Wish(call.caller().personId(), people, unit), bySms, call.actor())
                .map(outcome -> switch (outcome) {
                    case IssuingCodes.Outcome.Issued issued ->
                        Reply.ok(Slips.json(issued.slips(), bySms, origin.of(call.request()))
                                .put("others", issued.others()));
                    case IssuingCodes.Outcome.Nobody nobody -> Reply.problem(404, "access.no-such-account");
                    case IssuingCodes.Outcome.NotYours others -> Reply.problem(409, "access.code-for-role");
                    case IssuingCodes.Outcome.TooMany many ->
                        Reply.problem(Problem.of(409, "access.too-many-codes").with("most", many.most()));
                });
    }

    private Future<Reply> withdraw(Call call) {
        return issuing.withdraw(call.id("codeId"), call.actor())
                .map(done -> done ? Reply.of(204, null, Map.of()) : Reply.problem(404, "access.no-such-account"));
    }
}
