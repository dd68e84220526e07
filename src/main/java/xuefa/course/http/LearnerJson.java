package xuefa.course.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.UUID;
import xuefa.course.Chapter;
import xuefa.course.CourseContent;
import xuefa.course.CourseContent.Ending;
import xuefa.course.LessonState;
import xuefa.course.flow.CourseShelf.Offered;
import xuefa.course.flow.Learning;
import xuefa.people.PostCategory;

/** Courses in JSON, as a learner sees them. */
final class LearnerJson {
    private LearnerJson() {}

    static JsonObject course(Offered offered, Set<PostCategory> posts) {
        CourseContent content = offered.version().content();
        long done = content.chapters().stream()
                .filter(each -> state(offered, each).doneAt().isPresent())
                .count();
        int covered = content.chapters().stream()
                .mapToInt(each -> state(offered, each).covered().millis())
                .sum();
        JsonObject json = new JsonObject()
                .put("courseId", offered.version().courseId().toString())
                .put("title", content.title())
                .put("summary", content.summary())
                .put("subject", content.subject().code())
                .put("unit", offered.unitName())
                .put("version", offered.version().number())
                .put("newer", offered.newer())
                .put("required", content.isRequiredOf(posts))
                .put("seconds", content.seconds())
                .put("coveredSeconds", covered / 1000)
                .put("chapterCount", content.chapters().size())
                .put("chaptersDone", (int) done)
                .put(
                        "laws",
                        new JsonArray(content.chapters().stream()
                                .flatMap(each -> each.laws().stream())
                                .distinct()
                                .toList()));
        offered.joinedAt().ifPresent(at -> json.put("joinedAt", at.toString()));
        offered.completedAt().ifPresent(at -> json.put("completedAt", at.toString()));
        return json;
    }

    private static LessonState state(Offered offered, Chapter chapter) {
        return offered.lessons().getOrDefault(chapter.id(), LessonState.NEW);
    }

    static JsonArray chapters(Offered offered) {
        CourseContent content = offered.version().content();
        JsonArray array = new JsonArray();
        boolean open = true;
        for (Chapter each : content.chapters()) {
            LessonState state = state(offered, each);
            array.add(new JsonObject()
                    .put("chapterId", each.id().toString())
                    .put("title", each.title())
                    .put("kind", each.matter().code())
                    .put("seconds", each.seconds())
                    .put("coveredMillis", state.covered().millis())
                    .put("done", state.doneAt().isPresent())
                    .put("locked", !open));
            open = open && (state.doneAt().isPresent() || !content.policy().inOrder());
        }
        return array;
    }

    static JsonObject ending(Offered offered, Learning.TestStanding standing) {
        return switch (offered.version().content().ending()) {
            case Ending.None none -> new JsonObject().put("kind", "none");
            case Ending.OfExam exam ->
                new JsonObject().put("kind", "exam").put("examId", exam.examId().toString());
            case Ending.Test test -> {
                JsonObject json = new JsonObject()
                        .put("kind", "test")
                        .put("questions", test.questions())
                        .put("passPercent", test.passPercent())
                        .put("attempts", test.attempts())
                        .put("used", standing.used())
                        .put("passed", standing.passed());
                standing.open().map(UUID::toString).ifPresent(id -> json.put("open", id));
                yield json;
            }
        };
    }
}
