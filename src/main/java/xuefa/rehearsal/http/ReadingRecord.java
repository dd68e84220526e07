package xuefa.rehearsal.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xuefa.rehearsal.Admission;
import xuefa.rehearsal.Oracle;
import xuefa.rehearsal.Promises;
import xuefa.rehearsal.RecordedAttempt;
import xuefa.rehearsal.RehearsedExam;
import xuefa.rehearsal.http.ExamServer.Heard;
import xuefa.rehearsal.http.ExamServer.Question;

/** Reads the record of a rehearsal from a server and hands it to the oracle. */
public final class ReadingRecord {
    private final ExamServer server;
    private final Admission admission;

    public ReadingRecord(ExamServer server, Admission admission) {
        this.server = server;
        this.admission = admission;
    }

    /** How reading ends. */
    public sealed interface Outcome {
        record Judged(Oracle.Judgement judgement) implements Outcome {}

        /** @param why as in {@link Heard}; nothing is known */
        record Unread(String why) implements Outcome {}
    }

    /** One page of it. */
    private record Page(
            Optional<RehearsedExam> exam,
            List<RecordedAttempt> attempts,
            boolean over,
            Instant asOf,
            Optional<String> next) {}

    /** Whether the officer's token opens this record; the answer's code when it doesn't. */
    public Future<Optional<String>> refusal() {
        return server.ask(question(Optional.empty())).map(heard -> switch (heard) {
            case Heard.Answer answer -> answer.isOk() ? Optional.empty() : Optional.of(answer.code());
            case Heard.Nothing nothing -> Optional.of(nothing.why());
        });
    }

    /** Whether everything has ended, so that keys are there; empty when it could not be asked. */
    public Future<Optional<Boolean>> isOver() {
        return page(Optional.empty()).map(read -> read.page().map(Page::over));
    }

    /** Reads all of it, and lets the oracle judge. */
    public Future<Outcome> judge(Promises promises) {
        return keys().compose(keys -> page(Optional.empty()).compose(read -> {
            if (read.page().isEmpty()) {
                return Future.succeededFuture(new Outcome.Unread(read.why()));
            }
            Page first = read.page().get();
            return judge(new Oracle(promises, first.exam(), keys, first.over(), first.asOf()), first);
        }));
    }

    private Future<Outcome> judge(Oracle oracle, Page page) {
        page.attempts().forEach(oracle::judge);
        return page.next().isEmpty()
                ? Future.succeededFuture(new Outcome.Judged(oracle.end()))
                : page(page.next())
                        .compose(read -> read.page().isEmpty()
                                ? Future.succeededFuture(new Outcome.Unread(read.why()))
                                : judge(oracle, read.page().get()));
    }

    private Future<Map<String, byte[]>> keys() {
        return server.ask(Question.get("/api/v1/receipt-keys", "")).map(heard -> {
            Map<String, byte[]> keys = new HashMap<>();
            if (heard instanceof Heard.Answer answer && answer.isOk()) {
                answer.json().getJsonArray("items").forEach(each -> {
                    JsonObject key = (JsonObject) each;
                    keys.put(key.getString("keyId"), Base64.getUrlDecoder().decode(key.getString("publicKey")));
                });
            }
            return keys;
        });
    }

    private record Read(Optional<Page> page, String why) {}

    private Future<Read> page(Optional<String> after) {
        return server.ask(question(after)).map(heard -> switch (heard) {
            case Heard.Answer answer ->
                answer.isOk() ? new Read(Optional.of(parse(answer)), "") : new Read(Optional.empty(), answer.code());
            case Heard.Nothing nothing -> new Read(Optional.empty(), nothing.why());
        });
    }

    private Question question(Optional<String> after) {
        return Question.get(
                "/api/v1/rehearsals/" + admission.rehearsalId() + "/record"
                        + after.map(person -> "?after=" + person).orElse(""),
                admission.officer());
    }

    private static Page parse(Heard.Answer answer) {
        Optional<RehearsedExam> exam = Optional.empty();
        List<RecordedAttempt> attempts = new ArrayList<>();
        JsonObject end = new JsonObject();
        for (String line :
                answer.body().toString(StandardCharsets.UTF_8).lines().toList()) {
            JsonObject json = new JsonObject(line);
            if (json.containsKey("exam")) {
                exam = Optional.of(RecordLines.exam(json.getJsonObject("exam")));
            } else if (json.containsKey("attempt")) {
                attempts.add(RecordLines.attempt(json.getJsonObject("attempt")));
            } else {
                end = json.getJsonObject("end");
            }
        }
        return new Page(
                exam,
                attempts,
                end.getBoolean("over"),
                Instant.parse(end.getString("asOf")),
                Optional.ofNullable(end.getString("next")));
    }
}
