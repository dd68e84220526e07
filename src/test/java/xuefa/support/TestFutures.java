package xuefa.support;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;

/** Waits for what a test asked for; a broken future breaks the test. */
public final class TestFutures {
    private TestFutures() {}

    public static <T> T await(Future<T> future) {
        return future.await(60, TimeUnit.SECONDS);
    }
}
