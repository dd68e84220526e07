package xuefa.course.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xuefa.course.Covered;
import xuefa.course.Crediting;
import xuefa.course.LessonState;
import xuefa.course.SignOfLife;
import xuefa.course.StudyClock;
import xuefa.course.StudyClock.Closed;
import xuefa.course.StudyClock.Lesson;
import xuefa.course.flow.StudyTime.Reported;
import xuefa.shared.store.RecordStore.Tx;

/** Reports of many people in one transaction: lock their clocks, read how far they are, judge, write. Confined to one event loop. */
final class StudyBatch {
    /** One report. */
    record Request(UUID personId, StudyClock.Asked asked) {}

    private record Key(UUID personId, Lesson lesson) {}

    /** What was judged, before it is written. */
    record Judged(Request request, StudyClock.Step step, LessonState before, LessonState after, Instant now) {
        boolean doneNow() {
            return before.doneAt().isEmpty() && after.doneAt().isPresent();
        }

        Optional<Lesson> about() {
            return step.closed()
                    .map(closed -> closed.open().lesson())
                    .or(() -> step.clock().open().map(StudyClock.Open::lesson));
        }

        Reported reported() {
            return new Reported(step, about(), after, doneNow());
        }
    }

    private final Tx tx;
    private final List<Request> requests;
    private final Map<UUID, ClockRow> clocks = new HashMap<>();
    private final Map<Key, LessonState> lessons = new HashMap<>();

    StudyBatch(Tx tx, List<Request> requests) {
        this.tx = tx;
        this.requests = requests;
    }

    /** In the order of the requests. */
    Future<List<Judged>> judge() {
        return lock(people())
                .compose(done -> readLessons())
                .map(done -> requests.stream().map(this::judge).toList());
    }

    private Set<UUID> people() {
        return requests.stream().map(Request::personId).collect(Collectors.toSet());
    }

    private Future<Void> lock(Set<UUID> people) {
        UUID[] ids = people.toArray(UUID[]::new);
        return tx.query(StudySql.LOCK, Tuple.tuple().addValue(ids)).compose(rows -> {
            rows.forEach(row -> clocks.put(row.getUUID("person_id"), ClockRow.read(row)));
            Set<UUID> missing =
                    people.stream().filter(id -> !clocks.containsKey(id)).collect(Collectors.toSet());
            return missing.isEmpty()
                    ? Future.succeededFuture()
                    : tx.query(StudySql.ADD_CLOCKS, Tuple.tuple().addValue(missing.toArray(UUID[]::new)))
                            .compose(added -> lock(missing));
        });
    }

    private Future<Void> readLessons() {
        List<Key> keys = requests.stream().flatMap(this::keys).distinct().toList();
        if (keys.isEmpty()) {
            return Future.succeededFuture();
        }
        Tuple parameters = Tuple.tuple()
                .addValue(keys.stream().map(Key::personId).toArray(UUID[]::new))
                .addValue(keys.stream().map(key -> key.lesson().versionId()).toArray(UUID[]::new))
                .addValue(keys.stream().map(key -> key.lesson().lessonId()).toArray(UUID[]::new));
        return tx.query(StudySql.PROGRESS, parameters).map(rows -> {
            for (Row row : rows) {
                var lesson = new Lesson(row.getUUID("version_id"), row.getUUID("lesson_id"));
                lessons.put(new Key(row.getUUID("person_id"), lesson), LessonRows.read(row));
            }
            return null;
        });
    }

    private Stream<Key> keys(Request request) {
        Optional<Lesson> open = clock(request).clock().open().map(StudyClock.Open::lesson);
        var begins = request.asked().beginning();
        return Stream.of(open, begins.map(StudyClock.Beginning::lesson), begins.flatMap(StudyClock.Beginning::after))
                .flatMap(Optional::stream)
                .map(lesson -> new Key(request.personId(), lesson));
    }

    private ClockRow clock(Request request) {
        return Objects.requireNonNull(clocks.get(request.personId()));
    }

    private LessonState lesson(UUID personId, Lesson lesson) {
        return lessons.getOrDefault(new Key(personId, lesson), LessonState.NEW);
    }

    private Judged judge(Request request) {
        ClockRow row = clock(request);
        UUID person = request.personId();
        var known = new StudyClock.Known() {
            @Override
            public Covered covered(Lesson lesson) {
                return lesson(person, lesson).covered();
            }

            @Override
            public boolean isDone(Lesson lesson) {
                return lesson(person, lesson).doneAt().isPresent();
            }
        };
        String pick = SignOfLife.pick(ThreadLocalRandom.current());
        var step = row.clock().step(request.asked(), known, row.now(), pick);
        Optional<Lesson> about = step.closed()
                .map(closed -> closed.open().lesson())
                .or(() -> step.clock().open().map(StudyClock.Open::lesson));
        LessonState before = about.map(lesson -> lesson(person, lesson)).orElse(LessonState.NEW);
        LessonState after = step.closed().map(closed -> after(before, closed)).orElse(before);
        return new Judged(request, step, before, after, row.now());
    }

    private static LessonState after(LessonState before, Closed closed) {
        Covered covered = closed.stretch().map(before.covered()::with).orElse(before.covered());
        boolean done = closed.countedMillis() > 0
                && Crediting.isDone(covered, closed.open().segment().lengthMillis());
        return new LessonState(covered, before.doneAt().or(() -> done ? Optional.of(closed.at()) : Optional.empty()));
    }

    /** Writes what was judged: the clocks, the segments that were closed, how far people are. */
    Future<Void> write(List<Judged> judged) {
        List<Judged> closed =
                judged.stream().filter(each -> each.step().closed().isPresent()).toList();
        return tx.query(StudySql.MOVE, StudyColumns.moves(judged))
                .compose(moved -> closed.isEmpty()
                        ? Future.succeededFuture()
                        : tx.query(StudySql.CLOSE, StudyColumns.closings(closed))
                                .mapEmpty());
    }

    static List<Judged> doneNow(List<Judged> judged) {
        return new ArrayList<>(judged.stream().filter(Judged::doneNow).toList());
    }
}
