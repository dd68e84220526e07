package xuefa.shared.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
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
                    var count = answers.get(1);
                    var seconds = answers.get(2);
                    return count == null || seconds == null || count.toLong() <= most.burst() + MINUTE_SECONDS * most.perSecond()
                            ? 0
                            : (int) Math.max(1, seconds.toLong());
                })
                .otherwise(0);
    }
}
