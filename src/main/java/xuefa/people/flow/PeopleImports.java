package xuefa.people.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import xuefa.people.RosterRow;
import xuefa.people.RosterUnits;
import xuefa.people.RosterVerdict;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Port: HR's tables on their way into the register. Everybody sees their own only. Futures fail only when the record is away. */
public interface PeopleImports {

    /**
     * @param state reading, pending, refused, committing or committed
     * @param counts rows by outcome
     * @param applied rows by what became of them, once it is committed
     */
    record State(
            UUID id,
            String fileName,
            String state,
            int total,
            int done,
            String reason,
            String cure,
            Instant startedAt,
            Optional<Instant> committedAt,
            Map<String, Integer> counts,
            Map<String, Integer> applied) {}

    /** A row with what it would do, for the screen. */
    record Line(
            int number,
            String name,
            String outcome,
            String applied,
            List<RosterVerdict.Change> changes,
            List<RosterVerdict.Reason> reasons) {}

    record Judged(RosterRow row, RosterVerdict verdict) {}

    Future<UUID> begin(Actor actor, String fileName);

    Future<Void> refuse(UUID id, String reason, String cure);

    /** How many rows there will be. */
    Future<Void> announce(UUID id, int total);

    /**
     * Judges rows against the register as it is and keeps them.
     *
     * @param sameLines by line, other lines with the same number
     */
    Future<Void> judge(
            UUID id,
            Reach reach,
            List<RosterRow> rows,
            RosterUnits units,
            Map<Integer, List<Integer>> sameLines,
            LocalDate today);

    Future<Void> ready(UUID id);

    Future<List<State>> mine(UUID personId);

    Future<Optional<State>> one(UUID personId, UUID id);

    Future<List<Line>> lines(UUID id, Optional<String> outcome, int after, int limit);

    /** From pending to committing; false when it is in another state. */
    Future<Boolean> claim(UUID personId, UUID id);

    /**
     * All good rows or the chosen ones, judged again, in one transaction with its deeds: all or nothing.
     *
     * @param chosen which lines of the good ones
     */
    Future<Void> commit(Actor actor, Reach reach, UUID id, IntPredicate chosen, RosterUnits units, LocalDate today);

    /** Back to pending after a commit that failed. */
    Future<Void> release(UUID id);

    /** Gone with all its rows, unless it is being committed or is committed. */
    Future<Boolean> abandon(UUID personId, UUID id);

    /** What a node left behind that died: read tables are refused, commits may be repeated. Old ones that wait go. */
    Future<Void> sweep();
}
