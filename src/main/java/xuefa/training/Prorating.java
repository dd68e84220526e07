package xuefa.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
        // What is measured in days loses days, what is measured in months whole months; days where there are both.
        Proration by = approved.stream()
                .map(each -> obligation.exceptions().get(each.kind()))
                .filter(Proration.DAYS::equals)
                .findAny()
                .orElse(Proration.MONTHS);
        List<Taken> taken = taken(approved, period);
        int whole = by == Proration.DAYS ? days(period) : months(period, List.of());
        int owed = by == Proration.DAYS
                ? days(period) - taken.stream().mapToInt(Taken::days).sum()
                : months(period, taken);
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

    /** Days of the period that are taken off, the first and the last included. */
    private record Taken(LocalDate from, LocalDate to) {
        int days() {
            return Period.days(from, to);
        }

        int daysWithin(LocalDate first, LocalDate last) {
            return Period.days(from.isAfter(first) ? from : first, to.isBefore(last) ? to : last);
        }
    }

    /** In their order, none of which touches another's days. */
    private static List<Taken> taken(List<ExceptionFact> approved, Period period) {
        LocalDate last = period.to().orElseThrow();
        List<Taken> merged = new ArrayList<>();
        approved.stream().sorted(Comparator.comparing(ExceptionFact::from)).forEach(each -> {
            LocalDate from = each.from().isBefore(period.from()) ? period.from() : each.from();
            LocalDate to = each.to().filter(last::isAfter).orElse(last);
            Taken before = merged.isEmpty() ? null : merged.getLast();
            if (before == null || from.isAfter(before.to())) {
                merged.add(new Taken(from, to));
            } else if (to.isAfter(before.to())) {
                merged.set(merged.size() - 1, new Taken(before.from(), to));
            }
        });
        return merged;
    }

    /** Months with at least one day that isn't taken off. */
    private static int months(Period period, List<Taken> taken) {
        LocalDate last = period.to().orElseThrow();
        int months = 0;
        LocalDate next;
        for (LocalDate from = period.from(); !from.isAfter(last); from = next) {
            next = from.withDayOfMonth(1).plusMonths(1);
            LocalDate to = next.isAfter(last) ? last : next.minusDays(1);
            int off = 0;
            for (Taken each : taken) {
                off += each.daysWithin(from, to);
            }
            months += off < Period.days(from, to) ? 1 : 0;
        }
        return months;
    }
}
