package xuefa.course.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.course.CourseContent;
import xuefa.course.CourseFault;
import xuefa.course.CourseJson;
import xuefa.course.flow.CourseDesk;
import xuefa.course.flow.CourseDesk.Drafted;
import xuefa.course.flow.CourseDesk.Saved;
import xuefa.course.flow.FindingQuestions;
import xuefa.course.flow.MediaShelf;
import xuefa.course.flow.PublishingCourse;
import xuefa.course.flow.PublishingCourse.Outcome;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Making courses over HTTP, for those who may at their units. */
public final class CourseDeskApi {
    private final CourseDesk desk;
    private final PublishingCourse publishing;
    private final MediaShelf media;
    private final FindingQuestions questions;
    private final int mostBytes;

    /** @param mostBytes of a file */
    public CourseDeskApi(
            CourseDesk desk, PublishingCourse publishing, MediaShelf media, FindingQuestions questions, int mostBytes) {
        this.desk = desk;
        this.publishing = publishing;
        this.media = media;
        this.questions = questions;
        this.mostBytes = mostBytes;
    }

    public void addTo(Api api) {
        api.on("listCourses", this::list)
                .on("createCourse", this::create)
                .on("getCourse", this::get)
                .on("saveCourse", this::save)
                .on("publishCourse", this::publish)
                .on("retireCourse", this::retire)
                .on("uploadCourseFile", this::upload)
                .on("previewCourseFile", this::file)
                .on("findCourseQuestions", this::questions);
    }

    private static Reply unknown() {
        return Reply.problem(404, "course.unknown");
    }

    private Future<Reply> list(Call call) {
        return desk.list(call.reach()).compose(all -> desk.places(call.reach())
                .compose(places -> desk.releases(call.reach()).compose(releases -> desk.exams(call.reach())
                        .map(exams -> Reply.ok(new JsonObject()
                                .put("exams", array(exams, each -> new JsonObject()
                                        .put("examId", each.examId().toString())
                                        .put("title", each.title())))
                                .put("items", array(all, CourseDeskApi::head))
                                .put("units", array(places, each -> new JsonObject()
                                        .put("unitId", each.id().toString())
                                        .put("name", each.name())))
                                .put("releases", array(releases, each -> new JsonObject()
                                        .put("digest", each.digest())
                                        .put("bank", each.bank())
                                        .put("number", each.number())
                                        .put("questions", each.questions()))))))));
    }

    private Future<Reply> create(Call call) {
        return draft(call, draft -> desk.create(
                        call.reach(), call.actor(), UUID.fromString(call.body().getString("unitId")), draft)
                .map(made ->
                        made.map(each -> Reply.of(201, whole(each, List.of()))).orElseGet(CourseDeskApi::unknown)));
    }

    /** What the contract allows may still be no course; the message says why. */
    private static Future<Reply> draft(Call call, Function<CourseContent, Future<Reply>> work) {
        CourseContent draft;
        try {
            draft = CourseJson.read(call.body().getJsonObject("draft").encode());
        } catch (IllegalArgumentException impossible) {
            return Future.succeededFuture(Reply.problem(
                    Problem.of(400, "course.impossible").with("why", String.valueOf(impossible.getMessage()))));
        }
        return work.apply(draft);
    }

    private Future<Reply> get(Call call) {
        return desk.find(call.reach(), call.id("courseId")).compose(this::judged);
    }

    private Future<Reply> judged(Optional<Drafted> found) {
        return found.isEmpty()
                ? Future.succeededFuture(unknown())
                : publishing.faults(found.get().draft()).map(faults -> Reply.ok(whole(found.get(), faults)));
    }

    private Future<Reply> save(Call call) {
        return draft(call, draft -> desk.save(
                        call.reach(),
                        call.actor(),
                        call.id("courseId"),
                        call.body().getInteger("revision"),
                        draft)
                .compose(this::saved));
    }

    private Future<Reply> saved(Saved saved) {
        return switch (saved) {
            case Saved.Done done -> judged(Optional.of(done.draft()));
            case Saved.Overtaken other -> Future.succeededFuture(overtaken(other.revision()));
            case Saved.Unknown none -> Future.succeededFuture(unknown());
        };
    }

    private static Reply overtaken(int revision) {
        return Reply.problem(Problem.of(409, "course.overtaken").with("revision", revision));
    }

    private Future<Reply> publish(Call call) {
        return publishing
                .publish(
                        call.reach(),
                        call.actor(),
                        call.id("courseId"),
                        call.body().getInteger("revision"))
                .map(outcome -> switch (outcome) {
                    case Outcome.Published published -> Reply.ok(whole(published.course(), List.of()));
                    case Outcome.Overtaken other -> overtaken(other.revision());
                    case Outcome.Unknown none -> unknown();
                    case Outcome.Faulty faulty ->
                        Reply.problem(Problem.of(409, "course.not-ready")
                                .because(faulty.faults().stream()
                                        .map(each -> new Problem.Fault(each.pointer(), each.code(), each.word()))
                                        .toList()));
                });
    }

    private Future<Reply> retire(Call call) {
        return desk.retire(
                        call.reach(),
                        call.actor(),
                        call.id("courseId"),
                        call.body().getBoolean("retired"))
                .compose(this::saved);
    }

    private Future<Reply> upload(Call call) {
        return desk.find(call.reach(), call.id("courseId"))
                .compose(course -> course.isEmpty()
                        ? Future.succeededFuture(unknown())
                        : media.keep(
                                        call.actor(),
                                        course.get().unitId(),
                                        call.parameter("name").orElseThrow(),
                                        taking -> call.pieces(mostBytes, taking))
                                .map(kept -> switch (kept) {
                                    case MediaShelf.Kept.Done done -> Reply.of(201, ChapterJson.file(done.media()));
                                    case MediaShelf.Kept.TooLarge large ->
                                        Reply.problem(Problem.of(413, "course.file-too-large")
                                                .with("mostBytes", large.most()));
                                    case MediaShelf.Kept.WrongKind wrong -> Reply.problem(400, "course.file-kind");
                                }));
    }

    private Future<Reply> file(Call call) {
        String digest = call.parameter("digest").orElseThrow();
        return desk.find(call.reach(), call.id("courseId"))
                .compose(course -> course.filter(each -> each.draft().media().anyMatch(digest::equals))
                                .isEmpty()
                        ? Future.succeededFuture(Optional.<MediaShelf.Media>empty())
                        : media.find(digest))
                .map(found -> found.map(CourseApi::stored).orElseGet(CourseDeskApi::unknown));
    }

    private Future<Reply> questions(Call call) {
        return questions
                .find(
                        call.reach(),
                        call.parameter("release").orElseThrow(),
                        call.parameter("law"),
                        call.parameter("q").orElse("").strip())
                .map(found -> found.map(each -> Reply.ok(new JsonObject()
                                .put("total", each.total())
                                .put("laws", array(each.laws(), law -> new JsonObject()
                                        .put("law", law.lawId())
                                        .put("title", law.title())))
                                .put("items", array(each.questions(), QuestionTold::before))))
                        .orElseGet(CourseDeskApi::unknown));
    }

    private static JsonObject head(Drafted course) {
        return new JsonObject()
                .put("courseId", course.id().toString())
                .put("unitId", course.unitId().toString())
                .put("unit", course.unitName())
                .put("title", course.draft().title())
                .put("chapters", course.draft().chapters().size())
                .put("seconds", course.draft().seconds())
                .put("revision", course.revision())
                .put("version", course.version())
                .put("changed", course.changed())
                .put("retired", course.retired())
                .put("learners", course.learners())
                .put("completed", course.completed())
                .put("changedAt", course.changedAt().toString());
    }

    private static JsonObject whole(Drafted course, List<CourseFault> faults) {
        return head(course)
                .put("draft", new JsonObject(CourseJson.text(course.draft())))
                .put("faults", array(faults, each -> new JsonObject()
                        .put("pointer", each.pointer())
                        .put("code", each.code())
                        .put("word", each.word())));
    }

    private static <T> JsonArray array(Iterable<T> all, Function<T, JsonObject> json) {
        JsonArray array = new JsonArray();
        all.forEach(each -> array.add(json.apply(each)));
        return array;
    }
}
