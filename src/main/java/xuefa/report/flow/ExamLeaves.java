package xuefa.report.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.report.ExamLeaveStep;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/**
 * Who does not sit although on the roster: exempt 免考 or deferred 缓考. Asked for by the candidate or HR, decided by the exam officer or
 * the justice bureau, never by the candidate. Fails only when the record is away.
 */
public interface ExamLeaves {
    /** What became of it. */
    enum Outcome {
        DONE,
        /** No such sitting in reach, or not on its roster. */
        NOT_ON_ROSTER,
        /** It stands so already; nothing changed. */
        TWICE,
        /** Nothing that this step could follow. */
        NOT_NOW,
        /** The sitting is over, or they have sat. */
        TOO_LATE,
        /** Nobody decides about themselves. */
        ONESELF
    }

    /** @param kind exempt or deferred; the one that stands when empty */
    record Step(UUID sittingId, UUID personId, ExamLeaveStep step, Optional<String> kind, String reason) {}

    /** By whoever decides about exams of the unit. */
    Future<Outcome> decide(Actor actor, Reach reach, Step step);

    /** By HR for their people. */
    Future<Outcome> ask(Actor actor, Reach reach, Step step);

    /** By the candidate: asks, or takes the wish back. */
    Future<Outcome> own(Actor actor, UUID personId, Step step);

    /**
     * How a leave stands.
     *
     * @param state of the newest step; empty while nobody asked
     * @param reason of that step
     * @param asked why it was asked for, when it was
     */
    record Line(
            UUID sittingId,
            String exam,
            Instant opensAt,
            Instant closesAt,
            UUID personId,
            String name,
            String unit,
            Optional<ExamLeaveStep> state,
            String kind,
            String reason,
            String asked,
            Optional<String> by,
            Optional<Instant> at,
            boolean sat) {}

    /** @param after the place of the line before, by moment and person */
    record Wanted(
            Optional<ExamLeaveStep> state, Optional<UUID> sittingId, String search, Optional<Place> after, int limit) {}

    record Place(Instant at, UUID sittingId, UUID personId) {}

    /** @param counts by state */
    record Page(List<Line> lines, Map<String, Integer> counts, Optional<Place> next) {}

    /** Of exams in reach and of people in reach. */
    Future<Page> list(Reach reach, Wanted wanted);

    /** Of rosters in reach those who are called so, of the last year and to come, at most 20. */
    Future<List<Line>> seats(Reach reach, String search);

    /** The sittings that are still to come or open with how my leave stands, and those past with a leave. */
    Future<List<Line>> mine(UUID personId);
}
