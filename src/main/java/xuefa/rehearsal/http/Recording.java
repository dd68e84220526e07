package xuefa.rehearsal.http;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import xuefa.rehearsal.Promise;
import xuefa.rehearsal.PromiseFile;
import xuefa.rehearsal.Step;
import xuefa.rehearsal.Tally;

/** Keeps what a run measures, and writes down what it is promised. On its event loop. */
public final class Recording implements Witness {
    private final PromiseFile promises;
    private final long openingNanos;
    private final Tally tally = new Tally();
    private final Map<Stage, Integer> came = new EnumMap<>(Stage.class);
    private boolean ended;

    /** @param openingNanos the opening of the sitting, by {@link System#nanoTime()} */
    public Recording(PromiseFile promises, long openingNanos) {
        this.promises = promises;
        this.openingNanos = openingNanos;
    }

    @Override
    public void took(Step step, long nanos) {
        tally.took(step, nanos, second());
    }

    private int second() {
        return (int) Math.floorDiv(System.nanoTime() - openingNanos, TimeUnit.SECONDS.toNanos(1));
    }

    @Override
    public void trouble(Step step, String kind) {
        tally.trouble(step, kind);
    }

    @Override
    public void promised(int candidate, Promise promise) {
        if (!ended) {
            promises.add(candidate, promise);
        }
    }

    /** Writes down no more: of those who are still at it nothing is known from now on. */
    void end() {
        ended = true;
    }

    @Override
    public void came(int candidate, Stage stage) {
        came.merge(stage, 1, Integer::sum);
    }

    public Tally tally() {
        return tally;
    }

    /** How many have come so far. */
    public int came(Stage stage) {
        return came.getOrDefault(stage, 0);
    }
}
