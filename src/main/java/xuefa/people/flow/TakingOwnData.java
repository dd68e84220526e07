package xuefa.people.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.people.OwnDataFile;
import xuefa.shared.Actor;

/** Taking one's own data along as a file; that it was taken is on record. */
public final class TakingOwnData {
    /** Port: the record of it. */
    public interface Telling {
        Future<Void> taken(Actor actor, UUID personId);
    }

    private final List<OwnData> rooms;
    private final Telling telling;

    public TakingOwnData(List<OwnData> rooms, Telling telling) {
        this.rooms = List.copyOf(rooms);
        this.telling = telling;
    }

    /** A zip with JSON for programs and HTML for reading. Fails only when the record is away. */
    public Future<byte[]> take(Actor actor, UUID personId, Instant now) {
        Future<Map<String, List<OwnData.Table>>> all = Future.succeededFuture(new LinkedHashMap<>());
        for (OwnData room : rooms) {
            all = all.compose(before -> room.of(personId).map(tables -> {
                before.put(room.part(), tables);
                return before;
            }));
        }
        return all.compose(parts -> telling.taken(actor, personId).map(told -> OwnDataFile.zip(parts(parts), now)));
    }

    private static Map<String, List<OwnDataFile.Part>> parts(Map<String, List<OwnData.Table>> read) {
        Map<String, List<OwnDataFile.Part>> parts = new LinkedHashMap<>();
        read.forEach((room, tables) -> parts.put(
                room,
                tables.stream()
                        .map(table -> new OwnDataFile.Part(table.title(), table.rows()))
                        .toList()));
        return parts;
    }
}
