package xuefa.law.flow;

import io.vertx.core.Future;
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

    public LookingAtLaws(Shelf shelf, Comparing comparing) {
        this.shelf = shelf;
        this.comparing = comparing;
    }

    public Future<List<Shelf.Volume>> volumes(Shelf.Filter filter) {
        return shelf.volumes(filter);
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
