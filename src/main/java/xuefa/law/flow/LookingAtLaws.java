package xuefa.law.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.law.Article;
import xuefa.law.ArticleRef;
import xuefa.law.compare.Difference;

/** Reading laws and comparing their wordings. Every future fails only when the record is away. */
public final class LookingAtLaws {
    /** Compares where it holds up nothing else. */
    public interface Comparing {
        Future<Difference> of(List<Article> older, List<Article> newer);
    }

    private final Shelf shelf;
    private final Comparing comparing;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone in which days are counted */
    public LookingAtLaws(Shelf shelf, Comparing comparing, InstantSource clock, ZoneId zone) {
        this.shelf = shelf;
        this.comparing = comparing;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Which laws, and which of their pages.
     *
     * @param words in their titles
     * @param after the title behind which the page begins
     */
    public record Query(
            String words,
            Optional<String> level,
            Optional<String> jurisdiction,
            Optional<Shelf.Force> force,
            Optional<String> after,
            int limit) {}

    /**
     * A page of laws by title.
     *
     * @param total of all pages
     * @param next the title behind which the next page begins
     * @param jurisdictions of all laws in the library
     */
    public record Page(List<Shelf.Volume> volumes, int total, Optional<String> next, List<String> jurisdictions) {}

    public Future<Page> volumes(Query query) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        var wanted = new Shelf.Wanted(query.words(), query.level(), query.jurisdiction(), query.force(), today);
        return shelf.volumes(wanted, query.after(), query.limit() + 1)
                .compose(volumes -> shelf.count(wanted).compose(total -> shelf.jurisdictions()
                        .map(jurisdictions -> page(volumes, query.limit(), total, jurisdictions))));
    }

    private static Page page(List<Shelf.Volume> volumes, int limit, int total, List<String> jurisdictions) {
        List<Shelf.Volume> shown = volumes.stream().limit(limit).toList();
        Optional<String> next =
                volumes.size() > limit ? Optional.of(shown.getLast().title()) : Optional.empty();
        return new Page(shown, total, next, jurisdictions);
    }

    /** Empty when there is no such law. */
    public Future<Optional<Shelf.Versions>> versions(UUID lawId) {
        return shelf.versions(lawId);
    }

    public Future<Optional<Shelf.Wording>> wording(UUID versionId) {
        return shelf.wording(versionId);
    }

    /** Empty when there is no such wording or no such article in it. */
    public Future<Optional<Article>> article(UUID versionId, ArticleRef ref) {
        return shelf.articles(versionId).map(articles -> articles.stream()
                .filter(article -> article.ref().equals(ref.article()))
                .findFirst());
    }

    /** Empty when one of the wordings isn't there. */
    public Future<Optional<Difference>> difference(UUID older, UUID newer) {
        return shelf.articles(older).compose(from -> shelf.articles(newer)
                .compose(to -> from.isEmpty() || to.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : comparing.of(from, to).map(Optional::of)));
    }
}
