package xuefa.course.flow;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.bank.BankRelease;
import xuefa.bank.Choice;
import xuefa.course.Chapter;
import xuefa.course.CourseContent;
import xuefa.course.CourseContent.Ending;
import xuefa.course.CourseFault;
import xuefa.course.MediaKind;
import xuefa.law.flow.CompanionShelf;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Publishing a course, which proves first that everything in it can be shown. */
public final class PublishingCourse {
    public sealed interface Outcome {
        record Published(CourseDesk.Drafted course) implements Outcome {}

        record Faulty(List<CourseFault> faults) implements Outcome {}

        record Overtaken(int revision) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final CourseDesk desk;
    private final MediaShelf media;
    private final Releases releases;
    private final CompanionShelf companions;

    public PublishingCourse(CourseDesk desk, MediaShelf media, Releases releases, CompanionShelf companions) {
        this.desk = desk;
        this.media = media;
        this.releases = releases;
        this.companions = companions;
    }

    public Future<Outcome> publish(Reach reach, Actor actor, UUID courseId, int revision) {
        return desk.find(reach, courseId).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(new Outcome.Unknown());
            }
            return faults(found.get().draft())
                    .compose(faults -> faults.isEmpty()
                            ? desk.publish(reach, actor, courseId, revision).map(PublishingCourse::outcome)
                            : Future.succeededFuture(new Outcome.Faulty(faults)));
        });
    }

    private static Outcome outcome(CourseDesk.Saved saved) {
        return switch (saved) {
            case CourseDesk.Saved.Done done -> new Outcome.Published(done.draft());
            case CourseDesk.Saved.Overtaken other -> new Outcome.Overtaken(other.revision());
            case CourseDesk.Saved.Unknown unknown -> new Outcome.Unknown();
        };
    }

    /** What keeps a draft from being published. */
    public Future<List<CourseFault>> faults(CourseContent draft) {
        List<CourseFault> faults = new ArrayList<>();
        if (draft.chapters().isEmpty()) {
            faults.add(new CourseFault("/draft/chapters", "course-empty", ""));
        }
        return media.find(draft.media().distinct().toList()).compose(files -> {
            Future<Void> all = Future.succeededFuture();
            for (int i = 0; i < draft.chapters().size(); i++) {
                String pointer = "/draft/chapters/" + i;
                Chapter chapter = draft.chapters().get(i);
                all = all.compose(before -> check(pointer, chapter, files, faults));
            }
            return all.compose(checked -> ending(draft.ending(), faults)).map(checked -> faults);
        });
    }

    private Future<Void> check(
            String pointer, Chapter chapter, Map<String, MediaShelf.Media> files, List<CourseFault> faults) {
        switch (chapter.matter()) {
            case Chapter.Video video -> {
                file(pointer + "/media", files.get(video.digest()), faults, MediaKind::isPlayed);
                video.captions()
                        .ifPresent(digest -> file(
                                pointer + "/captions", files.get(digest), faults, kind -> kind == MediaKind.CAPTIONS));
            }
            case Chapter.Document document ->
                file(
                        pointer + "/media",
                        files.get(document.digest()),
                        faults,
                        kind -> !kind.isPlayed() && kind != MediaKind.CAPTIONS);
            case Chapter.Articles articles -> {
                return law(pointer, articles, faults);
            }
            case Chapter.Case guiding -> {
                return companions.cases().map(all -> {
                    if (all.stream().noneMatch(each -> each.guidingCase().key().equals(guiding.key()))) {
                        faults.add(new CourseFault(pointer + "/case", "course-case", guiding.key()));
                    }
                    return null;
                });
            }
            case Chapter.Questions questions -> {
                return releases.find(questions.release()).map(release -> {
                    questions.ids().stream()
                            .filter(id -> !isAskable(release, id))
                            .forEach(id -> faults.add(new CourseFault(pointer + "/questions", "course-question", id)));
                    return null;
                });
            }
        }
        return Future.succeededFuture();
    }

    private static void file(
            String pointer,
            MediaShelf.@org.jspecify.annotations.Nullable Media file,
            List<CourseFault> faults,
            java.util.function.Predicate<MediaKind> fits) {
        if (file == null || !fits.test(file.kind())) {
            faults.add(new CourseFault(pointer, "course-file", ""));
        }
    }

    private Future<Void> law(String pointer, Chapter.Articles articles, List<CourseFault> faults) {
        return companions.inLibrary(List.of(articles.law())).compose(library -> {
            var there = library.get(articles.law());
            if (there != null && there.passedOn().equals(articles.passedOn())) {
                return Future.succeededFuture();
            }
            return companions.gists(articles.law()).map(gists -> {
                if (gists.isEmpty()) {
                    faults.add(new CourseFault(pointer + "/law", "course-law", articles.law()));
                }
                return null;
            });
        });
    }

    private static boolean isAskable(Optional<BankRelease> release, String id) {
        return release.flatMap(each -> each.find(id))
                .filter(each -> each.task() instanceof Choice)
                .isPresent();
    }

    private Future<Void> ending(Ending ending, List<CourseFault> faults) {
        if (!(ending instanceof Ending.Test test)) {
            return Future.succeededFuture();
        }
        return releases.find(test.release()).map(release -> {
            long there = release.map(each -> each.questions().stream()
                            .filter(question -> question.task() instanceof Choice)
                            .filter(question ->
                                    test.laws().isEmpty() || test.laws().contains(question.lawId()))
                            .count())
                    .orElse(0L);
            if (there < test.questions()) {
                faults.add(new CourseFault("/draft/ending/questions", "course-pool", String.valueOf(there)));
            }
            return null;
        });
    }
}
