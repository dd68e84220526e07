package xuefa.shared.flow;

import io.vertx.core.Future;
import java.util.List;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.shared.table.JudgedRow;
import xuefa.shared.table.TableColumn;
import xuefa.shared.table.TableRow;

/** Says what rows would do to the record as it is now. */
public interface RowJudge<C extends TableColumn, P> {
    /** @param rows some hundred, answered in their order. Fails only when the record is away */
    Future<List<JudgedRow<C, P>>> judge(Tx tx, List<TableRow<C>> rows);
}
