package xuefa.shared.http;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Counts the event streams of a node, so that nobody takes all of them. Any thread. */
public final class OpenStreams {
    private static final int MOST = 256;
    private static final int MOST_OF_ONE = 8;

    private final Map<UUID, Integer> byPerson = new HashMap<>();
    private int open;

    /** Whether one more may open. */
    enum Entry {
        OPENED,
        /** The person has {@value #MOST_OF_ONE} already. */
        TOO_MANY,
        /** The node has {@value #MOST} already. */
        CROWDED
    }

    synchronized Entry enter(UUID personId) {
        if (byPerson.getOrDefault(personId, 0) >= MOST_OF_ONE) {
            return Entry.TOO_MANY;
        }
        if (open >= MOST) {
            return Entry.CROWDED;
        }
        open++;
        byPerson.merge(personId, 1, Integer::sum);
        return Entry.OPENED;
    }

    synchronized void leave(UUID personId) {
        open--;
        byPerson.computeIfPresent(personId, (id, count) -> count == 1 ? null : count - 1);
    }
}
