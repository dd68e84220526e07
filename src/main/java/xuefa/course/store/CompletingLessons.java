package xuefa.course.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.course.Chapter;
import xuefa.course.CourseContent;
import xuefa.course.CourseContent.Ending;
import xuefa.course.CourseContent.HoursAfter;
import xuefa.course.CourseVersion;
import xuefa.course.LessonState;
import xuefa.course.StudyClock.Lesson;
import xuefa.course.StudyRuns;
import xuefa.shared.Actor;
import xuefa.shared.Digests;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.HoursEntry;
import xuefa.training.HoursKind;
import xuefa.training.NewHours;
import xuefa.training.store.HoursLedger;

/** What follows when a lesson is done: hours in the ledger, and perhaps the whole course. In the transaction that ends the lesson. */
public final class CompletingLessons {
    private static final String EVIDENCE = "course";

    private final CourseVersions versions;
    private final HoursLedger ledger;
    private final ZoneId zone;

    /** @param zone in which days are counted */
    public CompletingLessons(CourseVersions versions, HoursLedger ledger, ZoneId zone) {
        this.versions = versions;
        this.ledger = ledger;
        this.zone = zone;
    }

    public Future<Void> lessonDone(Tx tx, UUID personId, Lesson lesson, Instant at) {
        return versions.find(lesson.versionId())
                .compose(version -> version.isEmpty()
                        ? Future.succeededFuture()
                        : chapterDone(tx, personId, version.get(), lesson.lessonId(), at));
    }

    private Future<Void> chapterDone(Tx tx, UUID personId, CourseVersion version, UUID chapterId, Instant at) {
        Chapter chapter = version.content().chapter(chapterId).orElseThrow();
        boolean now = version.content().policy().hoursAfter() == HoursAfter.CHAPTER && chapter.isTimed();
        Future<Void> given = now
                ? give(tx, personId, version, chapterId, List.of(chapterId), chapter.title())
                : Future.succeededFuture();
        return given.compose(done -> perhapsComplete(tx, personId, version, at));
    }

    /** Completes the course if nothing is missing any more. */
    Future<Void> perhapsComplete(Tx tx, UUID personId, CourseVersion version, Instant at) {
        return tx.query(CourseSql.LESSONS, Tuple.of(personId).addValue(new UUID[] {version.id()}))
                .compose(rows -> {
                    Map<UUID, LessonState> lessons = new java.util.HashMap<>();
                    rows.forEach(row -> lessons.put(row.getUUID("lesson_id"), LessonRows.read(row)));
                    boolean all = version.content().chapters().stream()
                            .allMatch(each -> lessons.getOrDefault(each.id(), LessonState.NEW)
                                    .doneAt()
                                    .isPresent());
                    return all ? ended(tx, personId, version) : Future.succeededFuture(false);
                })
                .compose(ended -> ended ? complete(tx, personId, version, at) : Future.succeededFuture());
    }

    private static Future<Boolean> ended(Tx tx, UUID personId, CourseVersion version) {
        return switch (version.content().ending()) {
            case Ending.None none -> Future.succeededFuture(true);
            case Ending.Test test ->
                tx.query(CourseSql.TEST_PASSED, Tuple.of(personId, version.id()))
                        .map(CompletingLessons::passed);
            case Ending.OfExam exam ->
                tx.query(CourseSql.EXAM_PASSED, Tuple.of(personId, exam.examId()))
                        .map(CompletingLessons::passed);
        };
    }

    private static boolean passed(Iterable<Row> rows) {
        return rows.iterator().next().getBoolean("passed");
    }

    private Future<Void> complete(Tx tx, UUID personId, CourseVersion version, Instant at) {
        CourseContent content = version.content();
        return tx.query(CourseSql.COMPLETE, Tuple.of(personId, version.id(), at.atOffset(ZoneOffset.UTC)))
                .compose(rows -> rows.size() == 0 || content.policy().hoursAfter() != HoursAfter.COURSE
                        ? Future.succeededFuture()
                        : give(
                                tx,
                                personId,
                                version,
                                version.id(),
                                content.chapters().stream().map(Chapter::id).toList(),
                                ""));
    }

    /** Once, whatever happens: the row in course_hours and the source in the ledger both say so. */
    private Future<Void> give(
            Tx tx, UUID personId, CourseVersion version, UUID lessonId, List<UUID> chapters, String chapter) {
        Tuple parameters = Tuple.of(personId, version.id()).addValue(chapters.toArray(UUID[]::new));
        return tx.query(CourseSql.COUNTED, parameters).compose(rows -> {
            List<StudyRuns.Counted> counted = new ArrayList<>();
            rows.forEach(row -> counted.add(new StudyRuns.Counted(
                    row.getOffsetDateTime("opened_at").toInstant(), row.getInteger("counted_ms"))));
            byte[] digest = Digests.sha256(lines(rows).getBytes(StandardCharsets.US_ASCII));
            List<NewHours> hours = hours(personId, version, lessonId, StudyRuns.of(counted), chapter);
            int minutes = hours.stream()
                    .mapToInt(each -> ((HoursEntry.Minutes) each.amount()).minutes())
                    .sum();
            return tx.query(
                            CourseSql.GIVE_HOURS,
                            Tuple.of(personId, version.id(), lessonId, hours.size(), minutes, Buffer.buffer(digest)))
                    .compose(fresh -> fresh.size() == 0
                            ? Future.succeededFuture()
                            : ToSeal.add(tx, Kinds.COURSE_HOURS, personId + "/" + version.id() + "/" + lessonId)
                                    .compose(kept -> ledger.add(tx, Actor.CLOCK, hours))
                                    .mapEmpty());
        });
    }

    /** The segments, a line each, in the order of their serials. */
    private static String lines(Iterable<Row> segments) {
        StringBuilder lines = new StringBuilder();
        for (Row row : segments) {
            lines.append(row.getLong("serial")).append(' ').append(row.getUUID("lesson_id"));
            for (String column : List.of("from_ms", "to_ms", "counted_ms")) {
                lines.append(' ').append(row.getInteger(column));
            }
            for (String column : List.of("opened_at", "closed_at")) {
                lines.append(' ').append(row.getOffsetDateTime(column).toInstant());
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    /** An entry a day, with the times of that day. */
    private List<NewHours> hours(
            UUID personId, CourseVersion version, UUID lessonId, List<StudyRuns.Run> runs, String chapter) {
        Map<LocalDate, List<StudyRuns.Run>> byDay = runs.stream()
                .collect(Collectors.groupingBy(
                        run -> run.to().atZone(zone).toLocalDate(), TreeMap::new, Collectors.toList()));
        String title = version.content().title();
        String note = chapter.isEmpty() ? title : title + " · " + chapter;
        return byDay.entrySet().stream()
                .map(day -> new NewHours(
                        "course:" + version.id() + ":" + lessonId + ":" + day.getKey(),
                        personId,
                        HoursKind.ONLINE,
                        version.content().subject(),
                        day.getKey(),
                        new HoursEntry.Minutes(day.getValue().stream()
                                .mapToInt(StudyRuns.Run::minutes)
                                .sum()),
                        day.getValue().stream()
                                .map(run -> new HoursEntry.Span(run.from(), run.to()))
                                .toList(),
                        HoursEntry.State.VALID,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new NewHours.Evidence(EVIDENCE, version.courseId().toString()),
                        note.substring(0, Math.min(note.length(), 400))))
                .toList();
    }
}
