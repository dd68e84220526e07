package xuefa.rehearsal.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import xuefa.attempt.Entry;
import xuefa.attempt.Outcome;

/** Answers and outcomes in the JSON of the contract, as a client reads and writes them. */
final class Papers {
    private Papers() {}

    /** Option ids, ascending, by question. */
    static Map<String, List<String>> answers(JsonObject attempt) {
        Map<String, List<String>> answers = new HashMap<>();
        for (Object each : attempt.getJsonArray("answers")) {
            JsonObject answer = (JsonObject) each;
            answers.put(
                    answer.getString("questionId"),
                    answer.getJsonArray("optionIds").stream()
                            .map(String::valueOf)
                            .sorted()
                            .toList());
        }
        return answers;
    }

    static JsonArray entries(List<Entry> entries) {
        JsonArray array = new JsonArray();
        entries.forEach(entry -> array.add(new JsonObject()
                .put("seq", entry.seq())
                .put("questionId", entry.questionId())
                .put("optionIds", new JsonArray(entry.optionIds()))));
        return array;
    }

    static Map<Integer, Outcome> outcomes(JsonArray outcomes) {
        return outcomes.stream()
                .map(each -> (JsonObject) each)
                .collect(Collectors.toMap(
                        each -> each.getInteger("seq"), each -> Outcome.of(each.getString("outcome")), (a, b) -> b));
    }

    /** Those of the entries sent of which the server says that they are durable. */
    static List<Entry> durable(JsonArray outcomes, List<Entry> sent) {
        Map<Integer, Outcome> bySeq = outcomes(outcomes);
        return sent.stream()
                .filter(entry -> bySeq.containsKey(entry.seq())
                        && bySeq.getOrDefault(entry.seq(), Outcome.LATE).isDurable())
                .toList();
    }
}
