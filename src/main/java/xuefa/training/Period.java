package xuefa.training;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days in which something is owed, the first and the last included.
 *
 * @param to empty while the end isn't known, as with a term of office
 * @param evidence the fact the period comes from, empty for calendar years
 */
public record Period(LocalDate from, Optional<LocalDate> to, Optional<String> evidence) {
    public Period {
        if (to.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + " to " + to.get());
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }

    /** The number of days from one day to another, both included; none when they are out of order. */
    static int days(LocalDate from, LocalDate to) {
        return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1);
    }
}
