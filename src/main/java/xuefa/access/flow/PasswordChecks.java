package xuefa.access.flow;

import io.vertx.core.Future;
import java.util.Optional;

/** Hashes and checks passwords somewhere else than on the event loop, in the order of coming. */
public interface PasswordChecks {
    /**
     * @param hash empty for names that nobody has, which takes as long
     * @param familiar whether it comes from where its owner signed in before: for them there is room when strangers crowd the door
     * @return fails with {@link Crowded} when too many wait
     */
    Future<Checked> check(String password, Optional<String> hash, boolean familiar);

    /** A new hash; fails with {@link Crowded} when too many wait. */
    Future<String> hash(String password);

    /** How many wait. */
    int waiting();

    /** @param better a hash with the parameters of today, when it was right and the present one has others and nobody waits */
    record Checked(boolean right, Optional<String> better) {}

    /** More wait than there is room for. */
    final class Crowded extends RuntimeException {
        private final int waiting;
        private final int seconds;

        /**
         * @param waiting how many were there before
         * @param seconds until about half of them are through
         */
        public Crowded(int waiting, int seconds) {
            super("too many sign-ins wait", null, false, false);
            this.waiting = waiting;
            this.seconds = seconds;
        }

        public int waiting() {
            return waiting;
        }

        public int seconds() {
            return seconds;
        }
    }
}
