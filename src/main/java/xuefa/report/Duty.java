package xuefa.report;

import java.util.Optional;
import java.util.UUID;

/**
 * What one person or unit owes, and how it stands on the last day of a scope: a row of the ledgers of hours and duties.
 *
 * @param personId empty when the unit itself owes it
 * @param required hundredths
 * @param done hundredths
 */
public record Duty(
        Ledger ledger,
        String obligation,
        UUID unitId,
        String unit,
        Optional<UUID> personId,
        String name,
        long required,
        long done,
        boolean met) {
    /** Whether this row counts for a figure that has rows. */
    public boolean countsFor(Figure figure) {
        return figure.ledger() == ledger
                && switch (figure.code()) {
                    case "hours.bound", "hours.sum", "duties.bound" -> true;
                    case "hours.reached", "duties.met" -> met;
                    case "hours.short", "duties.short" -> !met;
                    case "hours.trained" -> done > 0;
                    default -> false;
                };
    }

    /** What it adds to a figure that it counts for. */
    public long value(Figure figure) {
        return figure.kind() == Figure.Kind.AMOUNT ? done : 1;
    }
}
