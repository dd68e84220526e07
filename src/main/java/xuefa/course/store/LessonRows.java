package xuefa.course.store;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Optional;
import xuefa.course.Covered;
import xuefa.course.LessonState;

/** Rows of study_progress. */
final class LessonRows {
    private LessonRows() {}

    static LessonState read(Row row) {
        return new LessonState(
                Covered.of(row.getArrayOfIntegers("covered")),
                Optional.ofNullable(row.getOffsetDateTime("done_at")).map(OffsetDateTime::toInstant));
    }
}
