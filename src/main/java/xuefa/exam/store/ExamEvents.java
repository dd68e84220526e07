package xuefa.exam.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.exam.ExamEvent;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore.Tx;

/** Writes down who did what to an exam. */
final class ExamEvents {
    private ExamEvents() {}

    record About(@Nullable UUID draftId, UUID examId, UUID sittingId) {}

    /** @param byId null: the clock */
    static Future<?> add(
            Tx tx, About about, ExamEvent.Kind kind, @Nullable UUID byId, String reason, JsonObject detail) {
        return tx.query(
                PublishingSql.ADD_EVENT,
                Tuple.tuple()
                        .addUUID(Ids.next())
                        .addUUID(about.draftId())
                        .addUUID(about.examId())
                        .addUUID(about.sittingId())
                        .addString(kind.code())
                        .addUUID(byId)
                        .addString(reason)
                        .addString(detail.encode()));
    }
}
