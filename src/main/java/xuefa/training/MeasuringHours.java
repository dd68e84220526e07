package xuefa.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;
import xuefa.training.Obligation.CalendarYears;
import xuefa.training.Obligation.HoursDone;

/** The hours of one person that an obligation counts. */
final class MeasuringHours {
    private final Obligation obligation;
    private final HoursDone measure;
    private final LocalDate on;

    /** @param on the day whose answer is wanted; what came later counts only where it is late study */
    MeasuringHours(Obligation obligation, HoursDone measure, LocalDate on) {
        this.obligation = obligation;
        this.measure = measure;
        this.on = on;
    }

    Done of(List<CountedEntry> counted, Period period) {
        Map<String, Hours> byKind = new HashMap<>();
        Hours sum = Hours.NONE;
        List<String> evidence = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        for (CountedEntry each : counted) {
            HoursEntry entry = each.entry();
            if (entry.countsFrom().isAfter(on) || !isIn(entry, period) || !measure.counts(entry)) {
                continue;
            }
            each.why().ifPresent(why -> checks.add(less(each, why)));
            Hours before = byKind.getOrDefault(entry.kind(), Hours.NONE);
            Hours after = before.plus(each.hours());
            Hours cap = measure.caps().get(entry.kind());
            Hours kept = cap == null ? after : after.atMost(cap);
            byKind.put(entry.kind(), kept);
            if (cap != null && after.compareTo(cap) > 0) {
                checks.add(capped(entry, cap));
            }
            if (kept.compareTo(before) > 0) {
                sum = sum.plus(new Hours(kept.hundredths() - before.hundredths()));
                evidence.add(entry.id());
            }
        }
        return new Done(sum.toDecimal(), evidence, checks);
    }

    /** Hours of a calendar year are those that count for it, late study included; of other periods those of its days. */
    private boolean isIn(HoursEntry entry, Period period) {
        return obligation.period() instanceof CalendarYears
                ? entry.countsFor() >= period.from().getYear()
                        && entry.countsFor() <= period.to().orElseThrow().getYear()
                : period.contains(entry.day());
    }

    private Check less(CountedEntry each, String why) {
        String cure = each.entry().state() == HoursEntry.State.TO_CONFIRM ? "请单位人事确认" : "";
        return new Check(
                "未全部计入",
                obligation.source(),
                "计 " + each.hours() + " 学时：" + why,
                List.of(each.entry().id()),
                Verdict.NOTED,
                cure);
    }

    private Check capped(HoursEntry entry, Hours cap) {
        return new Check(
                "单项封顶",
                obligation.source(),
                TrainingWords.kind(entry.kind()) + "最多计 " + cap + " 学时",
                List.of(entry.id()),
                Verdict.NOTED,
                "请以其他形式完成其余学时");
    }
}
