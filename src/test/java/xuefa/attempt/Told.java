package xuefa.attempt;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import xuefa.support.Json;

/** What clients were told by the server, to be held against the record afterwards. Any thread. */
final class Told {
    /** An entry that a reply called durable. */
    record Durable(UUID attemptId, int epoch, Entry entry) {}

    /** A receipt, and what it was for. */
    record Receipt(UUID attemptId, boolean ofSubmission, String text) {}

    private final Queue<Durable> durable = new ConcurrentLinkedQueue<>();
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<Json> replies = new ConcurrentLinkedQueue<>();

    Json saved(String attemptId, int epoch, JsonObject[] entries, Json reply) {
        hear(attemptId, epoch, entries, reply);
        if (reply.status() == 200) {
            receipts.add(new Receipt(UUID.fromString(attemptId), false, reply.text("receipt")));
        }
        return reply;
    }

    Json submitted(String attemptId, int epoch, JsonObject[] entries, Json reply) {
        hear(attemptId, epoch, entries, reply);
        if (reply.status() == 200) {
            receipts.add(new Receipt(UUID.fromString(attemptId), true, reply.text("receipt")));
        }
        return reply;
    }

    private void hear(String attemptId, int epoch, JsonObject[] entries, Json reply) {
        replies.add(reply);
        if (reply.body().containsKey("outcomes")) {
            for (int i = 0; i < entries.length; i++) {
                String outcome = reply.list("outcomes").getJsonObject(i).getString("outcome");
                if (Outcome.of(outcome).isDurable()) {
                    durable.add(new Durable(UUID.fromString(attemptId), epoch, entry(entries[i])));
                }
            }
        }
    }

    private static Entry entry(JsonObject json) {
        return new Entry(
                json.getInteger("seq"),
                json.getString("questionId"),
                json.getJsonArray("optionIds").stream().map(String::valueOf).toList());
    }

    List<Durable> durable() {
        return List.copyOf(durable);
    }

    List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    List<Json> replies() {
        return List.copyOf(replies);
    }
}
