package xuefa.bank.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.Fates;
import xuefa.law.flow.LookingAtLaws;
import xuefa.law.flow.Shelf;

/** What became of the articles of one wording in another. Texts hardly ever change, so that comparing twice is rare. */
public final class Differences {
    /** @param older null when the library lacks it */
    private record Pair(@Nullable UUID older, UUID newer) {}

    private static final Fates NOTHING_KNOWN = new Fates(Optional.empty());

    private final Shelf shelf;
    private final LookingAtLaws.Comparing comparing;
    private final Cache<Pair, Fates> memory =
            Caffeine.newBuilder().maximumSize(32).build();

    public Differences(Shelf shelf, LookingAtLaws.Comparing comparing) {
        this.shelf = shelf;
        this.comparing = comparing;
    }

    /** Fails only when the record is away. */
    public Future<Fates> between(@Nullable UUID older, UUID newer) {
        if (older == null) {
            return Future.succeededFuture(NOTHING_KNOWN);
        }
        var pair = new Pair(older, newer);
        Fates known = memory.getIfPresent(pair);
        return known != null
                ? Future.succeededFuture(known)
                : fresh(older, newer).onSuccess(fates -> memory.put(pair, fates));
    }

    /** Without looking into the memory: a wording may have got another part. */
    public Future<Fates> fresh(@Nullable UUID older, UUID newer) {
        return older == null
                ? Future.succeededFuture(NOTHING_KNOWN)
                : shelf.articles(older)
                        .compose(from -> shelf.articles(newer).compose(to -> comparing.of(from, to)))
                        .map(difference -> new Fates(Optional.of(difference)));
    }
}
