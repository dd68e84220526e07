package xuefa.study.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.study.Stage;
import xuefa.study.StudySession;
import xuefa.study.flow.EvidenceShelf;

/** Files of sessions in PostgreSQL, each content once. */
public final class EvidenceStore implements EvidenceShelf {
    private static final String KEEP =
            "insert into study_file (digest, type, content) values ($1, $2, $3) on conflict do nothing";

    private static final String ADD = """
            insert into study_evidence (id, session_id, kind, name, digest, bytes, added_by) values ($1, $2, $3, $4, $5, $6, $7)
            """;

    private static final String COUNT =
            "select count(*)::int as n from study_evidence where session_id = $1 and removed_at is null";

    private static final String REMOVE = """
            update study_evidence set removed_at = clock_timestamp()
            where id = $1 and session_id = $2 and removed_at is null
            returning digest
            """;

    /** $3 session, $4 evidence. */
    private static final String FIND = """
            select e.id, e.kind, e.name, f.type, e.digest, e.bytes, f.content
            from study_evidence e
            join study_file f on f.digest = e.digest
            join study_session s on s.id = e.session_id
            where s.id = $3 and e.id = $4 and e.removed_at is null and (f.content <> ''::bytea or e.bytes = 0)
              and (reaches_unit($1, $2, s.unit_id)
                   or e.kind = 'material' and s.state in ('reviewed', 'held', 'archived')
                      and exists (select 1 from study_invitee i where i.session_id = s.id and i.person_id = $1))
            """;

    private final RecordStore store;

    public EvidenceStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Outcome> add(Actor actor, Reach reach, UUID sessionId, New file) {
        UUID id = Ids.next();
        return changing(reach, sessionId, (tx, session) -> tx.query(COUNT, Tuple.of(sessionId))
                .compose(rows -> {
                    if (rows.iterator().next().getInteger("n") >= MOST_FILES) {
                        return Future.succeededFuture(Outcome.TOO_MANY);
                    }
                    return tx.query(KEEP, Tuple.of(file.digest(), file.type(), Buffer.buffer(file.content())))
                            .compose(kept -> tx.query(
                                    ADD,
                                    Tuple.of(
                                                    id,
                                                    sessionId,
                                                    file.kind(),
                                                    file.name(),
                                                    file.digest(),
                                                    file.content().length)
                                            .addUUID(actor.personId().orElse(null))))
                            .compose(added -> AuditEntries.add(
                                    tx, actor, deed("study.evidenceAdded", session, id, file.kind(), file.digest())))
                            .map(Outcome.DONE);
                }));
    }

    private static Deed deed(String code, StudySession session, UUID id, String kind, String digest) {
        return Deed.of(code, "studyEvidence", id)
                .at(session.unitId())
                .after(JsonNodeFactory.instance
                        .objectNode()
                        .put("sessionId", session.id().toString())
                        .put("kind", kind)
                        .put("digest", digest));
    }

    @Override
    public Future<Outcome> remove(Actor actor, Reach reach, UUID sessionId, UUID evidenceId) {
        return changing(reach, sessionId, (tx, session) -> tx.query(REMOVE, Tuple.of(evidenceId, sessionId))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Outcome.UNKNOWN)
                        : AuditEntries.add(
                                        tx,
                                        actor,
                                        deed(
                                                "study.evidenceRemoved",
                                                session,
                                                evidenceId,
                                                "",
                                                rows.iterator().next().getString("digest")))
                                .map(Outcome.DONE)));
    }

    private Future<Outcome> changing(Reach reach, UUID sessionId, BiFunction<Tx, StudySession, Future<Outcome>> work) {
        return store.inTransaction(
                tx -> tx.query(StudySql.LOCK, Tuple.of(sessionId)).compose(rows -> {
                    if (rows.size() == 0) {
                        return Future.succeededFuture(Outcome.UNKNOWN);
                    }
                    StudySession session = StudyRows.session(rows.iterator().next());
                    return LockedSession.reaches(tx, reach, session.unitId()).compose(reached -> {
                        if (!reached) {
                            return Future.succeededFuture(Outcome.UNKNOWN);
                        }
                        boolean closed = session.stage() == Stage.ARCHIVED || session.stage() == Stage.CANCELLED;
                        return closed ? Future.succeededFuture(Outcome.NOT_NOW) : work.apply(tx, session);
                    });
                }));
    }

    @Override
    public Future<Optional<File>> find(Reach reach, UUID sessionId, UUID evidenceId) {
        return store.query(FIND, StudyStore.of(reach).addUUID(sessionId).addUUID(evidenceId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(file(rows.iterator().next())));
    }

    private static File file(Row row) {
        return new File(StudyRows.evidence(row), row.getBuffer("content").getBytes());
    }
}
