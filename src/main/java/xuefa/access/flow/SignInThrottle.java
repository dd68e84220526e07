package xuefa.access.flow;

import io.vertx.core.Future;

/** Slows down guessing: counts failures of an account. Lives in the live view; without it nobody is slowed down. */
public interface SignInThrottle {
    /** Seconds to wait before the next try; 0 for none. Never fails. */
    Future<Integer> wait(String username);

    /** Never fails. */
    Future<Void> failed(String username);
}
