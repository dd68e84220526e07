package xuefa.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import xuefa.training.Facts.ExceptionFact;
import xuefa.training.Facts.PersonFact;
import xuefa.training.Facts.PostFact;
import xuefa.training.Facts.UnitFact;
import xuefa.training.HoursEntry.Amount;
import xuefa.training.HoursEntry.Span;
import xuefa.training.HoursEntry.State;
import xuefa.training.Obligation.CalendarYears;
import xuefa.training.Obligation.HoursDone;
import xuefa.training.Obligation.Proration;

/** Random ledgers over leap years, with rules that change in mid-year, counted by the engine and once more by the plainest of programs. */
final class RecountedTest {
    private static final List<String> KINDS = List.of("online", "classroom", "fullTime", "groupStudy", "examCredit");
    private static final List<String> SUBJECTS = List.of("professional", "law", "discipline", "emergency", "other");
    private static final LocalDate CHANGE = LocalDate.of(2024, 7, 1);
    private static final List<HoursRule> RULES = List.of(
            new HoursRule(
                    "45", "", LocalDate.of(2000, 1, 1), Optional.of(CHANGE.minusDays(1)), new HoursRule.Linear(45)),
            new HoursRule(
                    "steps",
                    "",
                    CHANGE,
                    Optional.empty(),
                    new HoursRule.Steps(List.of(
                            new HoursRule.Step(15, new Hours(25)),
                            new HoursRule.Step(29, new Hours(50)),
                            new HoursRule.Step(Integer.MAX_VALUE, new Hours(100))))));

    private final List<Obligation> obligations = List.of(
            obligation(
                    "officer",
                    60,
                    new HoursDone(Set.of(), Set.of("law", "professional"), Map.of()),
                    1,
                    null,
                    CHANGE.minusDays(1)),
            obligation(
                    "officer",
                    80,
                    new HoursDone(Set.of(), Set.of("law"), Map.of("online", new Hours(1500))),
                    1,
                    CHANGE,
                    null),
            obligation("cadre-90", 90, new HoursDone(Set.of(), Set.of(), Map.of()), 1, null, null),
            obligation(
                    "senior-550",
                    550,
                    new HoursDone(Set.of(), Set.of(), Map.of("examCredit", new Hours(800))),
                    5,
                    null,
                    null),
            obligation("online-50", 50, new HoursDone(Set.of("online"), Set.of(), Map.of()), 1, null, null));

    private static Obligation obligation(
            String id,
            int required,
            HoursDone measure,
            int years,
            @org.jspecify.annotations.Nullable LocalDate since,
            @org.jspecify.annotations.Nullable LocalDate until) {
        return new Obligation(
                id,
                id,
                "",
                "CN",
                since == null ? LocalDate.of(2000, 1, 1) : since,
                Optional.ofNullable(until),
                new Obligation.People(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty()),
                measure,
                BigDecimal.valueOf(required),
                new CalendarYears(years, 2023),
                years == 5
                        ? Map.of("longLeave", Proration.DAYS)
                        : Map.of("longLeave", Proration.DAYS, "joinedMidYear", Proration.MONTHS));
    }

    @Property(tries = 400)
    void the_engine_and_the_plainest_of_programs_agree(@ForAll long seed) {
        Random random = new Random(seed);
        List<HoursEntry> entries = ledger(random);
        List<ExceptionFact> exceptions = exceptions(random);
        LocalDate on = random.nextInt(3) == 0 ? LocalDate.of(day(random).getYear(), 12, 31) : day(random);
        LocalDate knownOn = on.plusDays(random.nextBoolean() ? 0 : random.nextInt(300));
        var explaining = new ExplainingObligations(
                new ObligationBook(obligations, RULES, LedgerRules.DEFAULT), facts(entries, exceptions), on, knownOn);
        NaiveCounting naive = new NaiveCounting(RULES, knownOn);

        List<Owed> owed = explaining.of(explaining.facts().people().getFirst());

        assertThat(owed).hasSize(4);
        for (Owed each : owed) {
            int first = each.period().from().getYear();
            int last = each.period().to().orElseThrow().getYear();
            assertThat(first).isEqualTo(each.obligation().id().equals("senior-550") ? fiveFrom(on) : on.getYear());
            assertThat(each.done())
                    .as("%s on %s known %s", each.obligation().id(), on, knownOn)
                    .isEqualByComparingTo(BigDecimal.valueOf(
                            naive.hundredths((HoursDone) each.obligation().measure(), entries, first, last, on), 2));
            List<ExceptionFact> approved = exceptions.stream()
                    .filter(fact -> !fact.recordedOn().isAfter(knownOn))
                    .filter(fact -> fact.approvedBy().isPresent())
                    .filter(fact -> each.obligation().exceptions().containsKey(fact.kind()))
                    .filter(fact -> fact.from().getYear() <= last
                            && fact.to().filter(to -> to.getYear() < first).isEmpty())
                    .toList();
            boolean byDays = !approved.isEmpty() && approved.getFirst().kind().equals("longLeave");
            assertThat(each.required())
                    .isEqualByComparingTo(
                            NaiveCounting.required(each.obligation().required(), first, last, approved, byDays));
            assertThat(each.missing().signum()).isGreaterThanOrEqualTo(0);
        }
        // Which version binds is said by the day alone.
        assertThat(owed.getFirst().obligation().required().intValue()).isEqualTo(on.isBefore(CHANGE) ? 60 : 80);
    }

    private static int fiveFrom(LocalDate on) {
        return on.getYear() < 2023 ? 2018 : on.getYear() < 2028 ? 2023 : 2028;
    }

    @Property(tries = 100)
    void the_answer_of_a_past_day_never_changes_whatever_comes_later(@ForAll long seed) {
        Random random = new Random(seed);
        LocalDate on = day(random);
        List<HoursEntry> entries = ledger(random);
        List<HoursEntry> then =
                entries.stream().filter(each -> !each.recordedOn().isAfter(on)).toList();
        assertThat(done(entries, on)).isEqualTo(done(then, on));
    }

    @Property(tries = 100)
    void the_order_in_which_entries_arrive_makes_no_difference_and_no_minute_counts_twice(@ForAll long seed) {
        Random random = new Random(seed);
        LocalDate on = LocalDate.of(2029, 12, 31);
        List<HoursEntry> entries = ledger(random);
        List<HoursEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        assertThat(done(shuffled, on)).isEqualTo(done(entries, on));
        Set<Long> minutes = new HashSet<>();
        entries.forEach(each -> each.spans().forEach(span -> {
            for (long at = span.from().getEpochSecond() / 60; at < span.to().getEpochSecond() / 60; at++) {
                minutes.add(at);
            }
        }));
        int spanned = new CountingHours(List.of(
                        new HoursRule("hundredths", "", LocalDate.MIN, Optional.empty(), new HoursRule.Linear(100))))
                .on(on, entries).stream()
                        .filter(each -> !each.entry().spans().isEmpty())
                        .mapToInt(each -> each.hours().hundredths())
                        .sum();
        assertThat(spanned).isLessThanOrEqualTo(minutes.size());
    }

    private List<BigDecimal> done(List<HoursEntry> entries, LocalDate on) {
        var explaining = new ExplainingObligations(
                new ObligationBook(obligations, RULES, LedgerRules.DEFAULT), facts(entries, List.of()), on);
        return explaining.of(explaining.facts().people().getFirst()).stream()
                .map(Owed::done)
                .toList();
    }

    private static Facts facts(List<HoursEntry> entries, List<ExceptionFact> exceptions) {
        PostFact post = new PostFact(
                "post",
                "unit",
                "enforcementOfficer",
                Optional.of("staff"),
                Optional.of("member"),
                LocalDate.of(2000, 1, 1),
                Optional.empty());
        return new Facts(
                List.of(),
                List.of(new UnitFact("unit", "某局", "department", true, LocalDate.of(2000, 1, 1), Optional.empty())),
                List.of(new PersonFact("p", "林", List.of(post), List.of(), List.of(), Facts.Standing.UNKNOWN)),
                entries,
                List.of(),
                List.of(),
                exceptions,
                List.of());
    }

    /** From before a leap year to after the next. */
    private static LocalDate day(Random random) {
        return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(2200));
    }

    private static List<HoursEntry> ledger(Random random) {
        List<HoursEntry> entries = new ArrayList<>();
        // Few days, so that much overlaps.
        LocalDate around = LocalDate.of(2023 + random.nextInt(6), random.nextBoolean() ? 2 : 12, 25);
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            LocalDate day = random.nextInt(4) == 0 ? day(random) : around.plusDays(random.nextInt(12));
            entries.add(entry("e" + i, day, random, Optional.empty()));
        }
        for (HoursEntry old : List.copyOf(entries)) {
            if (random.nextInt(4) == 0) {
                entries.add(entry(old.id() + "x", old.day(), random, Optional.of(old)));
            }
        }
        return entries;
    }

    private static HoursEntry entry(String id, LocalDate day, Random random, Optional<HoursEntry> corrected) {
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Instant from = day.atTime(8, 0).plusMinutes(random.nextInt(200)).toInstant(ZoneOffset.ofHours(8));
            spans.add(new Span(from, from.plusSeconds(60L * (1 + random.nextInt(120)))));
        }
        Amount amount = random.nextInt(6) == 0 && spans.isEmpty()
                ? new HoursEntry.Counted(new Hours(random.nextInt(800)))
                : new HoursEntry.Minutes(random.nextInt(400));
        State state = List.of(State.VALID, State.VALID, State.VALID, State.TO_CONFIRM, State.REVOKED)
                .get(random.nextInt(5));
        return new HoursEntry(
                id,
                "p",
                KINDS.get(random.nextInt(5)),
                SUBJECTS.get(random.nextInt(5)),
                day,
                amount,
                spans,
                state,
                corrected.map(HoursEntry::id),
                random.nextInt(6) == 0 ? Optional.of(day.getYear() - 1) : Optional.empty(),
                corrected.map(HoursEntry::recordedOn).orElse(day).plusDays(random.nextInt(60)),
                List.of());
    }

    private static List<ExceptionFact> exceptions(Random random) {
        List<ExceptionFact> exceptions = new ArrayList<>();
        boolean leave = random.nextBoolean();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = day(random);
            exceptions.add(new ExceptionFact(
                    "x" + i,
                    "p",
                    leave ? "longLeave" : "joinedMidYear",
                    from,
                    random.nextInt(5) == 0 ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(500))),
                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of("局长"),
                    from.plusDays(random.nextInt(40))));
        }
        return exceptions;
    }
}
