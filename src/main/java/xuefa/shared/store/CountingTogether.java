package xuefa.shared.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xuefa.shared.limit.Allowance;

/** Counts in Redis what somebody does at all nodes, minute by minute. When Redis is away nobody waits. */
public final class CountingTogether {
    private static final int MINUTE_SECONDS = 60;

    private final LiveStore live;

    public CountingTogether(LiveStore live) {
        this.live = live;
    }

    /** Seconds to wait, or 0. Counts one. */
    public Future<Integer> wait(String who, Allowance most) {
        if (most.perSecond() == 0) {
            return Future.succeededFuture(0);
        }
        String key = "often:" + who;
        return live.sendAll(List.of(
                        Request.cmd(Command.SET).arg(key).arg("0").arg("EX").arg(String.valueOf(MINUTE_SECONDS)).arg("NX"),
                        Request.cmd(Command.INCR).arg(key),
                        Request.cmd(Command.TTL).arg(key)))
                .map(answers -> {
                    long allowed = most.burst() + Math.round(MINUTE_SECONDS * most.perSecond());
                    return number(answers.get(1)) <= allowed ? 0 : Math.max(1, number(answers.get(2)));
                })
                .otherwise(0);
    }

    private static int number(@Nullable Response answer) {
        Integer value = answer == null ? null : answer.toInteger();
        return value == null ? 0 : value;
    }
}
