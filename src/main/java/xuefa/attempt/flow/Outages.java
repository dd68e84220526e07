package xuefa.attempt.flow;

import io.vertx.core.Future;

/** Outages: time in which no node could write. */
public interface Outages {
    /**
     * Leaves a mark that the record can be written, and first gives back the time when the mark before is too old: once for
     * an outage, whatever the number of nodes. To be called every second, before any sweep.
     *
     * @return how many attempts were given time
     */
    Future<Integer> beat();

    /**
     * To be waited for before anybody is judged by the clock: succeeds at once while this node leaves its mark, otherwise after a
     * beat, so that nobody is late for time that is about to be given back. Fails when the record is away.
     */
    Future<Void> settled();
}
