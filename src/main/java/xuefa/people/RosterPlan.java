package xuefa.people;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be done for a row of HR's table.
 *
 * @param known whether the person is in the register already
 * @param touched whether name or numbers change
 */
public record RosterPlan(
        Person person, boolean known, boolean touched, List<Ending> endings, List<RegisterFact> beginnings) {
    public RosterPlan {
        endings = List.copyOf(endings);
        beginnings = List.copyOf(beginnings);
    }

    /** The last day of a fact that was open. */
    public record Ending(RegisterFact fact, LocalDate lastDay) {}
}
