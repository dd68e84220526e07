package xuefa.support.things;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import xuefa.access.Matrix;
import xuefa.shared.http.Operation;
import xuefa.support.Admitted;
import xuefa.support.Scene;

/** A unit that has one of everything. A room that gives something an id adds its {@link Things} here. */
public final class OneOfEverything {
    private static final List<Things> ROOMS = List.of(
            new AuditThings(), // evidenceKind, evidenceId, checkId
            new RoleThings(), // grantId
            new PeopleThings(), // factId, importId of people
            new AccessThings(), // sessionId, codeId
            new TrainingThings(), // entryId, objectionId, importId of hours, planId, itemId
            new CourseThings(), // courseId, testId, flagId
            new CertificateThings(), // certificateId
            new DossierThings(), // factId of the dossier
            new RenewalThings(), // campaignId, reviewId and batchId of renewals
            new ReportThings(), // followUpId, responsibleId
            new StudyThings(), // sessionId and evidenceId of study, meetingId, deliveryId
            new LawThings(), // versionId, toVersionId
            new ExamThings(), // sittingId, examId, draftId, attemptId, rehearsalId
            new BankThings()); // bankId, questionId, reportId, releaseId, importId

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, String> ids = new HashMap<>();

    private OneOfEverything() {}

    /** @param scene with an open sitting and a candidate */
    public static OneOfEverything in(Scene scene, Admitted people) {
        OneOfEverything all = new OneOfEverything();
        all.ids.put("unitId", scene.unit());
        all.ids.put("parentId", scene.unit());
        all.ids.put("personId", scene.personOf(1).id().toString());
        ROOMS.forEach(room -> all.ids.putAll(room.make(scene, people)));
        return all;
    }

    public Optional<String> id(String operationId, String name) {
        return Stream.of(operationId + "/" + name, Matrix.roomOf(operationId) + "/" + name, name)
                .map(ids::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A good body that names these things in place of unknown ones. */
    public JsonObject body(Operation operation) {
        return (JsonObject) named(operation.id(), "", operation.goodBody());
    }

    /** A good body that names nothing that there is. */
    public static JsonObject unknownBody(Operation operation) {
        return (JsonObject) new OneOfEverything().named(operation.id(), "", operation.goodBody());
    }

    private Object named(String operationId, String name, Object value) {
        return switch (value) {
            case JsonObject object -> {
                JsonObject copy = new JsonObject();
                object.forEach(
                        member -> copy.put(member.getKey(), named(operationId, member.getKey(), member.getValue())));
                yield copy;
            }
            case JsonArray array -> {
                JsonArray copy = new JsonArray();
                array.forEach(item -> copy.add(named(operationId, name.replaceFirst("s$", ""), item)));
                yield copy;
            }
            case String text
            when name.equals("idempotencyKey") && !text.isEmpty() ->
                UUID.randomUUID().toString();
            case String text
            when ID.matcher(text).matches() -> id(operationId, name).orElse(text);
            default -> value;
        };
    }
}
