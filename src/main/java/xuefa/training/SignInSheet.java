package xuefa.training;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.training.HoursEntry.Span;
import xuefa.training.NewHours.Evidence;

/**
 * One sheet 签到表 that fills the ledgers of all who signed it.
 *
 * @param id made by who enters it, so that sending twice is harmless
 * @param minutes of training for each, at most as many as the times hold
 * @param lateFor the earlier year it counts for: late study 补学
 * @param event what obligations see in it beside the hours, such as a full-time training
 */
public record SignInSheet(
        UUID id,
        UUID unitId,
        String title,
        HoursKind kind,
        HoursSubject subject,
        List<Span> spans,
        int minutes,
        Optional<Integer> lateFor,
        boolean confirmed,
        Optional<EventKind> event,
        List<UUID> people) {
    private static final int MOST_DAYS = 60;

    public SignInSheet {
        spans = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        people = people.stream().distinct().toList();
    }

    /** What is wrong with its times, in the words of a fault; empty when nothing is. */
    public Optional<String> fault(Instant now) {
        if (spans.isEmpty() || spans.getLast().to().isAfter(now)) {
            return Optional.of("/spans");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                return Optional.of("/spans/" + i);
            }
        }
        if (Duration.between(spans.getFirst().from(), spans.getLast().to()).toDays() > MOST_DAYS) {
            return Optional.of("/spans");
        }
        long held = spans.stream()
                .mapToLong(span -> Duration.between(span.from(), span.to()).toMinutes())
                .sum();
        return minutes < 1 || minutes > held ? Optional.of("/minutes") : Optional.empty();
    }

    /** The day on which it ended. */
    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(spans.getLast().to().minusMillis(1), zone);
    }

    /** One entry for each who signed, in their order. */
    public List<NewHours> entries(ZoneId zone) {
        LocalDate day = day(zone);
        return people.stream()
                .map(person -> new NewHours(
                        "sheet:" + id + ":" + person,
                        person,
                        kind,
                        subject,
                        day,
                        new HoursEntry.Minutes(minutes),
                        spans,
                        confirmed ? HoursEntry.State.VALID : HoursEntry.State.TO_CONFIRM,
                        lateFor.filter(year -> year != day.getYear()),
                        Optional.empty(),
                        Optional.empty(),
                        new Evidence("sheet", id.toString()),
                        title))
                .toList();
    }
}
