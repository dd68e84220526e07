package xuefa.desk.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import xuefa.desk.Reminder;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Port: reminders to people whom HR chose. Fails only when the record is away. */
public interface RemindingPeople {
    /** What became of it. */
    enum Fate {
        SENT("sent"),
        /** Somebody reminded them of this today already. */
        BEFORE("before"),
        /** They lack nothing, perhaps since a moment ago. */
        NO_CAUSE("noCause");

        private final String code;

        Fate(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    record Told(UUID personId, String name, Fate fate) {}

    /** Those in reach, by name; all of it is one transaction, on record by unit. */
    Future<List<Told>> remind(Actor actor, Reach reach, Reminder reminder, List<UUID> people, LocalDate today);
}
