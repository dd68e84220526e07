package xuefa.certificate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;

/**
 * The days on which a certificate is good, the first and the last included.
 *
 * <p>A validity of some years ends on the day before the anniversary of its first day. The anniversary of 29 February in a year
 * without one is 1 March, so that such a certificate ends on the last day of February, as Civil Code article 202 has it.
 */
public record Validity(LocalDate from, LocalDate to) {
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    public Validity {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a certificate ends before it begins: " + from + " to " + to);
        }
    }

    public static Validity ofYears(LocalDate from, int years) {
        if (years < 1) {
            throw new IllegalArgumentException("years < 1: " + years);
        }
        boolean noSuchDay = MonthDay.from(from).equals(LEAP_DAY) && !Year.isLeap(from.getYear() + (long) years);
        LocalDate anniversary = noSuchDay ? LocalDate.of(from.getYear() + years, 3, 1) : from.plusYears(years);
        return new Validity(from, anniversary.minusDays(1));
    }

    /**
     * What follows when the renewal is decided on a day: decided in time, it begins on the day after this one ends, so that nobody loses a day
     * by being early; decided late, on the day of the decision, since nobody was entitled in between.
     */
    public Validity renewed(LocalDate decidedOn, int years) {
        return ofYears(decidedOn.isAfter(to) ? decidedOn : to.plusDays(1), years);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
