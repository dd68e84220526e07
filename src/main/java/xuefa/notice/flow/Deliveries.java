package xuefa.notice.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import xuefa.notice.Letter;
import xuefa.notice.NoticeRules;
import xuefa.notice.Sent;

/** Letters that wait in the record, for any node to send. Fails only when the record is away. */
public interface Deliveries {
    Future<NoticeRules> rules();

    /**
     * Letters that nobody else sends meanwhile; each must be settled. What a node was sending when it died is taken again, but
     * for mail: that may have arrived, is in doubt from then on, and waits for somebody to decide.
     *
     * @param quiet only urgent ones
     * @param lease how long nobody else takes them
     */
    Future<List<Letter>> take(Set<String> channels, boolean quiet, int most, Duration lease);

    /** @param again after which pause; zero when it is not tried again */
    Future<Void> settle(UUID letterId, Sent outcome, Duration again);
}
