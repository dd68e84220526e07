package xuefa.report.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.report.FollowUp;
import xuefa.report.FollowUpLife;
import xuefa.report.FollowUpStep;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Following up gaps; what lies outside of somebody's reach is as good as unknown. Fails only when the record is away. */
public interface FollowUps {
    /**
     * A gap to be closed.
     *
     * @param key the same again opens nothing new
     */
    record Opening(
            UUID unitId,
            String figure,
            String detail,
            String period,
            String gap,
            UUID responsibleId,
            LocalDate due,
            UUID key) {}

    /** @param due the new last day, where it moves */
    record Stepping(FollowUpStep step, int version, String words, Optional<LocalDate> due) {}

    /** Expected ends of a change. */
    sealed interface Outcome {
        record Done(UUID followUpId) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody else was quicker. */
        record Stale(int version) implements Outcome {}

        /** Not in this order, or not twice. */
        record NotNow(FollowUpLife life) implements Outcome {}

        /** The responsible person holds no post in the unit or below. */
        record Stranger() implements Outcome {}

        /** Whoever answers for it does not close it. */
        record OwnWork() implements Outcome {}
    }

    /** Empty parts let everything through. */
    record Filter(Optional<UUID> unitId, Optional<String> state, String search) {}

    /** A person who may answer for a unit: with a post in it today. */
    record Candidate(UUID personId, String name, String unit, String role) {}

    /** Overdue ones first, then by the last day; those that are over come last. At most 500, without their steps. */
    Future<List<FollowUp>> list(Reach reach, Filter filter, LocalDate today);

    Future<Optional<FollowUp>> find(Reach reach, UUID id);

    /** One's own, with their steps, as {@link #list} orders them. */
    Future<List<FollowUp>> own(UUID person, LocalDate today);

    Future<Optional<FollowUp>> own(UUID person, UUID id);

    Future<Outcome> open(Actor actor, Reach reach, Opening opening);

    Future<Outcome> step(Actor actor, Reach reach, UUID id, Stepping stepping);

    /** By the responsible one. */
    Future<Outcome> answer(Actor actor, UUID person, UUID id, int version, String words);

    /** At most 200, heads first; empty when the unit is out of reach. */
    Future<Optional<List<Candidate>>> candidates(Reach reach, UUID unitId, String search);
}
