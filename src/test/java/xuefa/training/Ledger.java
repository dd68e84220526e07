package xuefa.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.training.HoursEntry.Span;
import xuefa.training.HoursEntry.State;

/** Entries of one person, as tests write them. */
final class Ledger {
    static final List<HoursRule> FORTY_FIVE = List.of(new HoursRule(
            "minutes-45", "45分钟1学时", LocalDate.of(2000, 1, 1), Optional.empty(), new HoursRule.Linear(45)));

    private final String personId;
    private final List<HoursEntry> entries = new ArrayList<>();

    Ledger(String personId) {
        this.personId = personId;
    }

    Ledger minutes(String id, String day, int minutes) {
        return add(id, "online", day, new HoursEntry.Minutes(minutes), List.of(), State.VALID, Optional.empty());
    }

    Ledger of(String id, String kind, String day, int minutes) {
        return add(id, kind, day, new HoursEntry.Minutes(minutes), List.of(), State.VALID, Optional.empty());
    }

    Ledger span(String id, String from, String to) {
        Span span = new Span(Instant.parse(from), Instant.parse(to));
        int minutes = Math.toIntExact(
                java.time.Duration.between(span.from(), span.to()).toMinutes());
        return add(
                id,
                "online",
                from.substring(0, 10),
                new HoursEntry.Minutes(minutes),
                List.of(span),
                State.VALID,
                Optional.empty());
    }

    Ledger state(String id, String day, int minutes, State state) {
        return add(id, "online", day, new HoursEntry.Minutes(minutes), List.of(), state, Optional.empty());
    }

    Ledger correction(String id, String of, String recordedOn, String day, int minutes) {
        entries.add(new HoursEntry(
                id,
                personId,
                "online",
                "law",
                LocalDate.parse(day),
                new HoursEntry.Minutes(minutes),
                List.of(),
                State.VALID,
                Optional.of(of),
                Optional.empty(),
                LocalDate.parse(recordedOn),
                List.of()));
        return this;
    }

    Ledger late(String id, String day, int minutes, int year) {
        return add(id, "online", day, new HoursEntry.Minutes(minutes), List.of(), State.VALID, Optional.of(year));
    }

    private Ledger add(
            String id,
            String kind,
            String day,
            HoursEntry.Amount amount,
            List<Span> spans,
            State state,
            Optional<Integer> year) {
        LocalDate date = LocalDate.parse(day);
        entries.add(new HoursEntry(
                id, personId, kind, "law", date, amount, spans, state, Optional.empty(), year, date, List.of()));
        return this;
    }

    List<HoursEntry> entries() {
        return List.copyOf(entries);
    }

    /** The sum on a day. */
    Hours on(String day) {
        return new CountingHours(FORTY_FIVE)
                .on(LocalDate.parse(day), entries).stream()
                        .map(CountedEntry::hours)
                        .reduce(Hours.NONE, Hours::plus);
    }
}
