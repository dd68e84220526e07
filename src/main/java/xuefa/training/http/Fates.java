package xuefa.training.http;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import xuefa.training.CountedEntry;
import xuefa.training.Taken;

/** What became of one asked entry, in one word and a sentence. */
final class Fates {
    private Fates() {}

    static void put(JsonObject item, Taken taken, Map<UUID, CountedEntry> counted) {
        switch (taken) {
            case Taken.Added added -> {
                CountedEntry entry = counted.get(added.id());
                String why = entry == null ? "" : entry.why().orElse("");
                item.put("fate", why.isEmpty() ? "added" : "flagged").put("reason", why);
            }
            case Taken.Repeated repeated -> item.put("fate", "repeated").put("reason", "");
            case Taken.Refused refused ->
                item.put("fate", "refused").put("reason", refused.reason().chinese());
        }
        taken.entry().ifPresent(id -> item.put("entryId", id.toString()));
    }
}
