package xuefa.app.own;

import java.time.Duration;
import xuefa.shared.store.StoreAddress;

/** The way into a store: how to ask whether it is there and lets us in. Any thread. */
interface Door {
    Duration STEP = Duration.ofMillis(30);

    /** What a store says to a sign-in. */
    enum Answer {
        READY,
        /** Recovering or loading, or on its way down. */
        BUSY,
        REFUSED,
        NONE
    }

    StoreAddress address();

    /** Signs in; what takes longer than 3 s is no answer. */
    Answer signIn();

    /** Whether it answers at all within this time: cheaper than a sign-in. */
    boolean answers(Duration limit);

    /**
     * Knocks until it is ready or refuses us, or has ended, or has not said anything for so long. While its process is
     * gone nobody is told the password, since another program may have taken the port.
     *
     * @return the last answer, {@link Answer#BUSY} only at the limit
     */
    default Answer await(UnixProcess server, Duration silence, Deadline limit) {
        Deadline patience = Deadline.in(silence);
        while (server.alive()) {
            Answer answer = signIn();
            if (answer == Answer.READY || answer == Answer.REFUSED || limit.passed()) {
                return answer;
            }
            if (answer == Answer.BUSY) {
                patience = Deadline.in(silence);
            } else if (patience.passed()) {
                return answer;
            }
            Deadline.pause(STEP);
        }
        return Answer.NONE;
    }
}
