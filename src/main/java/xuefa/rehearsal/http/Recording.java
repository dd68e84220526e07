package xuefa.rehearsal.http;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import xuefa.rehearsal.Promise;
import xuefa.rehearsal.PromiseFile;
import xuefa.rehearsal.Step;
import xuefa.rehearsal.Tally;

/** Keeps what a run measures and is promised. On its event loop. */
public final class Recording implements Witness {
    private final PromiseFile promises;
    private final Tally tally = new Tally();
    private final long startedNanos = System.nanoTime();
    private final Map<Stage, Integer> came = new EnumMap<>(Stage.class);
    private int receipts;

    public Recording(PromiseFile promises) {
        this.promises = promises;
    }

    @Override
    public void took(Step step, long nanos) {
        tally.took(step, nanos, second());
    }

    private int second() {
        return (int) TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedNanos);
    }

    @Override
    public void trouble(Step step, String kind) {
        tally.trouble(step, kind);
    }

    @Override
    public void promised(int candidate, Promise promise) {
        receipts++;
        promises.add(candidate, promise);
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

    public int receipts() {
        return receipts;
    }
}
