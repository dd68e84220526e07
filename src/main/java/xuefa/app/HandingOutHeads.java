package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Head;
import xuefa.audit.HeadSigning;
import xuefa.audit.Kind;
import xuefa.audit.NewestHead;
import xuefa.audit.flow.HandingOut;
import xuefa.audit.store.HeadStore;

/** Hands heads out to the file of this node and to its receipts, whichever node sealed them. Confined to one event loop. */
final class HandingOutHeads implements HandingOut {
    private final Vertx vertx;
    private final HeadStore heads;
    private final HeadSigning signing;
    private final HeadsFile file;
    private final NewestHead newest;
    /** The last number in the file, by chain. */
    private @Nullable Map<String, Long> handed;

    HandingOutHeads(Vertx vertx, HeadStore heads, HeadSigning signing, HeadsFile file, NewestHead newest) {
        this.vertx = vertx;
        this.heads = heads;
        this.signing = signing;
        this.file = file;
        this.newest = newest;
    }

    @Override
    public Future<Void> handOut() {
        return known().compose(last -> heads.after(last).compose(fresh -> fresh.isEmpty()
                ? Future.succeededFuture()
                : vertx.executeBlocking(() -> {
                            file.append(fresh);
                            return null;
                        })
                        .compose(written -> {
                            remember(last, fresh);
                            return handOut();
                        })));
    }

    private Future<Map<String, Long>> known() {
        Map<String, Long> before = handed;
        return before != null
                ? Future.succeededFuture(before)
                : vertx.executeBlocking(file::read).map(Objects::requireNonNull).map(lines -> {
                    Map<String, Long> last = new HashMap<>();
                    remember(last, lines);
                    handed = last;
                    return last;
                });
    }

    private void remember(Map<String, Long> last, List<String> lines) {
        Head record = null;
        for (String line : lines) {
            Head head = signing.verify(line).orElse(null);
            if (head != null) {
                last.merge(head.chain(), head.number(), Math::max);
                record = head.chain().equals(Kind.RECORD) ? head : record;
            }
        }
        if (record != null) {
            newest.learn(record);
        }
    }
}
