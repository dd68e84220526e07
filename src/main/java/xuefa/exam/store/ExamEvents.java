package xuefa.exam.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
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
        UUID id = Ids.next();
        Deed deed = Deed.of(code(kind), "sitting", about.sittingId())
                .after(ExamDeeds.json(detail))
                .because(reason);
        return tx.query(
                        PublishingSql.ADD_EVENT,
                        Tuple.tuple()
                                .addUUID(id)
                                .addUUID(about.draftId())
                                .addUUID(about.examId())
                                .addUUID(about.sittingId())
                                .addString(kind.code())
                                .addUUID(byId)
                                .addString(reason)
                                .addString(detail.encode()))
                .compose(added -> ToSeal.add(tx, Kinds.EXAM_EVENT, id))
                .compose(waiting -> ExamDeeds.add(tx, byId, about.examId(), deed));
    }

    private static String code(ExamEvent.Kind kind) {
        return switch (kind) {
            case PUBLISHED -> "exam.published";
            case ROSTER_CLOSED -> "exam.rosterClosed";
            case TIMES_CHANGED -> "exam.timesChanged";
            case CANCELLED -> "exam.sittingCancelled";
            case DRAFTED -> "exam.draftCreated";
            case DROPPED, RESTORED -> "exam.draftMoved";
        };
    }
}
