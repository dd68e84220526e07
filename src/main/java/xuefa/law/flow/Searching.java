package xuefa.law.flow;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import xuefa.law.SearchTerms;

/** Looking for articles by words and numbers. A word that ends as titles do, and is in one, names the law. */
public final class Searching {
    private static final Pattern NAMES_A_LAW = Pattern.compile(".*(?:法|典|条例|规定|办法|规则|细则|解释|决定|修正案)");

    private final Shelf shelf;

    public Searching(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Best first; none for a query without words. Fails only when the record is away. */
    public Future<List<Shelf.Hit>> find(String query, int limit) {
        SearchTerms terms = SearchTerms.of(query);
        if (terms.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        Future<Named> named = Future.succeededFuture(new Named(List.of(), Set.of()));
        for (String word : terms.words()) {
            named = named.compose(before -> named(before, word, terms));
        }
        return named.compose(found -> found.words().isEmpty()
                        && terms.articles().isEmpty()
                        && found.laws().isEmpty()
                ? Future.succeededFuture(List.of())
                : shelf.find(found.words(), terms.articles(), found.laws(), limit));
    }

    private record Named(List<String> words, Set<UUID> laws) {}

    private Future<Named> named(Named before, String word, SearchTerms terms) {
        boolean mayName = NAMES_A_LAW.matcher(word).matches()
                && (terms.words().size() > 1 || !terms.articles().isEmpty());
        return mayName
                ? shelf.titled(word)
                        .map(laws ->
                                laws.isEmpty() ? with(before, word) : new Named(before.words(), both(before, laws)))
                : Future.succeededFuture(with(before, word));
    }

    private static Named with(Named before, String word) {
        List<String> words = new ArrayList<>(before.words());
        words.add(word);
        return new Named(words, before.laws());
    }

    private static Set<UUID> both(Named before, Set<UUID> laws) {
        Set<UUID> both = new HashSet<>(before.laws());
        both.addAll(laws);
        return both;
    }
}
