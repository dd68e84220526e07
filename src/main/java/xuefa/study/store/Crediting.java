package xuefa.study.store;

import io.vertx.core.Future;
import java.util.List;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.study.Attendance;
import xuefa.study.StudySession;

/** Hours for those who were there, in the ledger; in the transaction that archives the session. */
public interface Crediting {
    /** @param people present, or made up for; the same again adds nothing */
    Future<Void> credit(Tx tx, Actor actor, StudySession session, List<Attendance> people);
}
