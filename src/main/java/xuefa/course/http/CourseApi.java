package xuefa.course.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import xuefa.course.Chapter;
import xuefa.course.flow.AnsweringInBetween;
import xuefa.course.flow.CourseShelf.Offered;
import xuefa.course.flow.LookingAtCourses;
import xuefa.course.flow.MediaShelf;
import xuefa.course.flow.ReadingChapter;
import xuefa.course.flow.TakingTest;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Courses for learners over HTTP: their own only. */
public final class CourseApi {
    private final LookingAtCourses looking;
    private final ReadingChapter reading;
    private final AnsweringInBetween answering;
    private final TakingTest testing;

    public CourseApi(
            LookingAtCourses looking, ReadingChapter reading, AnsweringInBetween answering, TakingTest testing) {
        this.looking = looking;
        this.reading = reading;
        this.answering = answering;
        this.testing = testing;
    }

    public void addTo(Api api) {
        api.on("listMyCourses", this::list)
                .on("getMyCourse", this::course)
                .on("joinCourse", this::join)
                .on("readChapter", this::chapter)
                .on("getCourseFile", this::file)
                .on("answerCourseQuestion", this::answer)
                .on("startCourseTest", this::startTest)
                .on("submitCourseTest", this::submitTest);
    }

    private static Reply unknown() {
        return Reply.problem(404, "course.unknown");
    }

    private Future<Reply> list(Call call) {
        return looking.offer(call.caller().personId()).map(offer -> {
            JsonArray items = new JsonArray();
            offer.courses().forEach(each -> items.add(LearnerJson.course(each, offer.posts())));
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private Future<Reply> course(Call call) {
        return opened(call, call.caller().personId());
    }

    private Future<Reply> opened(Call call, UUID personId) {
        return looking.one(personId, call.id("courseId")).map(found -> found.map(each -> {
                    Offered course = each.course();
                    return Reply.ok(LearnerJson.course(course, each.posts())
                            .put("chapters", LearnerJson.chapters(course))
                            .put("ending", LearnerJson.ending(course, each.test())));
                })
                .orElseGet(CourseApi::unknown));
    }

    private Future<Reply> join(Call call) {
        UUID personId = call.caller().personId();
        return looking.join(personId, call.id("courseId"))
                .compose(joined -> joined ? opened(call, personId) : Future.succeededFuture(unknown()));
    }

    private Future<Reply> chapter(Call call) {
        return reading.read(call.caller().personId(), call.id("courseId"), call.id("chapterId"))
                .map(found -> found.map(each -> Reply.ok(ChapterJson.of(each))).orElseGet(CourseApi::unknown));
    }

    private Future<Reply> file(Call call) {
        String digest = call.parameter("digest").orElseThrow();
        return reading.file(call.caller().personId(), call.id("courseId"), digest)
                .map(found -> found.map(CourseApi::stored).orElseGet(CourseApi::unknown));
    }

    /** Nothing of a file may run here, whatever it says that it is. */
    static Reply stored(MediaShelf.Media media) {
        return new Reply.Stored(
                media.path().toString(),
                media.bytes(),
                media.digest(),
                Map.of(
                        "Content-Type",
                        media.kind().type(),
                        "Content-Disposition",
                        "inline",
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"));
    }

    private Future<Reply> answer(Call call) {
        SortedSet<String> letters = letters(call.body().getJsonArray("letters"));
        return answering
                .answer(
                        call.caller().personId(),
                        call.id("courseId"),
                        call.id("chapterId"),
                        call.body().getString("questionId"),
                        letters)
                .map(outcome -> switch (outcome) {
                    case AnsweringInBetween.Outcome.Answered answered ->
                        Reply.ok(QuestionTold.after(answered.question(), letters, answered.correct())
                                .put("chapterDone", answered.chapterDone()));
                    case AnsweringInBetween.Outcome.Unknown none -> unknown();
                    case AnsweringInBetween.Outcome.Locked locked -> Reply.problem(409, "course.locked");
                    case AnsweringInBetween.Outcome.NoSuchOption none -> Reply.problem(400, "course.no-option");
                });
    }

    static SortedSet<String> letters(JsonArray array) {
        return array.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private Future<Reply> startTest(Call call) {
        return testing.start(call.caller().personId(), call.id("courseId")).map(CourseApi::test);
    }

    private Future<Reply> submitTest(Call call) {
        Map<String, SortedSet<String>> answers = call.body().getJsonArray("answers").stream()
                .map(JsonObject.class::cast)
                .collect(Collectors.toMap(
                        each -> each.getString("questionId"),
                        each -> letters(each.getJsonArray("letters")),
                        (one, other) -> other));
        return testing.submit(call.caller().personId(), call.id("testId"), answers)
                .map(CourseApi::test);
    }

    private static Reply test(TakingTest.Outcome outcome) {
        return switch (outcome) {
            case TakingTest.Outcome.Open open -> Reply.ok(QuestionTold.test(open.paper()));
            case TakingTest.Outcome.Unknown none -> unknown();
            case TakingTest.Outcome.NoMore none ->
                Reply.problem(Problem.of(409, "course.no-more-tests").with("attempts", none.allowed()));
            case TakingTest.Outcome.Missing missing ->
                Reply.problem(Problem.of(409, "course.chapters-missing")
                        .with(
                                "missing",
                                new JsonArray(missing.chapters().stream()
                                        .map(Chapter::title)
                                        .toList())));
        };
    }
}
