package xuefa.shared.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xuefa.support.Client;
import xuefa.support.Json;

/**
 * An operation as the published contract tells an outside client of it.
 *
 * @param takesBody in JSON
 * @param takesFile bytes of a file
 * @param streams events, with no end
 * @param query what its address has to say beside its path
 * @param smallest the smallest body that the contract allows
 */
public record Operation(
        String id,
        String method,
        String path,
        boolean open,
        boolean takesBody,
        boolean takesFile,
        boolean streams,
        String query,
        JsonObject smallest) {
    public static final String UNKNOWN = "01890000-0000-7000-8000-000000000000";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    public static List<Operation> all(Client client) {
        JsonObject document = client.get("/openapi.json").body();
        JsonObject paths = document.getJsonObject("paths");
        List<Operation> all = new ArrayList<>();
        for (String path : paths.fieldNames()) {
            for (String method : paths.getJsonObject(path).fieldNames()) {
                if (!method.equals("parameters")) {
                    JsonObject operation = paths.getJsonObject(path).getJsonObject(method);
                    List<JsonObject> asked = asked(document, paths.getJsonObject(path), operation);
                    all.add(new Operation(
                            operation.getString("operationId"),
                            method.toUpperCase(Locale.ROOT),
                            withWords(document, path, asked),
                            operation.containsKey("security"),
                            takes(operation, "application/json"),
                            takes(operation, "application/octet-stream"),
                            operation.getJsonObject("responses").encode().contains("text/event-stream"),
                            query(document, asked),
                            takes(operation, "application/json") ? smallest(document, operation) : new JsonObject()));
                }
            }
        }
        return all;
    }

    private static List<JsonObject> asked(JsonObject document, JsonObject path, JsonObject operation) {
        return Stream.of(path, operation)
                .flatMap(each -> each.getJsonArray("parameters", new JsonArray()).stream())
                .map(each -> new Smallest(document).resolved((JsonObject) each))
                .toList();
    }

    /** The words that a parameter of the path may have are no ids. */
    private static String withWords(JsonObject document, String path, List<JsonObject> asked) {
        Smallest smallest = new Smallest(document);
        String address = path;
        for (JsonObject each : asked) {
            JsonObject schema = smallest.resolved(each.getJsonObject("schema"));
            if (each.getString("in").equals("path") && schema.containsKey("enum")) {
                address = address.replace(
                        "{" + each.getString("name") + "}", smallest.of(schema).toString());
            }
        }
        return address;
    }

    private static String query(JsonObject document, List<JsonObject> asked) {
        return asked.stream()
                .filter(each -> each.getString("in").equals("query") && each.getBoolean("required", false))
                .map(each -> each.getString("name") + "=" + new Smallest(document).of(each.getJsonObject("schema")))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static JsonObject smallest(JsonObject document, JsonObject operation) {
        return (JsonObject) new Smallest(document)
                .of(operation
                        .getJsonObject("requestBody")
                        .getJsonObject("content")
                        .getJsonObject("application/json")
                        .getJsonObject("schema"));
    }

    private static boolean takes(JsonObject operation, String type) {
        return operation.containsKey("requestBody")
                && operation
                        .getJsonObject("requestBody")
                        .getJsonObject("content")
                        .containsKey(type);
    }

    public boolean reads() {
        return method.equals("GET");
    }

    public boolean hasId() {
        return !idNames().isEmpty();
    }

    /** What the ids in its address are called. */
    List<String> idNames() {
        return PARAMETER
                .matcher(path)
                .results()
                .map(each -> each.group(1))
                .filter(name -> name.endsWith("Id"))
                .toList();
    }

    /** Its address with an id that nothing has. */
    public String address() {
        return addressOf(UNKNOWN);
    }

    String addressOf(String id) {
        return address(name -> name.endsWith("Id") ? id : "entry");
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
                    case "importPeople" -> "?name=a.xlsx";
                    case "importLaw" -> "?name=a.md";
                    case "uploadCourseFile" -> "?name=a.md";
                    case "findCourseQuestions" -> "?release=none";
                    case "importQuestions" -> "?name=a.txt";
                    case "previewExport", "exportQuestions" -> "?format=csv";
                    case "getReport", "getScores", "getReportCount", "cancelReportCount" -> "?period=2025";
                    case "listReportRows" -> "?period=2025&figure=exams.due";
                    case "getReportFile" -> "?period=2025&format=docx";
                    default -> query.length() > 1 ? query : "";
                };
    }

    /** A body that the contract allows: the smallest, where that does not tell enough one that was written by hand. */
    private static JsonObject study() {
        return new JsonObject("""
                {"kind": "lecture", "number": 999, "title": "a lecture", "startsAt": "2099-01-01T00:00:00Z", "minutes": 90, "place": "",
                 "speaker": "", "speakerRole": "none", "subject": "law", "laws": [], "people": []}""");
    }

    public JsonObject goodBody() {
        return switch (id) {
            case "setIndicators" -> new JsonObject("""
                    {"since": "2199-01-01", "source": "a source", "wholePoints": 10, "lawPoints": 1, "reason": "why",
                     "idempotencyKey": "01890000-0000-7000-8000-000000000001",
                     "indicators": [{"code": "a", "title": "a", "figure": "exams.passRate", "target": 90, "points": 1, "source": "s"}]}""");
            case "openFollowUp" ->
                new JsonObject("""
                    {"unitId": "01890000-0000-7000-8000-000000000002", "figure": "exams.passRate", "period": "2025", "gap": "a gap",
                     "responsibleId": "01890000-0000-7000-8000-000000000003",
                     "idempotencyKey": "01890000-0000-7000-8000-000000000001"}""")
                        .put(
                                "due",
                                LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                        .plusDays(30)
                                        .toString());
            case "planStudySession" -> study().put("unitId", "01890000-0000-7000-8000-000000000002");
            case "changeStudySession" -> study().put("version", 1);
            case "moveStudySession" ->
                new JsonObject().put("step", "cancel").put("version", 1).put("reason", "why");
            case "reviewStudySession" -> new JsonObject().put("step", "approve").put("version", 1);
            case "tickStudyAttendance" -> new JsonObject("""
                    {"version": 1, "entries": [{"personId": "01890000-0000-7000-8000-000000000003", "state": "absent"}]}""");
            case "signInToStudy" -> new JsonObject().put("code", "123456");
            case "excuseFromStudy" -> new JsonObject().put("reason", "why");
            case "recordExecutiveMeeting" -> new JsonObject("""
                    {"unitId": "01890000-0000-7000-8000-000000000002", "number": 9, "heldOn": "2026-01-05"}""");
            case "changeExecutiveMeeting" -> new JsonObject().put("number", 1).put("heldOn", "2026-01-06");
            case "markNoticesRead" -> new JsonObject().put("noticeIds", new JsonArray());
            case "setMyNoticeMail" -> new JsonObject().put("address", "somebody@example.org");
            case "changeNoticeRules" -> new JsonObject("""
                    {"days": [90, 30, 7], "quietFrom": "21:00", "quietUntil": "07:30", "digestWeekday": 1, "reason": "why"}""");
            case "signIn" -> new JsonObject().put("username", "nobody").put("password", "wrong");
            case "addRegisterUnit" -> new JsonObject("""
                    {"parentId": "01890000-0000-7000-8000-000000000002", "name": "a unit", "kind": "department",
                     "from": "2026-01-01", "reason": "why"}""");
            case "placeRegisterUnit" ->
                new JsonObject().put("from", "2026-01-01").put("reason", "why");
            case "addPerson" -> new JsonObject("""
                    {"name": "a name", "reason": "why", "facts": [{"fact": "post", "from": "2026-01-01",
                     "unitId": "01890000-0000-7000-8000-000000000002", "category": "auxiliary"}]}""");
            case "findPeopleByNumber" -> new JsonObject().put("number", "13800138000");
            case "changePerson", "revealNumbers", "removeFact" -> new JsonObject().put("reason", "why");
            case "recordFact" -> new JsonObject("""
                    {"fact": "standing", "flag": "onPost", "from": "2026-01-01", "reason": "why"}""");
            case "endFact" -> new JsonObject().put("to", "2026-01-01").put("reason", "why");
            case "exportPeople", "commitPeopleImport", "commitCertificateImport" -> new JsonObject();
            case "decideExamLeave" -> new JsonObject().put("step", "approve").put("reason", "why");
            case "askExamLeave" -> new JsonObject("""
                    {"personId": "01890000-0000-7000-8000-000000000002", "kind": "exempt", "reason": "why"}""");
            case "askMyExamLeave" -> new JsonObject().put("kind", "exempt").put("reason", "why");
            case "withdrawMyExamLeave" -> new JsonObject().put("reason", "why");
            case "addDossierFact" -> new JsonObject("""
                    {"personId": "01890000-0000-7000-8000-000000000002", "kind": "assessment", "year": 2025, "grade": "competent"}""");
            case "correctDossierFact" -> new JsonObject("""
                    {"kind": "assessment", "year": 2024, "grade": "excellent", "reason": "why"}""");
            case "withdrawDossierFact" ->
                new JsonObject().put("kind", "assessment").put("reason", "why");
            case "exportDossierFacts" -> new JsonObject().put("kind", "assessment");
            case "commitAssessmentImport", "commitSanctionImport", "commitOutsideExamImport" -> new JsonObject();
            case "runRetention" -> new JsonObject().put("dry", true);
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
            case "showSecondFactor", "confirmSecondFactor" -> new JsonObject().put("code", "123456");
            case "beginSecondFactor" -> new JsonObject();
            case "closeYear" -> new JsonObject("""
                    {"unitId": "01890000-0000-7000-8000-000000000002", "year": 2025, "reason": "why"}""");
            case "grantRole" -> new JsonObject("""
                    {"personId": "01890000-0000-7000-8000-000000000002", "role": "editor",
                     "unitId": "01890000-0000-7000-8000-000000000002", "reason": "why"}""");
            case "endRoleGrant" -> new JsonObject().put("reason", "why");
            case "delegateRole" -> new JsonObject("""
                    {"personId": "01890000-0000-7000-8000-000000000002", "unitId": "01890000-0000-7000-8000-000000000002",
                     "lastDay": "2099-12-31", "reason": "why"}""");
            case "releaseBank" -> new JsonObject().put("digest", "0".repeat(64));
            case "answerCourseQuestion" -> new JsonObject("""
                    {"questionId": "q", "letters": ["A"]}""");
            case "submitCourseTest" -> new JsonObject().put("answers", new JsonArray());
            case "reportStudy" -> new JsonObject("""
                    {"place": "this-very-tab",
                     "begins": {"courseId": "01890000-0000-7000-8000-000000000002",
                                "chapterId": "01890000-0000-7000-8000-000000000002", "atMillis": 0}}""");
            case "createCourse" -> new JsonObject("""
                    {"unitId": "01890000-0000-7000-8000-000000000002"}""").put("draft", course());
            case "saveCourse" -> new JsonObject().put("revision", 1).put("draft", course());
            case "publishCourse" -> new JsonObject().put("revision", 1);
            case "retireCourse" -> new JsonObject().put("retired", true);
            case "decideLearningFlag" ->
                new JsonObject().put("decision", "dismissed").put("words", "why");
            case "verifyReceipt" -> new JsonObject().put("receipt", "save1.e30.e30");
            case "changePassword" -> new JsonObject().put("present", "wrong").put("password", "wrong");
            case "lookAtCode" -> new JsonObject().put("code", "0000-0000-0000");
            case "useCode" -> new JsonObject().put("code", "0000-0000-0000").put("password", "wrong");
            case "issueCodes" -> new JsonObject("""
                    {"personIds": ["01890000-0000-7000-8000-000000000002"], "channel": "slip"}""");
            case "endSessionsOf", "removeSecondFactor" -> new JsonObject().put("reason", "why");
            case "setUp" -> new JsonObject("""
                    {"secret": "0", "unit": "a unit", "kind": "city", "systemAdministrator": "a",
                     "securityAdministrator": "b", "auditAdministrator": "c"}""");
            case "drawSample" -> new JsonObject("""
                    {"kind": "result", "from": "2026-01-01T00:00:00Z", "until": "2026-12-01T00:00:00Z", "size": 3}""");
            case "exportRecord" -> new JsonObject("""
                    {"items": [{"kind": "entry", "evidenceId": "01890000-0000-7000-8000-000000000002"}]}""");
            default -> smallest.copy();
        };
    }

    private static JsonObject course() {
        return new JsonObject("""
                {"title": "a course", "summary": "", "subject": "law", "audience": [], "required": [],
                 "policy": {"inOrder": true, "signMinutes": 0, "hiddenCounts": false, "hoursAfter": "chapter"},
                 "ending": {"kind": "none"}, "chapters": []}""");
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

    /** With this file. */
    public Json sendFile(Client client, String address, byte[] file) {
        return client.send(client.request(address)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/octet-stream")
                .method(method, BodyPublishers.ofByteArray(file)));
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
