package xuefa.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A gap that somebody has to close, and what was done about it.
 *
 * @param figure the code of the figure that shows the gap
 * @param detail which exam, kind or obligation; empty for none
 * @param period of the report in which it showed
 * @param due the newest last day
 * @param steps the oldest first
 */
public record FollowUp(
        UUID id,
        UUID unitId,
        String unit,
        String figure,
        String detail,
        String period,
        String gap,
        UUID responsibleId,
        String responsible,
        LocalDate due,
        FollowUpLife life,
        int version,
        Instant openedAt,
        String openedBy,
        List<Taken> steps) {
    /** @param by a name; empty for nobody known */
    public record Taken(FollowUpStep step, String words, Optional<LocalDate> due, String by, Instant at) {}

    public FollowUp {
        steps = List.copyOf(steps);
    }

    public boolean isOverdue(LocalDate today) {
        return life.state() == FollowUpLife.State.OPEN && due.isBefore(today);
    }

    public FollowUp with(List<Taken> taken) {
        return new FollowUp(
                id,
                unitId,
                unit,
                figure,
                detail,
                period,
                gap,
                responsibleId,
                responsible,
                due,
                life,
                version,
                openedAt,
                openedBy,
                taken);
    }
}
