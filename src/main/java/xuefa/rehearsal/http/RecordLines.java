package xuefa.rehearsal.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import xuefa.attempt.Entry;
import xuefa.bank.QuestionKind;
import xuefa.exam.ExamRules;
import xuefa.paper.Blueprint;
import xuefa.rehearsal.RecordedAttempt;
import xuefa.rehearsal.RecordedAttempt.Answer;
import xuefa.rehearsal.RecordedAttempt.Result;
import xuefa.rehearsal.RecordedAttempt.Submission;
import xuefa.rehearsal.RehearsedExam;
import xuefa.rehearsal.RehearsedExam.Keyed;

/** The lines of an exported record, written and read: both sides of the contract. */
final class RecordLines {
    private RecordLines() {}

    static JsonObject exam(RehearsedExam exam) {
        return new JsonObject()
                .put("blueprint", new JsonObject(new String(exam.blueprint().bytes(), StandardCharsets.UTF_8)))
                .put("rules", new JsonObject(exam.rules().toJson()))
                .put("pool", array(exam.pool(), each -> new JsonArray()
                        .add(each.kind().code())
                        .add(each.options())
                        .add(String.join("", each.key()))));
    }

    static RehearsedExam exam(JsonObject json) {
        return new RehearsedExam(
                Blueprint.parse(json.getJsonObject("blueprint").encode().getBytes(StandardCharsets.UTF_8)),
                ExamRules.parse(json.getJsonObject("rules").encode()),
                list(
                        json.getJsonArray("pool"),
                        each -> new Keyed(
                                QuestionKind.of(each.getString(0)).orElseThrow(),
                                each.getInteger(1),
                                new TreeSet<>(List.of(each.getString(2).split(""))))));
    }

    static JsonObject attempt(RecordedAttempt attempt) {
        JsonObject json = new JsonObject()
                .put("attemptId", attempt.id().toString())
                .put("personId", attempt.personId().toString())
                .put("startedAt", attempt.startedAt().toString())
                .put("graceUntil", attempt.graceUntil().toString())
                .put("paper", attempt.paper())
                .put("answers", array(attempt.answers(), RecordLines::answer))
                .put("results", array(attempt.results(), RecordLines::result));
        Submission submission = attempt.submission();
        return submission == null
                ? json
                : json.put("submittedAt", submission.at().toString())
                        .put("submittedBy", submission.by())
                        .put("receipt", submission.receipt());
    }

    static RecordedAttempt attempt(JsonObject json) {
        String submittedAt = json.getString("submittedAt");
        return new RecordedAttempt(
                UUID.fromString(json.getString("attemptId")),
                UUID.fromString(json.getString("personId")),
                Instant.parse(json.getString("startedAt")),
                Instant.parse(json.getString("graceUntil")),
                submittedAt == null
                        ? null
                        : new Submission(
                                Instant.parse(submittedAt), json.getString("submittedBy"), json.getString("receipt")),
                json.getString("paper"),
                list(json.getJsonArray("answers"), RecordLines::answer),
                list(json.getJsonArray("results"), RecordLines::result));
    }

    private static JsonArray answer(Answer answer) {
        return new JsonArray()
                .add(answer.epoch())
                .add(answer.entry().seq())
                .add(answer.entry().questionId())
                .add(new JsonArray(answer.entry().optionIds()))
                .add(answer.digest())
                .add(answer.disposition())
                .add(answer.receivedAt().toString());
    }

    private static Answer answer(JsonArray json) {
        List<String> options =
                json.getJsonArray(3).stream().map(String::valueOf).toList();
        return new Answer(
                json.getInteger(0),
                new Entry(json.getInteger(1), json.getString(2), options),
                json.getString(4),
                json.getString(5),
                Instant.parse(json.getString(6)));
    }

    private static JsonArray result(Result result) {
        return new JsonArray()
                .add(result.gradingVersion())
                .add(result.score())
                .add(result.passed())
                .add(result.grade());
    }

    private static Result result(JsonArray json) {
        return new Result(json.getInteger(0), json.getInteger(1), json.getBoolean(2), json.getString(3));
    }

    private static <T> JsonArray array(List<T> all, Function<T, JsonArray> writing) {
        JsonArray array = new JsonArray();
        all.forEach(each -> array.add(writing.apply(each)));
        return array;
    }

    private static <T> List<T> list(JsonArray array, Function<JsonArray, T> reading) {
        return array.stream().map(each -> reading.apply((JsonArray) each)).toList();
    }
}
