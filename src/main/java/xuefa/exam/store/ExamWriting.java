package xuefa.exam.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.exam.Exam;
import xuefa.exam.Sitting;
import xuefa.paper.DrawCommitment;
import xuefa.shared.store.RecordStore.Tx;

/** Publishing exams and closing rosters, inside a transaction of the caller's. */
public final class ExamWriting {
    private ExamWriting() {}

    /** A person on a roster, with the unit they belong to on that day. */
    public record Seat(UUID personId, UUID unitId) {}

    /** Adds an exam with the hash of its draw secret, before any roster is open. */
    public static Future<Void> add(Tx tx, Exam exam) {
        return tx.query(
                        ExamSql.ADD_EXAM,
                        Tuple.of(
                                        exam.id(),
                                        exam.unitId(),
                                        exam.title(),
                                        exam.releaseDigest(),
                                        new String(exam.blueprint().bytes(), StandardCharsets.UTF_8),
                                        exam.rules().toJson())
                                .addBuffer(Buffer.buffer(exam.secret().bytes()))
                                .addString(exam.secretHash().hex()))
                .compose(added -> ToSeal.add(tx, Kinds.EXAM, exam.id()));
    }

    /** Adds a sitting with its roster, closed, and the hash over all that decides its draws. */
    public static Future<Void> add(Tx tx, Exam exam, Sitting sitting, List<Seat> seats) {
        DrawCommitment commitment = DrawCommitment.ofRoster(
                exam.secret(),
                exam.releaseDigest(),
                exam.blueprint().digest(),
                sitting.id(),
                seats.stream().map(Seat::personId).toList());
        return tx.query(
                        ExamSql.ADD_SITTING,
                        Tuple.of(
                                sitting.id(),
                                exam.id(),
                                sitting.opensAt().atOffset(ZoneOffset.UTC),
                                sitting.closesAt().atOffset(ZoneOffset.UTC),
                                commitment.hex()))
                .compose(added -> tx.query(
                        ExamSql.ADD_SEATS,
                        Tuple.of(sitting.id())
                                .addValue(seats.stream().map(Seat::personId).toArray(UUID[]::new))
                                .addValue(seats.stream().map(Seat::unitId).toArray(UUID[]::new))))
                .compose(added -> SittingVersions.add(tx, sitting.id()))
                .compose(added -> ToSeal.add(tx, Kinds.ROSTER, sitting.id()));
    }
}
