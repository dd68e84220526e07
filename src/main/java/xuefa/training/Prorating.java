package xuefa.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;
import xuefa.training.Facts.ExceptionFact;
import xuefa.training.Obligation.Proration;

/** What is required of somebody for part of the period: only approved exceptions take something off. */
final class Prorating {
    /** Hours are rounded up to half an hour, all else to a whole one. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Obligation obligation;
    private final LocalDate day;

    Prorating(Obligation obligation, LocalDate day) {
        this.obligation = obligation;
        this.day = day;
    }

    record Required(BigDecimal amount, List<Check> checks) {}

    Required in(Period period, List<ExceptionFact> ofOnePerson) {
        List<ExceptionFact> relevant = ofOnePerson.stream()
                .filter(each -> !each.recordedOn().isAfter(day))
                .filter(each -> obligation.exceptions().containsKey(each.kind()))
                .filter(each -> overlaps(each, period))
                .toList();
        List<Check> checks = new ArrayList<>();
        relevant.stream().filter(each -> each.approvedBy().isEmpty()).forEach(each -> checks.add(unapproved(each)));
        List<ExceptionFact> approved =
                relevant.stream().filter(each -> each.approvedBy().isPresent()).toList();
        if (approved.isEmpty() || period.to().isEmpty()) {
            return new Required(obligation.required(), checks);
        }
        // What is measured in days loses days, what is measured in months whole months; the first exception says which.
        Proration by = obligation.exceptions().get(approved.getFirst().kind());
        int whole = by == Proration.DAYS ? days(period) : months(period, List.of());
        int owed = by == Proration.DAYS ? owedDays(period, approved) : months(period, approved);
        BigDecimal step = obligation.measure() instanceof Obligation.HoursDone ? HALF : BigDecimal.ONE;
        BigDecimal steps = obligation
                .required()
                .multiply(BigDecimal.valueOf(owed))
                .divide(step.multiply(BigDecimal.valueOf(whole)), 0, RoundingMode.UP);
        BigDecimal amount = steps.multiply(step).stripTrailingZeros();
        checks.add(new Check(
                "经批准折算",
                obligation.source(),
                obligation.required().toPlainString() + " × " + owed + "/" + whole
                        + (by == Proration.DAYS ? " 日" : " 月") + " = " + amount.toPlainString(),
                approved.stream().map(ExceptionFact::id).toList(),
                Verdict.NOTED,
                ""));
        return new Required(amount, checks);
    }

    private Check unapproved(ExceptionFact exception) {
        return new Check(
                "折算须经批准", obligation.source(), "该情形尚未批准，不折算", List.of(exception.id()), Verdict.NOTED, "请单位人事报批");
    }

    private static boolean overlaps(ExceptionFact exception, Period period) {
        return period.to().filter(exception.from()::isAfter).isEmpty()
                && exception.to().filter(to -> to.isBefore(period.from())).isEmpty();
    }

    private static int days(Period period) {
        return Period.days(period.from(), period.to().orElseThrow());
    }

    private static int owedDays(Period period, List<ExceptionFact> approved) {
        return (int) period.from()
                .datesUntil(period.to().orElseThrow().plusDays(1))
                .filter(each -> approved.stream().noneMatch(exception -> takesOff(exception, each)))
                .count();
    }

    /** Months with at least one day that isn't taken off. */
    private static int months(Period period, List<ExceptionFact> approved) {
        return (int) period.from()
                .datesUntil(period.to().orElseThrow().plusDays(1))
                .filter(each -> approved.stream().noneMatch(exception -> takesOff(exception, each)))
                .map(YearMonth::from)
                .distinct()
                .count();
    }

    private static boolean takesOff(ExceptionFact exception, LocalDate each) {
        return !each.isBefore(exception.from())
                && exception.to().filter(each::isAfter).isEmpty();
    }
}
