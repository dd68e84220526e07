package xuefa.rehearsal.http;

import xuefa.rehearsal.Promise;
import xuefa.rehearsal.Step;

/** Hears what happens to virtual candidates, on their event loop. */
public interface Witness {
    /** Where a candidate is. */
    enum Stage {
        WAITING,
        WORKING,
        SUBMITTED,
        ENDED
    }

    /** @param nanos from the moment in which the candidate wanted it, tries and pauses included */
    default void took(Step step, long nanos) {}

    /**
     * A request that went wrong.
     *
     * @param kind such as {@code 503 service.record-away} or {@code refused}
     */
    default void trouble(Step step, String kind) {}

    /** Before the candidate goes on. */
    default void promised(int candidate, Promise promise) {}

    default void came(int candidate, Stage stage) {}
}
