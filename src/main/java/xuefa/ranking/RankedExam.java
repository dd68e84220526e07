package xuefa.ranking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import xuefa.exam.ExamRules;
import xuefa.exam.Publication;

/**
 * An exam as its ranking needs to know it.
 *
 * @param lastClosing when the last of its sittings closes
 * @param working an attempt of anybody is open
 * @param seat the asking person's place on a roster of the exam
 * @param now the moment, by the clock of the record, at which all this was true
 */
public record RankedExam(
        UUID examId,
        String title,
        ExamRules rules,
        Instant lastClosing,
        boolean working,
        Optional<Seat> seat,
        Instant now) {

    /**
     * A candidate's place on the roster.
     *
     * @param unitId the unit as whose member they sit
     * @param hasResult they have a result of this exam
     * @param mayStillSit one of their sittings has not closed, or an attempt of theirs is open
     */
    public record Seat(UUID unitId, boolean hasResult, boolean mayStillSit) {}

    /** Whether the ranking may be seen. */
    public sealed interface Showing {
        record Now() implements Showing {}

        /** Scores are published when the last sitting has closed and all attempts have ended. */
        record AfterClosing(Instant lastClosing) implements Showing {}

        /** Candidates don't see the results of others before they have one of their own. */
        record AfterOwnResult() implements Showing {}
    }

    public Showing showing() {
        if (rules.scores() == Publication.AFTER_CLOSING && (working || now.isBefore(lastClosing))) {
            return new Showing.AfterClosing(lastClosing);
        }
        boolean tooEarly =
                seat.filter(mine -> mine.mayStillSit() && !mine.hasResult()).isPresent();
        return tooEarly ? new Showing.AfterOwnResult() : new Showing.Now();
    }
}
