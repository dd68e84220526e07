package xuefa.access.flow;

import io.vertx.core.Future;

/** Slows guessing down. Whatever keeps the counts: it never fails, since nobody may be shut out by a store that is away. */
public interface Throttle {
    /** Seconds to wait before this may be tried; 0 when it may, and then it is counted. */
    Future<Integer> take(Try attempt);

    /** It was right: what it cost is given back. */
    Future<Void> succeeded(Try attempt);

    /**
     * A try.
     *
     * @param name whose, in a form that may be kept: no text that somebody typed
     * @param place the network
     * @param device the hash of the secret of a device that belongs to the account; empty for any other one
     * @param familiar whether the account has signed in from this place before
     */
    record Try(String name, String place, String device, boolean familiar) {}
}
