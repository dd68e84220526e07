package xuefa.exam.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.exam.ExamDraft;
import xuefa.exam.ExamDraft.Became;
import xuefa.exam.ExamPlan;
import xuefa.exam.flow.ExamDrafts;
import xuefa.exam.flow.Exams.Timed;
import xuefa.paper.DrawCommitment;
import xuefa.paper.DrawSecret;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Drafts of exams in PostgreSQL. */
public final class ExamDraftStore implements ExamDrafts {
    private final RecordStore store;

    public ExamDraftStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<List<ExamDraft>> of(UUID officerId) {
        return store.query(PublishingSql.DRAFTS, Tuple.of(officerId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ExamDraftStore::read)
                        .toList());
    }

    @Override
    public Future<Timed<Optional<ExamDraft>>> find(UUID officerId, UUID draftId) {
        return store.query(PublishingSql.FIND_DRAFT, Tuple.of(officerId, draftId))
                .map(rows -> {
                    if (rows.size() == 0) {
                        return new Timed<>(Optional.empty(), Instant.EPOCH);
                    }
                    Row row = rows.iterator().next();
                    return new Timed<>(
                            Optional.of(read(row)), row.getOffsetDateTime("now").toInstant());
                });
    }

    @Override
    public Future<Optional<UUID>> add(New draft) {
        Tuple row = Tuple.of(
                        draft.officerId(),
                        draft.id(),
                        draft.unitId(),
                        draft.key(),
                        draft.plan().toJson())
                .addBuffer(Buffer.buffer(draft.secret().bytes()))
                .addString(DrawCommitment.ofSecret(draft.secret()).hex());
        return store.inTransaction(tx -> tx.query(PublishingSql.ADD_DRAFT, row).compose(added -> told(
                                tx, added, draft.officerId(), Deed.of("exam.draftCreated", "examDraft", draft.id()))
                        .map(added)))
                .compose(added -> added.size() > 0
                        ? Future.succeededFuture(Optional.of(draft.id()))
                        : store.query(PublishingSql.DRAFT_OF_KEY, Tuple.of(draft.officerId(), draft.key()))
                                .map(found -> found.size() == 0
                                        ? Optional.empty()
                                        : Optional.of(found.iterator().next().getUUID("id"))));
    }

    @Override
    public Future<Boolean> save(UUID officerId, UUID draftId, int version, ExamPlan plan) {
        Deed deed = Deed.of("exam.draftSaved", "examDraft", draftId)
                .before(ExamDeeds.json().put("version", version))
                .after(ExamDeeds.json().put("version", version + 1));
        return store.inTransaction(
                tx -> tx.query(PublishingSql.SAVE_DRAFT, Tuple.of(officerId, draftId, version, plan.toJson()))
                        .compose(rows -> rows.rowCount() == 0
                                ? Future.succeededFuture(false)
                                : ExamDeeds.add(tx, officerId, draftId, deed).map(true)));
    }

    @Override
    public Future<Boolean> move(UUID officerId, UUID draftId, ExamDraft.State to) {
        boolean dropping = to == ExamDraft.State.DROPPED;
        ExamDraft.State from = dropping ? ExamDraft.State.DRAFT : ExamDraft.State.DROPPED;
        Deed deed = Deed.of("exam.draftMoved", "examDraft", draftId)
                .before(ExamDeeds.json().put("state", from.code()))
                .after(ExamDeeds.json().put("state", to.code()));
        return store.inTransaction(tx -> tx.query(
                        PublishingSql.MOVE_DRAFT,
                        Tuple.of(officerId, draftId, to.code(), from.code(), dropping ? "dropped" : "restored"))
                .compose(rows -> told(tx, rows, officerId, deed)));
    }

    /** Whether anything was done, and so was written down. */
    private static Future<Boolean> told(Tx tx, RowSet<Row> events, UUID officerId, Deed deed) {
        if (events.size() == 0) {
            return Future.succeededFuture(false);
        }
        Row event = events.iterator().next();
        return ToSeal.add(tx, Kinds.EXAM_EVENT, event.getUUID("event_id"))
                .compose(waiting -> ExamDeeds.add(tx, officerId, event.getUUID("id"), deed))
                .map(true);
    }

    static Optional<Became> became(Row row) {
        @Nullable UUID examId = row.getUUID("exam_id");
        return examId == null ? Optional.empty() : Optional.of(new Became(examId, row.getUUID("sitting_id")));
    }

    private static ExamDraft read(Row row) {
        return new ExamDraft(
                row.getUUID("id"),
                row.getUUID("unit_id"),
                row.getString("unit_name"),
                row.getInteger("version"),
                ExamPlan.parse(row.getString("plan")),
                ExamDraft.State.of(row.getString("state")),
                DrawSecret.of(row.getBuffer("draw_secret").getBytes()),
                row.getOffsetDateTime("changed_at").toInstant(),
                row.getString("changed_by"),
                became(row));
    }
}
