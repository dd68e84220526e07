package xuefa.exam.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.bank.store.ReleaseStore;
import xuefa.exam.Exam;
import xuefa.exam.ExamRules;
import xuefa.exam.Pool;
import xuefa.exam.PreparedExam;
import xuefa.exam.Sitting;
import xuefa.exam.flow.Exams;
import xuefa.paper.Blueprint;
import xuefa.paper.Draw;
import xuefa.paper.DrawSecret;
import xuefa.shared.store.RecordStore;

/** Exams and sittings in PostgreSQL. An exam never changes, so it is read once a process. */
public final class ExamStore implements Exams {
    private final RecordStore store;
    private final ReleaseStore releases;
    private final Cache<UUID, PreparedExam> memory;

    /** Shared by the event loops of a process. */
    public static Cache<UUID, PreparedExam> newCache() {
        return Caffeine.newBuilder().maximumSize(64).build();
    }

    public ExamStore(RecordStore store, ReleaseStore releases, Cache<UUID, PreparedExam> memory) {
        this.store = store;
        this.releases = releases;
        this.memory = memory;
    }

    @Override
    public Future<Optional<Exam>> exam(UUID examId) {
        return prepared(examId).map(found -> found.map(PreparedExam::exam));
    }

    @Override
    public Future<Optional<PreparedExam>> prepared(UUID examId) {
        PreparedExam known = memory.getIfPresent(examId);
        if (known != null) {
            return Future.succeededFuture(Optional.of(known));
        }
        return store.query(ExamSql.EXAM, Tuple.of(examId))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : prepare(read(rows.iterator().next())).map(Optional::of));
    }

    private Future<PreparedExam> prepare(Exam exam) {
        return releases.find(exam.releaseDigest()).map(found -> {
            var release = found.orElseThrow(
                    () -> new IllegalStateException("exam " + exam.id() + " has no release in the record"));
            var prepared = new PreparedExam(exam, release, new Draw(exam.blueprint(), Pool.of(release)));
            memory.put(exam.id(), prepared);
            return prepared;
        });
    }

    @Override
    public Future<Timed<List<Sitting>>> sittingsOf(UUID personId) {
        return store.query(ExamSql.SITTINGS_OF, Tuple.of(personId)).map(rows -> {
            List<Sitting> sittings = new ArrayList<>();
            Instant now = Instant.EPOCH;
            for (Row row : rows) {
                sittings.add(sitting(row));
                now = row.getOffsetDateTime("now").toInstant();
            }
            return new Timed<>(List.copyOf(sittings), now);
        });
    }

    @Override
    public Future<Boolean> isOver(UUID sittingId) {
        return isOver(ExamSql.IS_OVER, sittingId);
    }

    @Override
    public Future<Boolean> isExamOver(UUID examId) {
        return isOver(ExamSql.IS_EXAM_OVER, examId);
    }

    private Future<Boolean> isOver(String sql, UUID id) {
        return store.query(sql, Tuple.of(id))
                .map(rows -> rows.size() > 0 && rows.iterator().next().getBoolean("over"));
    }

    static Sitting sitting(Row row) {
        return new Sitting(
                row.getUUID("id"),
                row.getUUID("exam_id"),
                row.getOffsetDateTime("opens_at").toInstant(),
                row.getOffsetDateTime("closes_at").toInstant());
    }

    private static Exam read(Row row) {
        return new Exam(
                row.getUUID("id"),
                row.getUUID("unit_id"),
                row.getString("title"),
                row.getString("release_digest"),
                Blueprint.parse(row.getString("blueprint").getBytes(StandardCharsets.UTF_8)),
                ExamRules.parse(row.getString("rules")),
                DrawSecret.of(row.getBuffer("draw_secret").getBytes()));
    }
}
