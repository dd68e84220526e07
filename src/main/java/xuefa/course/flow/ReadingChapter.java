package xuefa.course.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import xuefa.bank.BankRelease;
import xuefa.bank.Question;
import xuefa.course.Chapter;
import xuefa.course.CourseVersion;
import xuefa.course.LessonState;
import xuefa.law.Article;
import xuefa.law.ArticleRef;
import xuefa.law.flow.CompanionShelf;
import xuefa.law.flow.Shelf;

/** Reading a chapter. Every future fails only when the record or the disk is away. */
public final class ReadingChapter {
    /** What a chapter shows. */
    public sealed interface Shown {
        record Played(MediaShelf.Media media, Optional<String> captions, String transcript) implements Shown {}

        record Text(MediaShelf.Media media, String text) implements Shown {}

        record Pages(MediaShelf.Media media) implements Shown {}

        /** @param versionId empty where the wording is not in the library */
        record Passages(String law, LocalDate passedOn, Optional<UUID> versionId, List<Passage> passages)
                implements Shown {}

        record Case(CompanionShelf.ShelvedCase guiding) implements Shown {}

        /** @param given what was answered last, by question */
        record Questions(List<Question> questions, Map<String, Learning.Given> given) implements Shown {}

        /** What it shows is no longer there. */
        record Missing() implements Shown {}
    }

    /** @param text the article, or our own words for it */
    public record Passage(ArticleRef ref, String text, boolean official) {}

    /** @param locked whether chapters before it have to be done first; then it shows nothing */
    public record Opened(Chapter chapter, LessonState state, boolean locked, Optional<Shown> shown) {}

    private final CourseShelf courses;
    private final MediaShelf media;
    private final Releases releases;
    private final Learning learning;
    private final Shelf laws;
    private final CompanionShelf companions;

    public ReadingChapter(
            CourseShelf courses,
            MediaShelf media,
            Releases releases,
            Learning learning,
            Shelf laws,
            CompanionShelf companions) {
        this.courses = courses;
        this.media = media;
        this.releases = releases;
        this.learning = learning;
        this.laws = laws;
        this.companions = companions;
    }

    /** Empty when they don't take such a course, or it has no such chapter. */
    public Future<Optional<Opened>> read(UUID personId, UUID courseId, UUID chapterId) {
        return taken(personId, courseId).compose(version -> {
            Optional<Chapter> chapter = version.flatMap(each -> each.content().chapter(chapterId));
            return chapter.isEmpty()
                    ? Future.succeededFuture(Optional.empty())
                    : open(personId, version.get(), chapter.get()).map(Optional::of);
        });
    }

    /** The version that somebody takes. */
    Future<Optional<CourseVersion>> taken(UUID personId, UUID courseId) {
        return courses.taken(personId, courseId)
                .compose(id -> id.isEmpty()
                        ? Future.succeededFuture(Optional.<CourseVersion>empty())
                        : courses.version(id.get()));
    }

    private Future<Opened> open(UUID personId, CourseVersion version, Chapter chapter) {
        return courses.lessons(personId, version.id()).compose(lessons -> {
            LessonState state = lessons.getOrDefault(chapter.id(), LessonState.NEW);
            boolean locked = isLocked(version, chapter, lessons);
            return locked
                    ? Future.succeededFuture(new Opened(chapter, state, true, Optional.empty()))
                    : show(personId, version.id(), chapter)
                            .map(shown -> new Opened(chapter, state, false, Optional.of(shown)));
        });
    }

    static boolean isLocked(CourseVersion version, Chapter chapter, Map<UUID, LessonState> lessons) {
        return version.content().before(chapter).stream()
                .anyMatch(each -> lessons.getOrDefault(each.id(), LessonState.NEW)
                        .doneAt()
                        .isEmpty());
    }

    private Future<Shown> show(UUID personId, UUID versionId, Chapter chapter) {
        return switch (chapter.matter()) {
            case Chapter.Video video ->
                media.find(video.digest()).map(found -> found.<Shown>map(
                                each -> new Shown.Played(each, video.captions(), video.transcript()))
                        .orElseGet(Shown.Missing::new));
            case Chapter.Document document -> media.find(document.digest()).compose(this::document);
            case Chapter.Articles articles -> passages(articles);
            case Chapter.Case guiding ->
                companions.cases().map(all -> all.stream()
                        .filter(each -> each.guidingCase().key().equals(guiding.key()))
                        .findAny()
                        .<Shown>map(Shown.Case::new)
                        .orElseGet(Shown.Missing::new));
            case Chapter.Questions questions ->
                releases.find(questions.release()).compose(release -> learning.given(personId, versionId, chapter.id())
                        .map(given -> new Shown.Questions(of(release, questions.ids()), given)));
        };
    }

    private static List<Question> of(Optional<BankRelease> release, List<String> ids) {
        return ids.stream()
                .flatMap(id -> release.flatMap(each -> each.find(id)).stream())
                .toList();
    }

    private Future<Shown> document(Optional<MediaShelf.Media> found) {
        if (found.isEmpty()) {
            return Future.succeededFuture(new Shown.Missing());
        }
        return found.get().kind().isText()
                ? media.text(found.get()).map(text -> new Shown.Text(found.get(), text))
                : Future.succeededFuture(new Shown.Pages(found.get()));
    }

    /** From the library; where the wording isn't there, our own words. */
    private Future<Shown> passages(Chapter.Articles wanted) {
        return companions.inLibrary(List.of(wanted.law())).compose(library -> {
            Optional<UUID> versionId = Optional.ofNullable(library.get(wanted.law()))
                    .filter(each -> each.passedOn().equals(wanted.passedOn()))
                    .map(CompanionShelf.Shelved::versionId);
            return (versionId.isPresent() ? official(versionId.get()) : gists(wanted.law())).map(texts -> {
                List<Passage> passages = new ArrayList<>();
                for (ArticleRef ref : wanted.articles()) {
                    String text = texts.get(ref.article());
                    if (text != null) {
                        passages.add(new Passage(ref, text, versionId.isPresent()));
                    }
                }
                return new Shown.Passages(wanted.law(), wanted.passedOn(), versionId, passages);
            });
        });
    }

    private Future<Map<ArticleRef, String>> official(UUID versionId) {
        return laws.articles(versionId)
                .map(all -> all.stream().collect(Collectors.toMap(Article::ref, Article::text, (one, other) -> one)));
    }

    private Future<Map<ArticleRef, String>> gists(String law) {
        return companions.gists(law).map(found -> found.map(CompanionShelf.Gists::gists)
                .orElse(Map.of()));
    }

    /** The file, when somebody takes a course whose version has it. */
    public Future<Optional<MediaShelf.Media>> file(UUID personId, UUID courseId, String digest) {
        return taken(personId, courseId)
                .compose(
                        version -> version.filter(each -> each.content().media().anyMatch(digest::equals))
                                        .isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : media.find(digest));
    }
}
