package xuefa.report;

/**
 * What one person or unit owes, and how it stands on the last day of a scope: a row of the ledgers of hours and duties.
 *
 * @param required hundredths
 * @param done hundredths
 * @param inPeriod hundredths of hours that count, of trainings in the period alone
 */
public record Duty(Ledger ledger, long required, long done, long inPeriod, boolean met) {
    /** Whether this row counts for a figure that has rows. */
    public boolean countsFor(Figure figure) {
        return figure.ledger() == ledger
                && switch (figure.code()) {
                    case "hours.bound", "hours.sum", "hours.period", "duties.bound" -> true;
                    case "hours.reached", "duties.met" -> met;
                    case "hours.short", "duties.short" -> !met;
                    case "hours.trained" -> done > 0;
                    case "hours.active" -> inPeriod > 0;
                    default -> false;
                };
    }

    /** What it adds to a figure that it counts for. */
    public long value(Figure figure) {
        return figure.kind() == Figure.Kind.AMOUNT ? amount(figure) : 1;
    }

    /** The amount that its row shows. */
    public long amount(Figure figure) {
        return figure.code().equals("hours.period") || figure.code().equals("hours.active") ? inPeriod : done;
    }
}
