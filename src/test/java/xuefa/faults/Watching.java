package xuefa.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import xuefa.rehearsal.Promise;
import xuefa.rehearsal.Promises;
import xuefa.rehearsal.Step;
import xuefa.rehearsal.http.Witness;

/** Keeps what candidates are promised, and sees when they are heard again. Told on their event loop. */
final class Watching implements Witness {
    private final Promises promises = new Promises();
    private final Map<String, Integer> troubles = new TreeMap<>();
    private final Queue<Watch> watches = new ConcurrentLinkedQueue<>();

    private final AtomicInteger started = new AtomicInteger();
    private long lastSaveNanos;
    private long silenceNanos;

    private record Watch(long sinceNanos, CompletableFuture<Duration> heard) {}

    /** Begins to measure the longest time without any acknowledged answer. Any thread. */
    synchronized void listen() {
        lastSaveNanos = System.nanoTime();
        silenceNanos = 0;
    }

    /** The longest time without any, up to the last answer. Any thread. */
    synchronized Duration silence() {
        return Duration.ofNanos(silenceNanos);
    }

    private synchronized void heard(long now) {
        silenceNanos = Math.max(silenceNanos, now - lastSaveNanos);
        lastSaveNanos = now;
    }

    /** How long it takes from now until an answer is acknowledged that is written after now. Any thread. */
    CompletableFuture<Duration> nextSave() {
        Watch watch = new Watch(System.nanoTime(), new CompletableFuture<>());
        watches.add(watch);
        return watch.heard();
    }

    @Override
    public void took(Step step, long nanos) {
        if (step == Step.SAVE) {
            long now = System.nanoTime();
            heard(now);
            watches.removeIf(watch -> now - nanos - watch.sinceNanos() > 0
                    && watch.heard().complete(Duration.ofNanos(now - watch.sinceNanos())));
        }
    }

    @Override
    public void trouble(Step step, String kind) {
        troubles.merge(step.code() + " " + kind.strip(), 1, Integer::sum);
    }

    @Override
    public void promised(int candidate, Promise promise) {
        promises.hear(promise);
    }

    @Override
    public void came(int candidate, Stage stage) {
        if (stage == Stage.WORKING) {
            started.incrementAndGet();
        }
    }

    /** How many candidates have their paper. Any thread. */
    int started() {
        return started.get();
    }

    /** When the crowd has gone. */
    Promises promises() {
        return promises;
    }

    /** How often each happened, by step and by what was heard. When the crowd has gone. */
    Map<String, Integer> troubles() {
        return troubles;
    }
}
