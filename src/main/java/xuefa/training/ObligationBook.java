package xuefa.training;

import java.time.LocalDate;
import java.util.List;

/** All obligations and hours rules of a deployment, in all their versions. */
public record ObligationBook(List<Obligation> obligations, List<HoursRule> hoursRules, LedgerRules ledger) {
    public ObligationBook {
        obligations = List.copyOf(obligations);
        hoursRules = List.copyOf(hoursRules);
    }

    /** The versions that bind on a day in a place, in the order of the book. */
    public List<Obligation> inForce(LocalDate day, List<String> jurisdictions) {
        return obligations.stream()
                .filter(each -> each.isInForceOn(day) && each.isOf(jurisdictions))
                .toList();
    }
}
