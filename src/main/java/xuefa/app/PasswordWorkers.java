package xuefa.app;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import xuefa.access.Passwords;
import xuefa.access.flow.SigningIn;

/** Checks passwords on threads of their own, half the cores, with a bounded queue: signing in never holds up an answer. */
final class PasswordWorkers implements SigningIn.PasswordChecks, AutoCloseable {
    private final ThreadPoolExecutor threads;

    PasswordWorkers(int mostWaiting) {
        int size = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        threads =
                new ThreadPoolExecutor(size, size, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(mostWaiting), work -> {
                    Thread thread = new Thread(work, "passwords");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public Future<Boolean> apply(String password, String hash) {
        Promise<Boolean> promise = Promise.promise();
        Context context = Vertx.currentContext();
        try {
            threads.execute(() -> {
                boolean right = Passwords.matches(password.toCharArray(), hash);
                if (context == null) {
                    promise.complete(right);
                } else {
                    context.runOnContext(back -> promise.complete(right));
                }
            });
        } catch (RejectedExecutionException full) {
            return Future.failedFuture(new SigningIn.Busy());
        }
        return promise.future();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
