package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import xuefa.attempt.ExtraTime.Line;
import xuefa.exam.flow.Overseeing;
import xuefa.shared.Reach;

/** Giving people at work more time, as somebody who oversees the sitting. */
public final class GrantingTime {
    /**
     * @param key made by the client, the same when it asks again
     * @param personIds each once
     */
    public record Order(Reach officer, UUID sittingId, UUID key, int minutes, String reason, List<UUID> personIds) {
        public UUID officerId() {
            return officer.personId();
        }

        public Duration time() {
            return Duration.ofMinutes(minutes);
        }
    }

    /** How an order ends. */
    public sealed interface Outcome {
        /** @param lines in the order in which people were named */
        record Decided(UUID orderId, int minutes, Instant at, List<Line> lines) implements Outcome {}

        /** There is no such sitting, or others oversee it. */
        record NoSuchSitting() implements Outcome {}

        /** The key was used for another order. */
        record KeyReused() implements Outcome {}
    }

    private final Overseeing overseeing;
    private final Outages outages;
    private final TimeGrants grants;
    private final AttemptEvents events;

    public GrantingTime(Overseeing overseeing, Outages outages, TimeGrants grants, AttemptEvents events) {
        this.overseeing = overseeing;
        this.outages = outages;
        this.grants = grants;
        this.events = events;
    }

    /** Each person has an own verdict. Fails only when the record is away; then nothing was given. */
    public Future<Outcome> grant(Order order) {
        return overseeing.sitting(order.officer(), order.sittingId()).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(new Outcome.NoSuchSitting());
            }
            return outages.settled()
                    .compose(now -> overseeing.units(order.officer()))
                    .compose(units -> grants.decide(order, units))
                    .onSuccess(outcome -> tell(order.sittingId(), outcome));
        });
    }

    /** Telling it again when an order is repeated does no harm. */
    private void tell(UUID sittingId, Outcome outcome) {
        if (outcome instanceof Outcome.Decided decided) {
            decided.lines().forEach(line -> line.later()
                    .ifPresent(later -> events.granted(sittingId, line.personId(), later.number(), later.dueAt())));
        }
    }
}
