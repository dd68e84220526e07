package xuefa.support;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** The questions of a paper, as a client reads them. */
public record Sheet(String attemptId, int epoch, List<Item> items) {
    public record Item(String questionId, String kind, String stem, List<String> optionIds, List<String> texts) {}

    public static Sheet of(Json started) {
        List<Item> items = new ArrayList<>();
        for (Object section : started.body().getJsonObject("paper").getJsonArray("sections")) {
            for (Object each : ((JsonObject) section).getJsonArray("items")) {
                JsonObject item = (JsonObject) each;
                List<String> ids = new ArrayList<>();
                List<String> texts = new ArrayList<>();
                item.getJsonArray("options").forEach(option -> {
                    ids.add(((JsonObject) option).getString("optionId"));
                    texts.add(((JsonObject) option).getString("text"));
                });
                items.add(new Item(
                        item.getString("questionId"), item.getString("kind"), item.getString("stem"), ids, texts));
            }
        }
        return new Sheet(started.text("attemptId"), started.number("epoch"), items);
    }

    public Item item(int n) {
        return items.get(n - 1);
    }

    /** An entry that answers question {@code n} with its option number {@code option}. */
    public JsonObject answer(int seq, int n, int option) {
        return Client.entry(seq, item(n).questionId(), item(n).optionIds().get(option - 1));
    }
}
