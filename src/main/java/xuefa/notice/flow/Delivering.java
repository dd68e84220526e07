package xuefa.notice.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import xuefa.notice.Backoff;
import xuefa.notice.Letter;
import xuefa.notice.Sent;

/** Sends what waits, on this node; others may do the same. */
public final class Delivering {
    private static final int MOST = 20;
    /** Longer than any way takes. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Deliveries deliveries;
    private final Map<String, Way> ways;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param ways by channel */
    public Delivering(Deliveries deliveries, Map<String, Way> ways, InstantSource clock, ZoneId zone) {
        this.deliveries = deliveries;
        this.ways = Map.copyOf(ways);
        this.clock = clock;
        this.zone = zone;
    }

    /** How many were tried. Fails when the record is away; what was taken is tried again later then. */
    public Future<Integer> deliver() {
        if (ways.isEmpty()) {
            return Future.succeededFuture(0);
        }
        LocalTime now = clock.instant().atZone(zone).toLocalTime();
        return deliveries
                .rules()
                .compose(rules -> deliveries.take(ways.keySet(), rules.isQuiet(now), MOST, LEASE))
                .compose(letters -> {
                    Future<Void> all = Future.succeededFuture();
                    for (Future<Void> sent : letters.stream().map(this::send).toList()) {
                        all = all.compose(before -> sent);
                    }
                    return all.map(letters.size());
                });
    }

    private Future<Void> send(Letter letter) {
        Way way = java.util.Objects.requireNonNull(ways.get(letter.channel()));
        return way.send(letter).compose(outcome -> {
            Duration again = outcome instanceof Sent.Later
                    ? Backoff.after(letter.attempts()).orElse(Duration.ZERO)
                    : Duration.ZERO;
            return deliveries.settle(letter.id(), outcome, again);
        });
    }
}
