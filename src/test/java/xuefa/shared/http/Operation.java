package xuefa.shared.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import xuefa.support.Client;
import xuefa.support.Json;

/**
 * An operation as the published contract tells an outside client of it.
 *
 * @param takesBody in JSON
 * @param streams events, with no end
 */
public record Operation(String id, String method, String path, boolean open, boolean takesBody, boolean streams) {
    public static final String UNKNOWN = "01890000-0000-7000-8000-000000000000";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    public static List<Operation> all(Client client) {
        JsonObject paths = client.get("/openapi.json").body().getJsonObject("paths");
        List<Operation> all = new ArrayList<>();
        for (String path : paths.fieldNames()) {
            for (String method : paths.getJsonObject(path).fieldNames()) {
                if (!method.equals("parameters")) {
                    JsonObject operation = paths.getJsonObject(path).getJsonObject(method);
                    all.add(new Operation(
                            operation.getString("operationId"),
                            method.toUpperCase(Locale.ROOT),
                            path,
                            operation.containsKey("security"),
                            takesJson(operation),
                            operation.getJsonObject("responses").encode().contains("text/event-stream")));
                }
            }
        }
        return all;
    }

    private static boolean takesJson(JsonObject operation) {
        return operation.containsKey("requestBody")
                && operation
                        .getJsonObject("requestBody")
                        .getJsonObject("content")
                        .containsKey("application/json");
    }

    public boolean reads() {
        return method.equals("GET");
    }

    public boolean hasId() {
        return path.contains("{");
    }

    /** What its id is called. */
    String idName() {
        return path.substring(path.indexOf('{') + 1, path.indexOf('}'));
    }

    /** Its address with an id that nothing has. */
    public String address() {
        return addressOf(UNKNOWN);
    }

    String addressOf(String id) {
        return address(name -> id);
    }

    /** Its address with the ids that {@code ids} knows by the names of its parameters. */
    public String address(UnaryOperator<String> ids) {
        return PARAMETER
                        .matcher(path.replace("{article}", "1")
                                .replace("{version}", "1")
                                .replace("{number}", "1"))
                        .replaceAll(found -> ids.apply(found.group(1)))
                + switch (this.id) {
                    case "getRanking" -> "?scope=people";
                    case "importQuestions" -> "?name=a.txt";
                    case "previewExport", "exportQuestions" -> "?format=csv";
                    default -> "";
                };
    }

    /** A body that the contract allows. */
    public JsonObject goodBody() {
        return switch (id) {
            case "signIn" -> new JsonObject().put("username", "nobody").put("password", "wrong");
            case "saveAnswers" -> new JsonObject("""
                    {"epoch": 1, "entries": [{"seq": 1, "questionId": "q", "optionIds": ["a"]}]}""");
            case "submitAttempt" -> new JsonObject("""
                    {"epoch": 1, "highWater": 1, "entries": [{"seq": 1, "questionId": "q", "optionIds": ["a"]}]}""");
            case "grantTime" -> new JsonObject("""
                    {"idempotencyKey": "01890000-0000-7000-8000-000000000001", "minutes": 5, "reason": "why",
                     "personIds": ["01890000-0000-7000-8000-000000000002"]}""");
            case "checkBlueprint", "samplePaper" ->
                new JsonObject().put("releaseDigest", "0".repeat(64)).put("sections", new JsonArray());
            case "previewRoster" -> new JsonObject("""
                    {"unitIds": ["01890000-0000-7000-8000-000000000002"], "categories": [], "onlyReady": false}""");
            case "createExamDraft" -> new JsonObject("""
                    {"idempotencyKey": "01890000-0000-7000-8000-000000000001",
                     "unitId": "01890000-0000-7000-8000-000000000002", "plan": {}}""");
            case "saveExamDraft" -> new JsonObject("""
                    {"version": 1, "plan": {}}""");
            case "changeExamDraftState" -> new JsonObject().put("state", "dropped");
            case "publishExam" -> new JsonObject().put("version", 1);
            case "changeSittingTimes" -> new JsonObject("""
                    {"version": 1, "opensAt": "2026-12-01T01:00:00Z", "closesAt": "2026-12-02T01:00:00Z", "reason": "why"}""");
            case "cancelSitting" -> new JsonObject().put("reason", "why");
            case "reportQuestion" -> new JsonObject("""
                    {"idempotencyKey": "01890000-0000-7000-8000-000000000001", "questionId": "q", "kind": "other",
                     "words": "why"}""");
            case "answerQuestionReport" ->
                new JsonObject().put("verdict", "declined").put("reason", "why");
            case "foundBank" -> new JsonObject("""
                    {"unitId": "01890000-0000-7000-8000-000000000002", "name": "a bank"}""");
            case "citeLaw" -> new JsonObject().put("versionId", UNKNOWN);
            case "createQuestion" -> new JsonObject("""
                    {"idempotencyKey": "01890000-0000-7000-8000-000000000001", "content": {"kind": "single"}}""");
            case "saveQuestion" -> new JsonObject("""
                    {"basedOn": 1, "content": {"kind": "single"}}""");
            case "checkQuestion" -> new JsonObject("""
                    {"content": {"kind": "single"}}""");
            case "submitQuestions", "withdrawQuestions", "approveQuestions", "reinstateQuestions" ->
                new JsonObject("""
                    {"items": [{"questionId": "01890000-0000-7000-8000-000000000002", "version": 1}]}""");
            case "returnQuestions", "retireQuestions" -> new JsonObject("""
                    {"items": [{"questionId": "01890000-0000-7000-8000-000000000002", "version": 1}], "reason": "why"}""");
            case "repointQuestions" -> new JsonObject("""
                    {"items": [{"questionId": "01890000-0000-7000-8000-000000000002", "version": 1}],
                     "toVersionId": "01890000-0000-7000-8000-000000000002"}""");
            case "explainColumns" -> new JsonObject("""
                    {"sheet": "CSV", "headerRow": 1, "columns": [{"column": "A", "meaning": "stem"}, {"column": "B", "meaning": "key"}]}""");
            case "repairImportRecord" -> new JsonObject("""
                    {"revision": 1, "draft": {"stem": "what"}}""");
            case "dropImportRecord" -> new JsonObject("""
                    {"revision": 1, "dropped": true}""");
            case "releaseBank" -> new JsonObject().put("digest", "0".repeat(64));
            case "verifyReceipt" -> new JsonObject().put("receipt", "save1.e30.e30");
            default -> throw new IllegalStateException("no body is known for " + id);
        };
    }

    /** Sends what the contract allows, but for {@code change}. */
    public Json send(Client client, String address, Change change) {
        HttpRequest.Builder request = client.request(address).header("Accept-Language", "en");
        if (takesBody) {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(goodBody().encode()));
        } else {
            request.method(method, BodyPublishers.noBody());
        }
        return client.send(change.to(request));
    }

    public Json send(Client client, String address) {
        return send(client, address, request -> request);
    }

    /** With this body in place of a good one. */
    Json sendBody(Client client, String body) {
        return send(client, address(), request -> request.method(method, BodyPublishers.ofString(body)));
    }

    public interface Change {
        HttpRequest.Builder to(HttpRequest.Builder request);
    }

    @Override
    public String toString() {
        return id;
    }
}
