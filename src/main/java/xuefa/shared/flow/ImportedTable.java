package xuefa.shared.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.shared.table.TableColumn;
import xuefa.shared.table.TableForm;
import xuefa.shared.table.TableRow;

/**
 * What one kind of table is and does: the part of an import that differs. Futures fail only when the record is away.
 *
 * @param <P> what does what a row asks
 */
public interface ImportedTable<C extends TableColumn, P> {
    /** What imports of it are kept by, once and for all. */
    String kind();

    TableForm<C> form();

    /** Whether all see it whose reach has a post of whoever began it, so that another can commit it; else oneself only. */
    boolean isShared();

    /**
     * What rows are judged by: looked up once, before the first row.
     *
     * @param all to find those that clash with one another; none of them when it is committed
     */
    Future<RowJudge<C, P>> judging(Reach reach, List<TableRow<C>> all);

    /** Does what good rows ask, with their deeds. */
    Future<Void> apply(Tx tx, Actor actor, UUID importId, List<P> plans);

    /** Puts the whole import on record, after its last row. */
    Future<Void> committed(Tx tx, Actor actor, UUID importId, int applied);
}
