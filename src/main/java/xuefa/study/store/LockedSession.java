package xuefa.study.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.study.Evidence;
import xuefa.study.Invited;
import xuefa.study.StudySession;
import xuefa.study.flow.StudyOutcome;

/** A session that nobody else changes before the transaction is over. */
record LockedSession(Tx tx, Actor actor, StudySession session, Instant now) {
    UUID id() {
        return session.id();
    }

    /** Does {@code work} with it; not for those who can't reach it, nor on an older version than theirs. */
    static Future<StudyOutcome> with(
            Tx tx, Actor actor, Reach reach, UUID id, int version, Function<LockedSession, Future<StudyOutcome>> work) {
        return tx.query(StudySql.LOCK, Tuple.of(id)).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture(new StudyOutcome.Unknown());
            }
            Row row = rows.iterator().next();
            StudySession session = StudyRows.session(row);
            return reaches(tx, reach, session.unitId()).compose(reached -> {
                if (!reached) {
                    return Future.succeededFuture(new StudyOutcome.Unknown());
                }
                return version != session.version()
                        ? Future.succeededFuture(new StudyOutcome.Stale(session.version()))
                        : work.apply(new LockedSession(
                                tx, actor, session, row.getOffsetDateTime("now").toInstant()));
            });
        });
    }

    static Future<Boolean> reaches(Tx tx, Reach reach, UUID unitId) {
        return tx.query(StudySql.REACHES, StudyStore.of(reach).addUUID(unitId))
                .map(rows -> rows.iterator().next().getBoolean("reaches"));
    }

    /** As it stands now in this transaction. */
    static Future<StudySession> again(Tx tx, UUID id) {
        return tx.query(StudySql.LOCK, Tuple.of(id))
                .map(rows -> StudyRows.session(rows.iterator().next()));
    }

    Future<List<Invited>> people() {
        return tx.query(StudySql.PEOPLE, Tuple.of(id())).map(rows -> StudyRows.all(rows, StudyRows::invited));
    }

    Future<List<Evidence>> evidence() {
        return tx.query(StudySql.EVIDENCE, Tuple.of(id())).map(rows -> StudyRows.all(rows, StudyRows::evidence));
    }

    static Future<Void> note(Tx tx, Actor actor, UUID id, String step, String reason) {
        return tx.query(
                        StudySql.EVENT,
                        Tuple.of(Ids.next(), id, step)
                                .addUUID(actor.personId().orElse(null))
                                .addString(reason))
                .mapEmpty();
    }
}
