package xuefa.study.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.study.Evidence;
import xuefa.study.Invited;
import xuefa.study.Plan;
import xuefa.study.Step;
import xuefa.study.StudySession;

/** Sessions in the record; what lies outside of somebody's reach is as good as unknown. Fails only when the record is away. */
public interface StudySessions {
    /** Empty parts let everything through; {@code search} is in the title or the speaker. */
    record Filter(int year, Optional<UUID> unitId, Optional<String> kind, Optional<String> stage, String search) {}

    /**
     * @param invited how many should be there
     * @param present how many were, made up for or not
     * @param flags how many signs of attendance that cannot be are in it
     */
    record Line(StudySession session, int invited, int present, int flags, int files) {}

    /** @param steps the oldest first */
    record Opened(
            StudySession session, List<Invited> people, List<Evidence> evidence, List<Taken> steps, Instant now) {}

    /** @param step its code, or planned, changed, attended, madeUp */
    record Taken(String step, String byName, String reason, Instant at) {}

    /** By day; at most 500. */
    Future<List<Line>> list(Reach reach, Filter filter);

    Future<Optional<Opened>> find(Reach reach, UUID sessionId);

    Future<StudyOutcome> plan(Actor actor, Reach reach, UUID unitId, Plan plan, List<UUID> people);

    /** What was reviewed goes back to the plan. */
    Future<StudyOutcome> change(Actor actor, Reach reach, UUID sessionId, int version, Plan plan, List<UUID> people);

    Future<StudyOutcome> move(Actor actor, Reach reach, UUID sessionId, int version, Step step, String reason);

    /** Somebody who can be invited: of the unit or below it, with a post today. */
    record Candidate(UUID personId, String name, String unitName, String category) {}

    /** At most 200, leading cadres first; {@code search} is in the name. Empty when there is no such unit. */
    Future<Optional<List<Candidate>>> candidates(Reach reach, UUID unitId, String search);
}
