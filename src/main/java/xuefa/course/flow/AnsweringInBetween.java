package xuefa.course.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import xuefa.bank.BankRelease;
import xuefa.bank.Question;
import xuefa.course.Chapter;
import xuefa.course.CourseVersion;

/** Answering questions in between: the key is told once the answer is in. */
public final class AnsweringInBetween {
    public sealed interface Outcome {
        /** @param chapterDone whether that was the last one that was missing */
        record Answered(Question question, boolean correct, boolean chapterDone) implements Outcome {}

        record Unknown() implements Outcome {}

        record Locked() implements Outcome {}

        /** No letters of its options. */
        record NoSuchOption() implements Outcome {}
    }

    private final ReadingChapter reading;
    private final CourseShelf shelf;
    private final Releases releases;
    private final Learning learning;

    public AnsweringInBetween(ReadingChapter reading, CourseShelf shelf, Releases releases, Learning learning) {
        this.reading = reading;
        this.shelf = shelf;
        this.releases = releases;
        this.learning = learning;
    }

    public Future<Outcome> answer(
            UUID personId, UUID courseId, UUID chapterId, String questionId, SortedSet<String> letters) {
        return reading.taken(personId, courseId).compose(version -> {
            Optional<Chapter> chapter = version.flatMap(each -> each.content().chapter(chapterId))
                    .filter(each -> each.matter() instanceof Chapter.Questions questions
                            && questions.ids().contains(questionId));
            return chapter.isEmpty()
                    ? Future.succeededFuture(new Outcome.Unknown())
                    : open(personId, version.get(), chapter.get(), questionId, letters);
        });
    }

    private Future<Outcome> open(
            UUID personId, CourseVersion version, Chapter chapter, String questionId, SortedSet<String> letters) {
        return shelf.lessons(personId, version.id())
                .compose(lessons -> ReadingChapter.isLocked(version, chapter, lessons)
                        ? Future.succeededFuture(new Outcome.Locked())
                        : releases.find(((Chapter.Questions) chapter.matter()).release())
                                .compose(release -> judged(personId, version, chapter, release, questionId, letters)));
    }

    private Future<Outcome> judged(
            UUID personId,
            CourseVersion version,
            Chapter chapter,
            Optional<BankRelease> release,
            String questionId,
            SortedSet<String> letters) {
        Optional<Question> found = release.flatMap(each -> each.find(questionId));
        if (found.isEmpty()) {
            return Future.succeededFuture(new Outcome.Unknown());
        }
        Question question = found.get();
        if (question.options().stream().noneMatch(option -> letters.contains(option.letter()))
                || letters.size() > question.options().size()) {
            return Future.succeededFuture(new Outcome.NoSuchOption());
        }
        boolean correct = question.isAnsweredBy(letters);
        return learning.answer(personId, version, chapter, questionId, new Learning.Given(letters, correct))
                .map(done -> new Outcome.Answered(question, correct, done));
    }
}
