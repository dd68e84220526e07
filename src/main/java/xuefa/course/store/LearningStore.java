package xuefa.course.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.course.Chapter;
import xuefa.course.CourseVersion;
import xuefa.course.StudyClock.Lesson;
import xuefa.course.flow.Learning;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** What learners answered, in PostgreSQL. */
public final class LearningStore implements Learning {
    private final RecordStore store;
    private final CompletingLessons completing;
    private final InstantSource clock;

    public LearningStore(RecordStore store, CompletingLessons completing, InstantSource clock) {
        this.store = store;
        this.completing = completing;
        this.clock = clock;
    }

    @Override
    public Future<Map<String, Given>> given(UUID personId, UUID versionId, UUID chapterId) {
        return store.query(LearningSql.GIVEN, Tuple.of(personId, versionId, chapterId))
                .map(rows -> {
                    Map<String, Given> given = new HashMap<>();
                    rows.forEach(row -> given.put(
                            row.getString("question_id"),
                            new Given(letters(row.getString("letters")), row.getBoolean("correct"))));
                    return given;
                });
    }

    private static SortedSet<String> letters(String joined) {
        return new TreeSet<>(Arrays.asList(joined.split("")));
    }

    @Override
    public Future<Boolean> answer(
            UUID personId, CourseVersion version, Chapter chapter, String questionId, Given given) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> lock(tx, personId, version)
                .compose(locked -> tx.query(
                        LearningSql.ANSWER,
                        Tuple.of(personId, version.id(), chapter.id())
                                .addString(questionId)
                                .addString(String.join("", given.letters()))
                                .addBoolean(given.correct())))
                .compose(added -> tx.query(LearningSql.RIGHT, Tuple.of(personId, version.id(), chapter.id())))
                .compose(rows -> {
                    Set<String> right = new HashSet<>();
                    rows.forEach(row -> right.add(row.getString("question_id")));
                    return right.containsAll(((Chapter.Questions) chapter.matter()).ids())
                            ? done(tx, personId, new Lesson(version.id(), chapter.id()), now)
                            : Future.succeededFuture(false);
                }));
    }

    private static Future<Void> lock(Tx tx, UUID personId, CourseVersion version) {
        return tx.query(LearningSql.LOCK, Tuple.of(personId, version.courseId()))
                .mapEmpty();
    }

    private Future<Boolean> done(Tx tx, UUID personId, Lesson lesson, Instant now) {
        return tx.query(
                        CourseSql.ANSWERED,
                        Tuple.of(personId, lesson.versionId(), lesson.lessonId(), now.atOffset(ZoneOffset.UTC)))
                .compose(fresh -> fresh.size() == 0
                        ? Future.succeededFuture(false)
                        : completing.lessonDone(tx, personId, lesson, now).map(true));
    }

    @Override
    public Future<TestStanding> standing(UUID personId, UUID versionId) {
        return store.query(LearningSql.STANDING, Tuple.of(personId, versionId)).map(rows -> {
            Row row = rows.iterator().next();
            return new TestStanding(
                    row.getInteger("used"), row.getBoolean("passed"), Optional.ofNullable(row.getUUID("open")));
        });
    }

    @Override
    public Future<Test> start(UUID personId, CourseVersion version, List<String> questions) {
        return store.inTransaction(tx -> lock(tx, personId, version)
                .compose(locked -> tx.query(
                        LearningSql.START,
                        Tuple.of(Ids.next(), personId, version.id(), new JsonArray(questions).encode())))
                .compose(started -> tx.query(LearningSql.OPEN, Tuple.of(personId, version.id())))
                .map(rows -> read(rows.iterator().next())));
    }

    @Override
    public Future<Optional<Test>> test(UUID personId, UUID testId) {
        return store.query(LearningSql.TEST, Tuple.of(personId, testId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(read(rows.iterator().next())));
    }

    @Override
    public Future<Test> submit(UUID personId, CourseVersion version, UUID testId, TestResult result) {
        JsonObject answers = new JsonObject();
        result.answers().forEach((question, letters) -> answers.put(question, String.join("", letters)));
        return store.inTransaction(tx -> lock(tx, personId, version)
                .compose(locked -> tx.query(
                        LearningSql.SUBMIT, Tuple.of(testId, answers.encode(), result.correct(), result.passed())))
                .compose(kept -> completing.perhapsComplete(tx, personId, version, clock.instant()))
                .compose(done -> tx.query(LearningSql.TEST, Tuple.of(personId, testId)))
                .map(rows -> read(rows.iterator().next())));
    }

    @Override
    public Future<Void> settle(UUID personId, CourseVersion version) {
        return store.inTransaction(tx -> lock(tx, personId, version)
                .compose(locked -> completing.perhapsComplete(tx, personId, version, clock.instant())));
    }

    private static Test read(Row row) {
        List<String> questions = new JsonArray(row.getString("questions"))
                .stream().map(String::valueOf).toList();
        @Nullable String answers = row.getString("answers");
        return new Test(
                row.getUUID("id"),
                row.getUUID("version_id"),
                row.getInteger("number"),
                questions,
                row.getOffsetDateTime("started_at").toInstant(),
                answers == null ? Optional.empty() : Optional.of(result(row, new JsonObject(answers))));
    }

    private static TestResult result(Row row, JsonObject answers) {
        Map<String, SortedSet<String>> given = new HashMap<>();
        answers.forEach(each -> given.put(each.getKey(), letters(String.valueOf(each.getValue()))));
        return new TestResult(
                given,
                row.getInteger("correct"),
                row.getBoolean("passed"),
                row.getOffsetDateTime("submitted_at").toInstant());
    }
}
