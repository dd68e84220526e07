package xuefa.access.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import xuefa.access.flow.SignInThrottle;
import xuefa.shared.store.LiveStore;

/** Counts failures in Redis: after {@value #FREE} within five minutes an account waits until the five minutes are over. */
public final class LiveSignInThrottle implements SignInThrottle {
    private static final int FREE = 10;
    private static final int WINDOW_SECONDS = 300;

    private final LiveStore live;

    public LiveSignInThrottle(LiveStore live) {
        this.live = live;
    }

    @Override
    public Future<Integer> wait(String username) {
        return live.sendAll(List.of(
                        Request.cmd(Command.GET).arg(key(username)),
                        Request.cmd(Command.TTL).arg(key(username))))
                .map(answers -> {
                    var failures = answers.get(0);
                    var seconds = answers.get(1);
                    return failures == null || seconds == null || orZero(failures) < FREE
                            ? 0
                            : Math.max(1, orZero(seconds));
                })
                .otherwise(0);
    }

    @Override
    public Future<Void> failed(String username) {
        return live.sendAll(List.of(
                        Request.cmd(Command.INCR).arg(key(username)),
                        Request.cmd(Command.EXPIRE).arg(key(username)).arg(String.valueOf(WINDOW_SECONDS))))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private static int orZero(Response number) {
        Integer value = number.toInteger();
        return value == null ? 0 : value;
    }

    private static String key(String username) {
        return "signin:" + username;
    }
}
