package xuefa.report;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a report is asked for.
 *
 * @param unit with all that was below it on {@link #day}
 * @param knownOn only what was recorded by the end of this day counts
 */
public record Scope(UUID unit, Period period, LocalDate knownOn) {
    public Scope {
        if (knownOn.isBefore(period.from())) {
            throw new IllegalArgumentException("the period had not begun: " + period.code() + ", " + knownOn);
        }
    }

    /** The last day that counts: that of the period, or the one on which the report knows no more. */
    public LocalDate day() {
        return knownOn.isBefore(period.to()) ? knownOn : period.to();
    }

    /** The same of the period before, as it is known on the same day. */
    public Scope before() {
        return new Scope(unit, period.before(), knownOn);
    }

    public Scope at(UUID other) {
        return new Scope(other, period, knownOn);
    }
}
