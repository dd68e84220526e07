package xuefa.notice.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.notice.Due;

/** What falls due, for reminders. A room with something that falls due implements it; asked once a day, by any node. */
public interface Reminding {
    /**
     * One page of it, ordered by person.
     *
     * @param today what is due before it is over
     * @param until the last day of interest, included
     * @param after the person with whom the page before ended; empty for the first page
     */
    Future<Page> due(LocalDate today, LocalDate until, Optional<UUID> after);

    /** @param last the person with whom it ends; empty when there is no further page */
    record Page(List<Due> due, Optional<UUID> last) {}
}
