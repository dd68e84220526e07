package xuefa.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import xuefa.training.Facts;
import xuefa.training.Facts.ExamFact;
import xuefa.training.Hours;
import xuefa.training.HoursEntry;

/**
 * What somebody would like to try on a renewal; nothing is changed by it.
 *
 * @param on the day of the verdict
 * @param hours so many for the year of that day, in place of what the ledger says
 * @param exams subjects that would be passed on that day
 */
public record RenewalWhatIf(LocalDate on, Optional<Hours> hours, Set<String> exams) {
    public RenewalWhatIf {
        exams = Set.copyOf(exams);
    }

    /** The facts of one person, as they would be. */
    public Facts applied(Facts facts, String personId) {
        List<HoursEntry> entries = new ArrayList<>(facts.hours());
        hours.ifPresent(wanted -> {
            entries.removeIf(entry -> entry.personId().equals(personId) && entry.countsFor() == on.getYear());
            entries.add(new HoursEntry(
                    "what-if",
                    personId,
                    "classroom",
                    "professional",
                    on,
                    new HoursEntry.Counted(wanted),
                    List.of(),
                    HoursEntry.State.VALID,
                    Optional.empty(),
                    Optional.empty(),
                    on,
                    List.of()));
        });
        List<ExamFact> results = new ArrayList<>(facts.exams());
        exams.forEach(subject -> results.add(new ExamFact("what-if", personId, subject, on, true, on)));
        return new Facts(
                facts.jurisdictions(),
                facts.units(),
                facts.people(),
                entries,
                facts.events(),
                results,
                facts.exceptions(),
                facts.progress());
    }
}
