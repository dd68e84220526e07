package xuefa.support;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The publish wizard of the console, as a client uses it. */
public final class Wizard {
    private final Client officer;
    private final String unitId;

    public Wizard(Client officer, String unitId) {
        this.officer = officer;
        this.unitId = unitId;
    }

    /** Three single choice, one multiple, one true or false, 20 marks each; opens in a day, for a day. */
    public JsonObject plan() {
        Instant opens = Instant.now().plus(Duration.ofDays(1));
        return new JsonObject("""
                {"title": "法治专题测试",
                 "sections": [
                   {"title": "单选题", "kind": "single", "marksHundredths": 2000,
                    "quotas": [{"count": 2, "laws": [], "difficulties": []}, {"count": 1, "laws": ["constitution"], "difficulties": []}]},
                   {"title": "多选题", "kind": "multiple", "marksHundredths": 2000,
                    "quotas": [{"count": 1, "laws": [], "difficulties": []}]},
                   {"title": "判断题", "kind": "trueFalse", "marksHundredths": 2000,
                    "quotas": [{"count": 1, "laws": [], "difficulties": []}]}],
                 "rules": {"minutes": 30, "attemptsAllowed": 1, "passHundredths": 6000, "goodHundredths": 8000,
                   "excellentHundredths": 9000, "multipleScoring": "halfForSubset", "scores": "atOnce",
                   "questions": "atOnce", "graceSeconds": 5, "minimumUnitSize": 1}}""")
                .put("releaseDigest", TestBank.release().digest())
                .put("sitting", times(opens, opens.plus(Duration.ofDays(1))))
                .put(
                        "roster",
                        new JsonObject()
                                .put("unitIds", new JsonArray(List.of(unitId)))
                                .put("categories", new JsonArray())
                                .put("onlyReady", false));
    }

    public static JsonObject times(Instant opensAt, Instant closesAt) {
        return new JsonObject().put("opensAt", opensAt.toString()).put("closesAt", closesAt.toString());
    }

    public Json begin(JsonObject plan) {
        return begin(plan, UUID.randomUUID());
    }

    public Json begin(JsonObject plan, UUID key) {
        return officer.post(
                "/api/v1/exam-drafts",
                new JsonObject()
                        .put("idempotencyKey", key.toString())
                        .put("unitId", unitId)
                        .put("plan", plan));
    }

    public Json save(String draftId, int version, JsonObject plan) {
        return officer.post(
                "/api/v1/exam-drafts/" + draftId + "/versions",
                new JsonObject().put("version", version).put("plan", plan));
    }

    public Json publish(String draftId, int version) {
        return officer.post(
                "/api/v1/exam-drafts/" + draftId + "/publication", new JsonObject().put("version", version));
    }

    /** Begun and published at once; the id of the sitting. */
    public String published(JsonObject plan) {
        return publish(begin(plan).text("draftId"), 1).text("sittingId");
    }

    public Json check(JsonObject plan) {
        return officer.post("/api/v1/publishing/blueprint-checks", rules(plan));
    }

    public Json sample(JsonObject plan) {
        return officer.post("/api/v1/publishing/paper-samples", rules(plan));
    }

    private static JsonObject rules(JsonObject plan) {
        return new JsonObject()
                .put("releaseDigest", plan.getString("releaseDigest"))
                .put("sections", plan.getJsonArray("sections"));
    }

    public Json preview(JsonObject plan) {
        return officer.post("/api/v1/publishing/roster-previews", plan.getJsonObject("roster"));
    }

    public Json arrangement(String sittingId) {
        return officer.get("/api/v1/sittings/" + sittingId + "/arrangement");
    }

    public Json move(String sittingId, int version, Instant opensAt, Instant closesAt) {
        return officer.post(
                "/api/v1/sittings/" + sittingId + "/times",
                times(opensAt, closesAt).put("version", version).put("reason", "机房停电"));
    }

    public Json cancel(String sittingId) {
        return officer.post("/api/v1/sittings/" + sittingId + "/cancellation", new JsonObject().put("reason", "与会议冲突"));
    }
}
