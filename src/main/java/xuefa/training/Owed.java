package xuefa.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;

/**
 * How one person or unit stands with one obligation on one day.
 *
 * @param measuredIn hours, events, meetings or exams
 * @param due the last day to do it, empty when that isn't known yet
 */
public record Owed(
        Obligation obligation,
        Period period,
        String measuredIn,
        BigDecimal required,
        BigDecimal done,
        Optional<LocalDate> due,
        Verdict verdict,
        List<Check> checks) {
    public Owed {
        checks = List.copyOf(checks);
    }

    public BigDecimal missing() {
        return required.subtract(done).max(BigDecimal.ZERO);
    }
}
