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
        int minutes,
        String place,
        String speaker,
        String speakerRole,
        String subject,
        List<String> laws,
        Optional<UUID> meetingId,
        String notes) {
    /** Two weeks, the longest full-time training that is planned as one session. */
    public static final int MOST_MINUTES = 14 * 24 * 60;

    public Plan {
        laws = List.copyOf(laws);
        if (title.isBlank() || minutes < 1 || minutes > MOST_MINUTES || number < 1) {
            throw new IllegalArgumentException("a plan without title, number or length");
        }
        if (meetingId.isPresent() && kind != StudyKind.PRE_MEETING) {
            throw new IllegalArgumentException("only study before a meeting belongs to a meeting");
        }
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }
}
