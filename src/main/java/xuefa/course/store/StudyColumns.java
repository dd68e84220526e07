package xuefa.course.store;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xuefa.course.Covered.Stretch;
import xuefa.course.LessonState;
import xuefa.course.StudyClock.Closed;
import xuefa.course.StudyClock.Open;
import xuefa.course.store.StudyBatch.Judged;
import xuefa.shared.Ids;
import xuefa.shared.store.Columns;

/** What was judged as columns of the statements in {@link StudySql}. */
final class StudyColumns {
    private StudyColumns() {}

    static Tuple moves(List<Judged> judged) {
        Tuple tuple = Tuple.tuple();
        tuple.addValue(judged.stream().map(each -> each.request().personId()).toArray(java.util.UUID[]::new));
        tuple.addValue(judged.stream().map(each -> each.step().clock().serial()).toArray(Long[]::new));
        Tuple open = new Columns<>(judged)
                .text(each -> of(each, Open::place))
                .uuid(each -> of(each, at -> at.lesson().versionId()))
                .uuid(each -> of(each, at -> at.lesson().lessonId()))
                .whole(each -> of(each, at -> at.segment().lengthMillis()))
                .whole(each -> of(each, at -> at.segment().fromMillis()))
                .moment(each -> of(each, at -> at.segment().openedAt()))
                .whole(each -> each.step()
                        .clock()
                        .open()
                        .map(at -> at.rules().signMinutes())
                        .orElse(0))
                .tuple();
        for (int i = 0; i < open.size(); i++) {
            tuple.addValue(open.getValue(i));
        }
        tuple.addValue(judged.stream()
                .map(each -> each.step()
                        .clock()
                        .open()
                        .map(at -> at.rules().hiddenCounts())
                        .orElse(false))
                .toArray(Boolean[]::new));
        tuple.addValue(judged.stream()
                .map(each -> each.step().clock().unsignedMillis())
                .toArray(Integer[]::new));
        tuple.addValue(judged.stream()
                .map(each -> each.step().clock().signWanted().orElse(null))
                .toArray(String[]::new));
        return tuple;
    }

    private static <T> @Nullable T of(Judged judged, Function<Open, T> value) {
        Open open = judged.step().clock().open().orElse(null);
        return open == null ? null : value.apply(open);
    }

    private static Closed closed(Judged judged) {
        return judged.step().closed().orElseThrow();
    }

    static Tuple closings(List<Judged> closed) {
        Tuple tuple = Tuple.tuple();
        tuple.addValue(closed.stream().map(each -> each.request().personId()).toArray(java.util.UUID[]::new));
        tuple.addValue(closed.stream().map(each -> closed(each).serial()).toArray(Long[]::new));
        Tuple rest = new Columns<>(closed)
                .uuid(each -> closed(each).open().lesson().versionId())
                .uuid(each -> closed(each).open().lesson().lessonId())
                .text(each -> closed(each).open().place())
                .whole(each -> closed(each).open().segment().fromMillis())
                .whole(each -> closed(each)
                        .stretch()
                        .map(Stretch::to)
                        .orElse(closed(each).open().segment().fromMillis()))
                .whole(each -> closed(each).countedMillis())
                .text(each -> closed(each).verdict().code())
                .moment(each -> closed(each).open().segment().openedAt())
                .moment(each -> closed(each).at())
                .text(each -> array(each.after()))
                .whole(each -> closed(each).open().segment().lengthMillis())
                .tuple();
        for (int i = 0; i < rest.size(); i++) {
            tuple.addValue(rest.getValue(i));
        }
        tuple.addValue(
                closed.stream().map(each -> each.after().doneAt().isPresent()).toArray(Boolean[]::new));
        return tuple;
    }

    /** As PostgreSQL reads arrays. */
    private static String array(LessonState state) {
        return Arrays.stream(state.covered().bounds()).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** What somebody tried, for {@link StudySql#SUSPECT}. */
    record Tried(java.util.UUID personId, java.util.UUID versionId, String reason, Instant at, String detail) {}

    static Tuple suspicions(List<Tried> tried, String zone) {
        return new Columns<>(tried)
                .uuid(each -> Ids.next())
                .uuid(Tried::personId)
                .uuid(Tried::versionId)
                .text(Tried::reason)
                .moment(Tried::at)
                .text(Tried::detail)
                .tuple()
                .addValue(zone);
    }
}
