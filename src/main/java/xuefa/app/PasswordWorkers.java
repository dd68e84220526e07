package xuefa.app;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import xuefa.access.Passwords;
import xuefa.access.flow.PasswordChecks;

/**
 * Checks passwords on threads of their own, half the cores, with a bounded queue: signing in never holds up an answer. Half of the
 * queue is kept for those who come from where they signed in before, so that a flood of strangers shuts nobody out.
 */
final class PasswordWorkers implements PasswordChecks, AutoCloseable {
    /** What a check takes until it was measured. */
    private static final long FIRST_GUESS_NANOS = TimeUnit.MILLISECONDS.toNanos(165);

    private final ThreadPoolExecutor threads;
    private final Passwords passwords;
    private final int mostWaiting;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong nanosEach = new AtomicLong(FIRST_GUESS_NANOS);

    PasswordWorkers(int mostWaiting, Passwords passwords) {
        this.mostWaiting = mostWaiting;
        this.passwords = passwords;
        int size = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        threads = new ThreadPoolExecutor(size, size, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "passwords");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Future<Checked> check(String password, Optional<String> hash, boolean familiar) {
        return later(familiar ? mostWaiting : Math.max(1, mostWaiting / 2), () -> {
            String against = hash.orElse(passwords.nobody());
            boolean right = Passwords.matches(password.toCharArray(), against);
            boolean better = right && passwords.isStale(against) && waiting.get() == 0;
            return new Checked(right, better ? Optional.of(passwords.hash(password.toCharArray())) : Optional.empty());
        });
    }

    @Override
    public Future<String> hash(String password) {
        return later(mostWaiting, () -> passwords.hash(password.toCharArray()));
    }

    @Override
    public int waiting() {
        return waiting.get();
    }

    private <T> Future<T> later(int room, Supplier<T> work) {
        int before = waiting.getAndIncrement();
        if (before >= room) {
            waiting.decrementAndGet();
            return Future.failedFuture(new Crowded(before, seconds(before / 2)));
        }
        Promise<T> promise = Promise.promise();
        Context context = Vertx.currentContext();
        threads.execute(() -> {
            waiting.decrementAndGet();
            long began = System.nanoTime();
            try {
                T done = work.get();
                tell(context, () -> promise.complete(done));
            } catch (RuntimeException broken) {
                tell(context, () -> promise.fail(broken));
            } finally {
                long took = System.nanoTime() - began;
                nanosEach.updateAndGet(mean -> mean + (took - mean) / 16);
            }
        });
        return promise.future();
    }

    private static void tell(@org.jspecify.annotations.Nullable Context context, Runnable answer) {
        if (context == null) {
            answer.run();
        } else {
            context.runOnContext(back -> answer.run());
        }
    }

    /** How long so many take. */
    private int seconds(int checks) {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toSeconds(checks * nanosEach.get() / threads.getCorePoolSize()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
