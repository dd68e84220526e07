package xuefa.shared.limit;

/** What somebody has left of an {@link Allowance}. Any thread. */
public final class Bucket {
    private static final double NANOS = 1e9;

    private final Allowance allowance;
    private double left;
    private long sinceNanos;

    /** Full at first. */
    public Bucket(Allowance allowance, long nowNanos) {
        this.allowance = allowance;
        this.left = allowance.burst();
        this.sinceNanos = nowNanos;
    }

    /**
     * Takes one.
     *
     * @param nowNanos of {@link System#nanoTime}
     * @return 0, or when there is none, the whole seconds after which there will be one
     */
    public synchronized int take(long nowNanos) {
        if (allowance.isFree()) {
            return 0;
        }
        long passed = Math.max(0, nowNanos - sinceNanos);
        left = Math.min(allowance.burst(), left + passed / NANOS * allowance.perSecond());
        sinceNanos += passed;
        if (left >= 1) {
            left--;
            return 0;
        }
        return (int) Math.max(1, Math.ceil((1 - left) / allowance.perSecond()));
    }
}
