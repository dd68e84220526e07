package xuefa.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Finds times between the opening of a sitting and now, by daylight. Not thread-safe. */
final class Timetable {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int DAY_SECONDS = 13 * 60 * 60;

    private final HeldExam exam;
    private final Instant now;
    private final ZoneId zone;
    private final Random random;

    /** @param now at least two days after the sitting has opened */
    Timetable(HeldExam exam, Instant now, ZoneId zone, Random random) {
        if (exam.sitting().opensAt().isAfter(now.minus(2, ChronoUnit.DAYS))) {
            throw new IllegalArgumentException(exam.line().key() + " has not been open for two days");
        }
        this.exam = exam;
        this.now = now;
        this.zone = zone;
        this.random = random;
    }

    /** As many spans as attempts, one after the other, all of them over. */
    List<Span> past(int attempts) {
        List<Span> spans = new ArrayList<>();
        while (spans.size() < attempts) {
            Span span = any();
            boolean inTime = !span.start().isBefore(exam.sitting().opensAt())
                    && span.end().isBefore(now);
            if (inTime && spans.stream().allMatch(span::isApartFrom)) {
                spans.add(span);
            }
        }
        return spans.stream().sorted(Comparator.comparing(Span::start)).toList();
    }

    Span underWay(int minutes) {
        return new Span(now.minusSeconds(60L * minutes), now, true);
    }

    private Span any() {
        LocalDate first = exam.sitting().opensAt().atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(first, now.atZone(zone).toLocalDate());
        Instant start = first.plusDays(random.nextInt((int) days + 1))
                .atTime(MORNING)
                .atZone(zone)
                .toInstant()
                .plusMillis(random.nextInt(DAY_SECONDS) * 1000L + random.nextInt(1000));
        int shortest = exam.line().history().seconds().getFirst();
        int longest = exam.line().history().seconds().getLast();
        long millis = 1000L * (shortest + random.nextInt(longest - shortest)) + random.nextInt(1000);
        return new Span(start, start.plusMillis(millis), false);
    }
}
