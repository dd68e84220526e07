package xuefa.people;

import java.time.LocalDate;
import java.util.Optional;

/** A first day, and a last one that belongs to it. */
final class Days {
    private Days() {}

    static void check(LocalDate from, Optional<LocalDate> to) {
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + to.get());
        }
    }
}
