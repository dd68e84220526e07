package xuefa.study.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore;
import xuefa.study.flow.WritingPapers;

/** Notes in the record which papers were taken out. */
public final class StudyExports implements WritingPapers.Exports {
    private final RecordStore store;

    public StudyExports(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Void> note(Actor actor, UUID unitId, String paper, String subject) {
        return store.inTransaction(tx -> AuditEntries.add(
                tx,
                actor,
                Deed.of("study.exported", "studyPaper", subject)
                        .at(unitId)
                        .after(JsonNodeFactory.instance.objectNode().put("paper", paper))));
    }
}
