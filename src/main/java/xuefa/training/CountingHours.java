package xuefa.training;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xuefa.training.HoursEntry.Amount;
import xuefa.training.HoursEntry.Span;

/** From the entries of one person to what each counts for. Pure: the same entries and day give the same answer for ever. */
public final class CountingHours {
    /** An entry and when it began; those whose time isn't known come last. */
    private record Timed(HoursEntry entry, Instant from) {
        static Timed of(HoursEntry entry) {
            Instant first = Instant.MAX;
            for (Span span : entry.spans()) {
                first = span.from().isBefore(first) ? span.from() : first;
            }
            return new Timed(entry, first);
        }
    }

    private static final Comparator<Timed> IN_TIME = Comparator.comparing(Timed::from)
            .thenComparing(each -> each.entry().day())
            .thenComparing(each -> each.entry().recordedOn())
            .thenComparing(each -> each.entry().id());

    private final List<HoursRule> rules;

    public CountingHours(List<HoursRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Each entry that was known on the day, in the order of time; those replaced, unconfirmed, revoked and double with none or less than they
     * say, and why.
     */
    public List<CountedEntry> on(LocalDate day, List<HoursEntry> ofOnePerson) {
        List<Timed> inTime = new ArrayList<>(ofOnePerson.size());
        for (HoursEntry entry : ofOnePerson) {
            if (!entry.recordedOn().isAfter(day)) {
                inTime.add(Timed.of(entry));
            }
        }
        inTime.sort(IN_TIME);
        List<HoursEntry> known = inTime.stream().map(Timed::entry).toList();
        Map<String, HoursEntry> replacedBy = replacements(known);
        Covered covered = new Covered();
        List<CountedEntry> counted = new ArrayList<>();
        for (HoursEntry entry : known) {
            counted.add(refusal(entry, day, replacedBy)
                    .map(why -> new CountedEntry(entry, Hours.NONE, Optional.of(why)))
                    .orElseGet(() -> count(entry, covered)));
        }
        return counted;
    }

    /** Each corrected entry, with its newest correction. */
    private static Map<String, HoursEntry> replacements(List<HoursEntry> known) {
        if (known.stream().allMatch(each -> each.corrects().isEmpty())) {
            return Map.of();
        }
        Map<String, HoursEntry> replacedBy = new HashMap<>();
        known.stream()
                .sorted(Comparator.comparing(HoursEntry::recordedOn).thenComparing(HoursEntry::id))
                .forEach(entry -> entry.corrects().ifPresent(old -> {
                    HoursEntry before = replacedBy.put(old, entry);
                    if (before != null) {
                        replacedBy.put(before.id(), entry);
                    }
                }));
        return replacedBy;
    }

    private static Optional<String> refusal(HoursEntry entry, LocalDate day, Map<String, HoursEntry> replacedBy) {
        HoursEntry correction = replacedBy.get(entry.id());
        if (correction != null) {
            return Optional.of("已由 " + correction.id() + " 更正");
        }
        if (entry.state() != HoursEntry.State.VALID) {
            return Optional.of(entry.state().chinese());
        }
        return entry.day().isAfter(day) ? Optional.of("日期在将来") : Optional.empty();
    }

    private CountedEntry count(HoursEntry entry, Covered covered) {
        Amount amount = entry.amount();
        if (!(amount instanceof HoursEntry.Minutes said)) {
            return new CountedEntry(entry, ((HoursEntry.Counted) amount).hours(), Optional.empty());
        }
        int minutes = entry.spans().isEmpty() ? said.minutes() : Math.min(said.minutes(), covered.add(entry.spans()));
        HoursRule rule = rule(entry.day());
        if (rule == null) {
            return new CountedEntry(entry, Hours.NONE, Optional.of("当日没有学时折算规则"));
        }
        Hours hours = rule.conversion().of(minutes);
        return new CountedEntry(
                entry,
                hours,
                minutes == said.minutes()
                        ? Optional.empty()
                        : Optional.of("其中 " + (said.minutes() - minutes) + " 分钟与其他记录重叠或者超出起止时间"));
    }

    private @Nullable HoursRule rule(LocalDate day) {
        for (HoursRule each : rules) {
            if (each.isInForceOn(day)) {
                return each;
            }
        }
        return null;
    }

    /** The time that has been counted, as disjoint spans by their beginning. */
    private static final class Covered {
        private final TreeMap<Instant, Instant> spans = new TreeMap<>();

        /** Whole minutes of them that had not been counted. */
        int add(List<Span> added) {
            Duration fresh = Duration.ZERO;
            for (Span span : added) {
                fresh = fresh.plus(add(span));
            }
            return Math.toIntExact(fresh.toMinutes());
        }

        private Duration add(Span span) {
            Instant from = span.from();
            Instant to = span.to();
            Duration fresh = Duration.between(from, to);
            var before = spans.floorEntry(from);
            var next = before != null && before.getValue().isAfter(from) ? before : spans.higherEntry(from);
            while (next != null && next.getKey().isBefore(to)) {
                Instant overlapFrom = later(next.getKey(), span.from());
                Instant overlapTo = earlier(next.getValue(), span.to());
                fresh = fresh.minus(Duration.between(overlapFrom, overlapTo));
                from = earlier(from, next.getKey());
                to = later(to, next.getValue());
                spans.remove(next.getKey());
                next = spans.higherEntry(next.getKey());
            }
            spans.put(from, to);
            return fresh;
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
