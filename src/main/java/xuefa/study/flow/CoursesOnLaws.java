package xuefa.study.flow;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import xuefa.bank.BankRelease;
import xuefa.bank.Choice;
import xuefa.course.Chapter;
import xuefa.course.CourseContent;
import xuefa.course.CourseContent.Ending;
import xuefa.course.LessonState;
import xuefa.course.flow.CourseShelf;
import xuefa.course.flow.CourseShelf.Offered;
import xuefa.course.flow.Releases;
import xuefa.people.PostCategory;
import xuefa.study.required.LawFacts.Taught;

/** Which courses that somebody may take teach which laws, and how far they are. Fails only when the record is away. */
final class CoursesOnLaws {
    private final CourseShelf shelf;
    private final Releases releases;

    CoursesOnLaws(CourseShelf shelf, Releases releases) {
        this.shelf = shelf;
        this.releases = releases;
    }

    /** By the title of the law. */
    Future<Map<String, List<Taught>>> of(UUID person) {
        return shelf.offer(person).compose(offer -> {
            Map<String, List<Taught>> taught = new HashMap<>();
            Future<Void> all = Future.succeededFuture();
            for (Offered course : offer.courses()) {
                all = all.compose(before -> asked(course.version().content()).map(asked -> {
                    laws(course, asked).forEach(law -> taught.computeIfAbsent(law, none -> new ArrayList<>())
                            .add(taught(law, course, asked.getOrDefault(law, 0), offer.posts())));
                    return null;
                }));
            }
            return all.map(taught);
        });
    }

    private static Set<String> laws(Offered course, Map<String, Integer> asked) {
        Set<String> laws = new LinkedHashSet<>(asked.keySet());
        course.version().content().chapters().forEach(chapter -> laws.addAll(laws(chapter)));
        return laws;
    }

    private static Set<String> laws(Chapter chapter) {
        Set<String> laws = new LinkedHashSet<>(chapter.laws());
        if (chapter.matter() instanceof Chapter.Articles articles) {
            laws.add(articles.law());
        }
        return laws;
    }

    private static Taught taught(String law, Offered course, int questions, Set<PostCategory> posts) {
        CourseContent content = course.version().content();
        List<Chapter> chapters = content.chapters().stream()
                .filter(chapter -> laws(chapter).contains(law))
                .toList();
        int done = (int) chapters.stream()
                .filter(chapter -> course.lessons()
                        .getOrDefault(chapter.id(), LessonState.NEW)
                        .doneAt()
                        .isPresent())
                .count();
        return new Taught(
                course.version().courseId(),
                content.title(),
                chapters.size(),
                done,
                questions,
                course.joinedAt().isPresent(),
                content.isRequiredOf(posts),
                course.completedAt().isEmpty());
    }

    /** How many questions on which law there are, in between and in the test at the end. */
    private Future<Map<String, Integer>> asked(CourseContent content) {
        Map<String, Integer> asked = new HashMap<>();
        Future<Void> all = Future.succeededFuture();
        for (Chapter chapter : content.chapters()) {
            if (chapter.matter() instanceof Chapter.Questions questions) {
                all = all.compose(before -> releases.find(questions.release()))
                        .map(release -> count(asked, release, questions.ids()));
            }
        }
        if (content.ending() instanceof Ending.Test test) {
            all = all.compose(before -> releases.find(test.release())).map(release -> count(asked, release, test));
        }
        return all.map(asked);
    }

    private static Void count(Map<String, Integer> asked, Optional<BankRelease> release, List<String> ids) {
        release.ifPresent(found -> ids.stream()
                .flatMap(id -> found.find(id).stream())
                .forEach(question -> asked.merge(QuestionsOnLaws.law(found, question.lawId()), 1, Integer::sum)));
        return null;
    }

    /** Of a test on several laws nobody knows beforehand how many questions fall to each; so it counts where it is on one. */
    private static Void count(Map<String, Integer> asked, Optional<BankRelease> release, Ending.Test test) {
        if (test.laws().size() == 1) {
            String id = test.laws().iterator().next();
            release.ifPresent(found -> asked.merge(
                    QuestionsOnLaws.law(found, id), Math.min(test.questions(), choices(found, id)), Integer::sum));
        }
        return null;
    }

    private static int choices(BankRelease release, String lawId) {
        return release.questions().stream()
                .filter(each -> each.lawId().equals(lawId) && each.task() instanceof Choice)
                .collect(Collectors.counting())
                .intValue();
    }
}
