package xuefa.study;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a session is planned to be.
 *
 * @param number of the session 会次 within the unit, the year and the kind
 * @param days it lasts, one after the other, the same time on each
 * @param minutes on each day
 * @param speaker empty while nobody is named
 * @param speakerRole none, legalCounsel 法律顾问, leader, official or scholar
 * @param subject as which subject its hours count
 * @param laws titles of required lists, at least one
 * @param meetingId the executive meeting that it comes before; only for {@link StudyKind#PRE_MEETING}
 */
public record Plan(
        StudyKind kind,
        int year,
        int number,
        String title,
        Instant startsAt,
        int days,
        int minutes,
        String place,
        String speaker,
        String speakerRole,
        String subject,
        List<String> laws,
        Optional<UUID> meetingId,
        String notes) {
    public static final int MOST_MINUTES = 24 * 60;
    public static final int MOST_DAYS = 90;

    public Plan {
        laws = List.copyOf(laws);
        if (title.isBlank() || minutes < 1 || minutes > MOST_MINUTES || days < 1 || days > MOST_DAYS || number < 1) {
            throw new IllegalArgumentException("a plan without title, number or length");
        }
        if (meetingId.isPresent() && kind != StudyKind.PRE_MEETING) {
            throw new IllegalArgumentException("only study before a meeting belongs to a meeting");
        }
    }

    public Instant endsAt() {
        return endsAt(days - 1);
    }

    /** When it is over on one of its days, the first being 0. */
    public Instant endsAt(int day) {
        return startsAt(day).plus(Duration.ofMinutes(minutes));
    }

    public Instant startsAt(int day) {
        return startsAt.plus(Duration.ofDays(day));
    }

    public int allMinutes() {
        return days * minutes;
    }
}
