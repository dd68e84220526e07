package xuefa.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session may lie unused (GB/T 22239-2019, 8.1.4.1 b).
 *
 * @param candidates of those who are nothing else: from the waiting hall to the end of a long exam nothing may come between
 * @param others of everybody who does more than sit exams
 */
public record IdleLimit(Duration candidates, Duration others) {
    public boolean isOver(Session session, Instant usedAt, Instant now) {
        return now.isAfter(usedAt.plus(of(session)));
    }

    public Duration of(Session session) {
        return session.roles().stream().anyMatch(Role::demandsSecondFactor) ? others : candidates;
    }
}
