package xuefa.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Says who used how much of the processors while a case ran.
 *
 * @param whose processor time so far, in milliseconds
 */
record Meter(Map<String, LongSupplier> whose) {

    /** What one case took in one round. Processor time is in milliseconds, all requests together; {@code others} as a share of the machine. */
    record Measured(Sample sample, Map<String, Long> millis, double others) {
        double millisPerRequest(String who) {
            return (double) millis.getOrDefault(who, 0L) / Math.max(1, sample.done());
        }
    }

    interface Work {
        Sample run() throws Exception;
    }

    Measured measure(Work work) throws Exception {
        Map<String, Long> before = now();
        long busyBefore = Machine.busyMillis();
        long beganNanos = System.nanoTime();
        Sample sample = work.run();
        double available =
                (System.nanoTime() - beganNanos) / 1e6 * Runtime.getRuntime().availableProcessors();
        double busy = Machine.busyMillis() - busyBefore;
        Map<String, Long> used = now();
        used.replaceAll((who, millis) -> millis - before.getOrDefault(who, 0L));
        long ours = used.values().stream().mapToLong(Long::longValue).sum();
        return new Measured(sample, used, Math.max(0, (busy - ours) / available));
    }

    private Map<String, Long> now() {
        Map<String, Long> now = new LinkedHashMap<>();
        whose.forEach((who, millis) -> now.put(who, millis.getAsLong()));
        return now;
    }
}
