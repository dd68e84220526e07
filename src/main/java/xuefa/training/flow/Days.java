package xuefa.training.flow;

import java.time.LocalDate;

/**
 * Which day is asked for, and by what was known when.
 *
 * @param on the day whose answer is wanted
 * @param knownOn not before it; later than it for what has come to light since
 */
public record Days(LocalDate on, LocalDate knownOn) {
    public Days {
        if (knownOn.isBefore(on)) {
            throw new IllegalArgumentException("known before it was: " + knownOn + " < " + on);
        }
    }

    /** As that day saw itself. */
    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /** Today in the current year; the last day of an earlier one, by what is known today. */
    public static Days ofYear(int year, LocalDate today) {
        return year >= today.getYear() ? of(today) : new Days(LocalDate.of(year, 12, 31), today);
    }
}
