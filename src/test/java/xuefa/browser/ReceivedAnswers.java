package xuefa.browser;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Sheet;

/** What the server has of an attempt: the number of each answered question, and the places of the chosen options. */
final class ReceivedAnswers {
    private ReceivedAnswers() {}

    static Map<Integer, List<Integer>> of(Client candidate, String attemptId) {
        Json attempt = candidate.attempt(attemptId);
        List<Sheet.Item> items = Sheet.of(attempt).items();
        Map<Integer, List<Integer>> answers = new TreeMap<>();
        for (Object each : attempt.list("answers")) {
            JsonObject answer = (JsonObject) each;
            int index = items.stream().map(Sheet.Item::questionId).toList().indexOf(answer.getString("questionId"));
            List<Integer> places = answer.getJsonArray("optionIds").stream()
                    .map(id -> items.get(index).optionIds().indexOf((String) id) + 1)
                    .sorted()
                    .toList();
            if (!places.isEmpty()) {
                answers.put(index + 1, places);
            }
        }
        return answers;
    }
}
