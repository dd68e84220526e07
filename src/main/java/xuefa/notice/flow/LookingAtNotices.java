package xuefa.notice.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.notice.NoticeRules;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Notices, addresses, rules and deliveries in the record. Fails only when the record is away. */
public interface LookingAtNotices {
    record Read(UUID id, String kind, Map<String, String> facts, String link, Instant at, boolean read) {}

    /** @param next where the next page begins; empty on the last one */
    record Mine(List<Read> notices, int unread, int total, Optional<UUID> next) {}

    /**
     * The newest first.
     *
     * @param before the {@code next} of the page before
     */
    Future<Mine> mine(UUID personId, boolean unreadOnly, Optional<UUID> before, int limit);

    /** Those named; all of theirs when none is. */
    Future<Void> read(UUID personId, List<UUID> noticeIds);

    record Address(String channel, String address) {}

    Future<List<Address>> addresses(UUID personId);

    /** An empty address forgets it. */
    Future<Void> reachAt(Actor actor, UUID personId, String channel, String address);

    record Rules(NoticeRules rules, Instant changedAt, String changedBy) {}

    Future<Rules> rules();

    Future<Void> change(Actor actor, NoticeRules rules, String reason);

    /**
     * @param name of the person, masked
     * @param address masked
     */
    record Delivery(
            UUID id,
            String channel,
            String state,
            String kind,
            String name,
            String address,
            int attempts,
            String detail,
            Instant at,
            List<Try> tries) {}

    record Try(Instant at, String outcome, String detail) {}

    record Log(List<Delivery> deliveries, Map<String, Integer> counts, Optional<UUID> next) {}

    /**
     * The newest first, of people in the units of {@code reach}.
     *
     * @param state empty for all
     */
    Future<Log> log(Reach reach, String state, Optional<UUID> before, int limit);

    /** False when there is no such delivery that was given up or is in doubt. */
    Future<Boolean> resend(Actor actor, Reach reach, UUID deliveryId);
}
