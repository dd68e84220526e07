package xuefa.shared.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.table.RowVerdict;
import xuefa.shared.table.TableColumn;
import xuefa.shared.table.TableForm;
import xuefa.shared.table.TableRow;

/** Port: tables on their way into the record, and what became of each row. Futures fail only when the record is away. */
public interface TableImports {
    /**
     * @param state reading, pending, refused, committing or committed
     * @param by who handed it in
     * @param done rows judged, then rows committed
     * @param counts rows by outcome
     * @param applied rows by what became of them, once it is committed
     */
    record State(
            UUID id,
            String fileName,
            String state,
            String by,
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
            List<RowVerdict.Change> changes,
            List<RowVerdict.Reason> reasons) {}

    Future<UUID> begin(ImportedTable<?, ?> table, Actor actor, String fileName);

    Future<Void> refuse(UUID id, String reason, String cure);

    /** How many rows there will be. */
    Future<Void> announce(UUID id, int total);

    /** Judges rows against the record as it is and keeps them. */
    <C extends TableColumn, P> Future<Void> judge(
            TableForm<C> form, RowJudge<C, P> judge, UUID id, List<TableRow<C>> rows);

    /** From reading to pending. */
    Future<Void> ready(UUID id);

    /** Those that one sees, newest first. */
    Future<List<State>> list(ImportedTable<?, ?> table, Reach reach);

    Future<Optional<State>> find(ImportedTable<?, ?> table, Reach reach, UUID id);

    /** @param after the last line of the page before */
    Future<List<Line>> lines(UUID id, Optional<String> outcome, int after, int limit);

    /** From pending to committing; false when it is in another state. */
    Future<Boolean> claim(UUID id);

    /**
     * All good rows or the chosen ones, judged again, in one transaction with its deeds: all or nothing.
     *
     * @param chosen which lines of the good ones
     */
    <C extends TableColumn, P> Future<Void> commit(
            ImportedTable<C, P> table, RowJudge<C, P> judge, Actor actor, UUID id, IntPredicate chosen);

    /** Back to pending after a commit that failed. */
    Future<Void> release(UUID id);

    /** Gone with all its rows, unless it is being committed or is committed. */
    Future<Boolean> abandon(UUID id);

    /** What a node left behind that died: read tables are refused, commits may be repeated. Old ones of one's own that wait go. */
    Future<Void> sweep();
}
