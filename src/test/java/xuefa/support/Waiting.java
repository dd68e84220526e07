package xuefa.support;

import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what goes on by itself; no longer than it takes. */
public final class Waiting {
    private static final int EVERY_MILLIS = 20;
    private static final int MOST_SECONDS = 60;

    private Waiting() {}

    /** Asks again and again until the answer is the wanted one. */
    public static <T> T until(Supplier<T> asked, Predicate<T> wanted) {
        T last = asked.get();
        for (int i = 0; !wanted.test(last); i++) {
            if (i > MOST_SECONDS * 1000 / EVERY_MILLIS) {
                throw new AssertionError("still " + last);
            }
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted at " + last, over);
            }
            last = asked.get();
        }
        return last;
    }
}
