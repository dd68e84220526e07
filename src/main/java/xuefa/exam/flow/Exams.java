package xuefa.exam.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.exam.Exam;
import xuefa.exam.PreparedExam;
import xuefa.exam.Sitting;

/** Exams, sittings and rosters in the record. */
public interface Exams {
    /** An exam with all that its draws need; kept in memory, since nothing of it changes. */
    Future<Optional<PreparedExam>> prepared(UUID examId);

    Future<Optional<Exam>> exam(UUID examId);

    /** The sittings on whose roster a person is, and the clock of the record. */
    Future<Timed<List<Sitting>>> sittingsOf(UUID personId);

    /** Whether a sitting has closed and nothing of it is under way. */
    Future<Boolean> isOver(UUID sittingId);

    /** Whether this is so of all sittings of an exam: then the secret of its draw is published. */
    Future<Boolean> isExamOver(UUID examId);

    /** A value and the moment, by the clock of the record, at which it was true. */
    record Timed<T>(T value, Instant now) {}
}
