package xuefa.bank;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xuefa.law.Article;
import xuefa.law.ArticleRef;
import xuefa.law.compare.Difference;
import xuefa.law.compare.Difference.Kept;

/** What became of the articles of a wording, by their numbers. Immutable. */
public final class Fates {
    private final Map<ArticleRef, Kept> kept = new HashMap<>();
    private final Set<ArticleRef> removed = new HashSet<>();

    /** @param difference from the wording that is cited to the newer one; empty when they can't be compared */
    public Fates(Optional<Difference> difference) {
        difference.ifPresent(known -> {
            known.kept().forEach(each -> kept.put(each.from().ref(), each));
            known.removed().stream().map(Article::ref).forEach(removed::add);
        });
    }

    public List<AmendedArticle> of(List<ArticleRef> cited) {
        return cited.stream().map(this::of).toList();
    }

    /** The article with its words, old and new; empty for what has gone or cannot be told. */
    public Optional<Kept> kept(ArticleRef cited) {
        return Optional.ofNullable(kept.get(cited.article()));
    }

    private AmendedArticle of(ArticleRef cited) {
        Kept now = kept.get(cited.article());
        if (now == null) {
            boolean gone = removed.contains(cited.article());
            return new AmendedArticle(cited, gone ? Fate.REMOVED : Fate.UNKNOWN, Optional.empty());
        }
        ArticleRef ref = now.to().ref();
        var became = new ArticleRef(ref.number(), ref.inserted(), cited.paragraph());
        return new AmendedArticle(cited, fate(now), Optional.of(became));
    }

    private static Fate fate(Kept now) {
        if (now.isChanged()) {
            return Fate.CHANGED;
        }
        return now.isRenumbered() ? Fate.RENUMBERED : Fate.SAME;
    }
}
