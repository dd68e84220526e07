package xuefa.study.flow;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import xuefa.bank.BankRelease;
import xuefa.bank.LawCitation;
import xuefa.bank.Question;
import xuefa.course.Chapter;
import xuefa.course.CourseContent.Ending;
import xuefa.course.flow.CourseShelf;
import xuefa.course.flow.Releases;
import xuefa.exam.PreparedExam;
import xuefa.exam.flow.Exams;
import xuefa.paper.Section;
import xuefa.result.flow.LookingAtResult;
import xuefa.shared.Marks;
import xuefa.study.flow.LawEvidence.Given;
import xuefa.study.flow.LawEvidence.Sheet;
import xuefa.study.flow.LawEvidence.Test;
import xuefa.study.required.LawFacts.Answered;
import xuefa.study.required.LawFacts.Evidence;

/** Which questions on which law somebody answered, and whether right. Fails only when the record is away. */
final class QuestionsOnLaws {
    private final LawEvidence evidence;
    private final Exams exams;
    private final LookingAtResult.Results results;
    private final CourseShelf courses;
    private final Releases releases;

    QuestionsOnLaws(
            LawEvidence evidence,
            Exams exams,
            LookingAtResult.Results results,
            CourseShelf courses,
            Releases releases) {
        this.evidence = evidence;
        this.exams = exams;
        this.results = results;
        this.courses = courses;
        this.releases = releases;
    }

    /** By the title of the law. */
    Future<Map<String, List<Answered>>> of(UUID person) {
        Map<String, List<Answered>> answered = new HashMap<>();
        return evidence.given(person)
                .compose(given -> each(given, one -> inBetween(answered, one)))
                .compose(done -> evidence.tests(person))
                .compose(tests -> each(tests, one -> atTheEnd(answered, one)))
                .compose(done -> evidence.sheets(person))
                .compose(sheets -> each(sheets, one -> inExam(answered, one)))
                .map(answered);
    }

    private static <T> Future<Void> each(List<T> all, Function<T, Future<Void>> work) {
        Future<Void> done = Future.succeededFuture();
        for (T one : all) {
            done = done.compose(before -> work.apply(one));
        }
        return done;
    }

    private Future<Void> inBetween(Map<String, List<Answered>> answered, Given given) {
        return courses.version(given.versionId()).compose(found -> {
            Optional<Chapter.Questions> questions = found.flatMap(
                            version -> version.content().chapter(given.chapterId()))
                    .map(Chapter::matter)
                    .filter(Chapter.Questions.class::isInstance)
                    .map(Chapter.Questions.class::cast);
            return release(questions.map(Chapter.Questions::release)).map(release -> {
                release.ifPresent(each -> add(
                        answered,
                        each,
                        new Answered(
                                given.questionId(),
                                given.correct(),
                                given.at(),
                                new Evidence("course", found.orElseThrow().courseId()))));
                return null;
            });
        });
    }

    private Future<Void> atTheEnd(Map<String, List<Answered>> answered, Test test) {
        return courses.version(test.versionId()).compose(found -> {
            Optional<String> digest = found.map(version -> version.content().ending())
                    .filter(Ending.Test.class::isInstance)
                    .map(ending -> ((Ending.Test) ending).release());
            return release(digest).map(release -> {
                release.ifPresent(each -> test.questions().stream()
                        .flatMap(id -> each.find(id).stream())
                        .forEach(question -> add(
                                answered,
                                each,
                                new Answered(
                                        question.id(),
                                        question.isAnsweredBy(test.answers().getOrDefault(question.id(), Set.of())),
                                        test.at(),
                                        new Evidence("test", found.orElseThrow().courseId())))));
                return null;
            });
        });
    }

    private Future<Optional<BankRelease>> release(Optional<String> digest) {
        return digest.map(releases::find).orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    /** Right is what has all its marks. */
    private Future<Void> inExam(Map<String, List<Answered>> answered, Sheet sheet) {
        return exams.prepared(sheet.examId())
                .compose(exam -> results.find(sheet.attemptId()).map(result -> {
                    if (exam.isPresent() && result.isPresent()) {
                        List<Question> pool = exam.get().release().questions();
                        List<Integer> full = fullMarks(exam.get());
                        List<Marks> marks = result.get().sheet().items();
                        for (int i = 0; i < marks.size(); i++) {
                            add(
                                    answered,
                                    exam.get().release(),
                                    new Answered(
                                            pool.get(sheet.places().get(i)).id(),
                                            marks.get(i).hundredths() == full.get(i),
                                            sheet.submittedAt(),
                                            new Evidence("exam", sheet.examId())));
                        }
                    }
                    return null;
                }));
    }

    private static List<Integer> fullMarks(PreparedExam exam) {
        List<Integer> full = new ArrayList<>();
        for (Section section : exam.exam().blueprint().sections()) {
            for (int i = 0; i < section.questions(); i++) {
                full.add(section.marksHundredths());
            }
        }
        return full;
    }

    private static void add(Map<String, List<Answered>> answered, BankRelease release, Answered one) {
        release.find(one.questionId()).ifPresent(question -> answered.computeIfAbsent(
                        law(release, question.lawId()), none -> new ArrayList<>())
                .add(one));
    }

    /** The title of a law that a release cites. */
    static String law(BankRelease release, String lawId) {
        return release.laws().stream()
                .filter(each -> each.lawId().equals(lawId))
                .map(LawCitation::title)
                .findFirst()
                .orElse(lawId);
    }
}
