package xuefa.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import xuefa.training.Facts.ExceptionFact;
import xuefa.training.HoursEntry.Span;

/**
 * The counting once more, written from the rules alone and as plainly as can be: minutes are members of a set, days are counted one by one.
 * Spans begin and end at whole minutes.
 */
final class NaiveCounting {
    private final List<HoursRule> rules;
    private final LocalDate knownOn;

    NaiveCounting(List<HoursRule> rules, LocalDate knownOn) {
        this.rules = rules;
        this.knownOn = knownOn;
    }

    /** Hundredths of an hour by entry; those that count for nothing aren't there. */
    Map<String, Integer> hundredths(List<HoursEntry> entries) {
        List<HoursEntry> known = entries.stream()
                .filter(each -> !each.recordedOn().isAfter(knownOn))
                .toList();
        Set<String> corrected =
                known.stream().flatMap(each -> each.corrects().stream()).collect(Collectors.toSet());
        List<HoursEntry> counting = known.stream()
                .filter(each -> !corrected.contains(each.id()))
                .filter(each -> each.state() == HoursEntry.State.VALID)
                .filter(each -> !each.day().isAfter(knownOn))
                .sorted(Comparator.comparingLong(NaiveCounting::firstMinute)
                        .thenComparing(HoursEntry::day)
                        .thenComparing(HoursEntry::recordedOn)
                        .thenComparing(HoursEntry::id))
                .toList();
        Set<Long> taken = new HashSet<>();
        Map<String, Integer> hundredths = new HashMap<>();
        for (HoursEntry entry : counting) {
            int hours = hundredths(entry, taken);
            if (hours > 0) {
                hundredths.put(entry.id(), hours);
            }
        }
        return hundredths;
    }

    private int hundredths(HoursEntry entry, Set<Long> taken) {
        if (entry.amount() instanceof HoursEntry.Counted counted) {
            return counted.hours().hundredths();
        }
        int minutes = ((HoursEntry.Minutes) entry.amount()).minutes();
        if (!entry.spans().isEmpty()) {
            int fresh = 0;
            for (Span span : entry.spans()) {
                for (long minute = minute(span.from()); minute < minute(span.to()); minute++) {
                    fresh += taken.add(minute) ? 1 : 0;
                }
            }
            minutes = Math.min(minutes, fresh);
        }
        for (HoursRule rule : rules) {
            if (rule.isInForceOn(entry.day())) {
                return hundredths(rule, minutes);
            }
        }
        return 0;
    }

    private static int hundredths(HoursRule rule, int minutes) {
        return switch (rule.conversion()) {
            case HoursRule.Linear linear ->
                new BigDecimal(minutes)
                        .divide(new BigDecimal(linear.minutesPerHour()), 2, RoundingMode.DOWN)
                        .movePointRight(2)
                        .intValueExact();
            case HoursRule.Steps steps -> {
                int found = 0;
                for (HoursRule.Step step : steps.steps().reversed()) {
                    found = minutes <= step.upToMinutes() ? step.hours().hundredths() : found;
                }
                yield minutes == 0 ? 0 : found;
            }
        };
    }

    private static long firstMinute(HoursEntry entry) {
        return entry.spans().stream()
                .mapToLong(each -> minute(each.from()))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static long minute(java.time.Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60);
    }

    /** Of kinds and subjects that count, with the caps of kinds, in years from one to another. */
    int hundredths(Obligation.HoursDone measure, List<HoursEntry> entries, int firstYear, int lastYear, LocalDate on) {
        Map<String, Integer> counted = hundredths(entries);
        Map<String, Integer> byKind = new HashMap<>();
        for (HoursEntry entry : entries) {
            boolean inYears = entry.countsFor() >= firstYear && entry.countsFor() <= lastYear;
            boolean fits = (measure.kinds().isEmpty() || measure.kinds().contains(entry.kind()))
                    && (measure.subjects().isEmpty() || measure.subjects().contains(entry.subject()));
            // What was studied after the day is no part of its answer, but where it makes up for a year that was over
            // by then.
            boolean late = entry.countsFor() < entry.day().getYear() && on.getYear() >= entry.countsFor();
            boolean over = on.getYear() > entry.countsFor() || on.getDayOfYear() == on.lengthOfYear();
            if (inYears && fits && (!entry.day().isAfter(on) || (late && over))) {
                byKind.merge(entry.kind(), counted.getOrDefault(entry.id(), 0), Integer::sum);
            }
        }
        int sum = 0;
        for (var each : byKind.entrySet()) {
            Hours cap = measure.caps().get(each.getKey());
            sum += cap == null ? each.getValue() : Math.min(cap.hundredths(), each.getValue());
        }
        return sum;
    }

    /** What is owed of {@code whole} in these years, in half hours rounded up, when these days or months are taken off. */
    static BigDecimal required(
            BigDecimal whole, int firstYear, int lastYear, List<ExceptionFact> approved, boolean byDays) {
        if (approved.isEmpty()) {
            return whole;
        }
        List<LocalDate> all = new ArrayList<>();
        for (LocalDate day = LocalDate.of(firstYear, 1, 1); day.getYear() <= lastYear; day = day.plusDays(1)) {
            all.add(day);
        }
        List<LocalDate> left = all.stream()
                .filter(day -> approved.stream()
                        .noneMatch(each -> !day.isBefore(each.from())
                                && each.to().filter(day::isAfter).isEmpty()))
                .toList();
        int of = byDays ? all.size() : months(all);
        int owed = byDays ? left.size() : months(left);
        int halves = 0;
        while (new BigDecimal(halves).multiply(new BigDecimal(of)).compareTo(whole.multiply(new BigDecimal(2 * owed)))
                < 0) {
            halves++;
        }
        return new BigDecimal(halves).divide(new BigDecimal(2));
    }

    private static int months(List<LocalDate> days) {
        Set<String> months = new TreeSet<>();
        days.forEach(day -> months.add(day.getYear() + "-" + day.getMonthValue()));
        return months.size();
    }
}
