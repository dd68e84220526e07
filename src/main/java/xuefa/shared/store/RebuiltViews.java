package xuefa.shared.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Live views in Redis that come back by themselves. One instance an event loop.
 *
 * <p>A view is read only while its {@code ready} key is there, tested in the same script that reads. On a miss it is rebuilt, once
 * however many ask: take a token, merge the record's snapshot, and set {@code ready} only if the token is still there; if
 * somebody emptied Redis meanwhile, again. Updates are merged whether the view is ready or not, so that none falls between the
 * snapshot and {@code ready}. When an update is not confirmed the view is torn down as soon as Redis answers; an update that died
 * with its node is made good when {@code ready} runs out, after at most {@value #READY_SECONDS} s. Redis must not evict keys.
 */
public final class RebuiltViews {
    static final int READY_SECONDS = 600;
    private static final int BUILDING_SECONDS = 300;
    private static final int KEPT_SECONDS = 3 * 24 * 3600;
    private static final int TRIES = 3;
    private static final int AGAIN_MILLIS = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(RebuiltViews.class);

    private final Vertx vertx;
    private final LiveStore live;
    private final Map<String, Future<Void>> underWay = new HashMap<>();
    private final Map<String, Doubt> doubts = new HashMap<>();
    private boolean settling;

    public RebuiltViews(Vertx vertx, LiveStore live) {
        this.vertx = vertx;
        this.live = live;
    }

    /** An update of a view that is not known to have arrived. */
    private static final class Doubt {
        private final LiveView view;

        Doubt(LiveView view) {
            this.view = view;
        }
    }

    /** Tells a view what has just been committed. Nobody waits, and what goes wrong is made good. */
    public void merge(LiveView view, Request update) {
        live.sendAll(kept(view, update)).onFailure(unsure -> {
            doubts.put(view.prefix(), new Doubt(view));
            settleSoon();
        });
    }

    /**
     * Reads a view, rebuilding it on a miss.
     *
     * @param lua reads the view's keys, which it gets as {@code KEYS} in the order of its parts; it doesn't answer false
     * @param fromRecord the same answer without Redis, asked when it's away or slow
     * @return fails only when {@code fromRecord} does
     */
    public <T> Future<T> read(
            LiveView view,
            String lua,
            List<String> arguments,
            Function<Response, T> reading,
            Supplier<Future<T>> fromRecord) {
        return settled(view)
                .compose(sure -> ask(view, lua, arguments))
                .compose(found -> found == null
                        ? rebuilt(view).compose(done -> ask(view, lua, arguments))
                        : Future.<@Nullable Response>succeededFuture(found))
                .map(found -> {
                    if (found == null) {
                        throw new Trouble.Away("the live view is gone again");
                    }
                    return reading.apply(found);
                })
                .recover(failure -> {
                    if (!Trouble.isAway(failure)) {
                        LOG.warn("{} could not be read, the record answers", view.prefix(), failure);
                    }
                    return fromRecord.get();
                });
    }

    /** Throws a view away and builds it anew. Fails with {@link Trouble.Away} when Redis or the record is away. */
    public Future<Void> rebuild(LiveView view) {
        return forget(view).compose(gone -> build(view, TRIES));
    }

    /** Throws a view away. Fails with {@link Trouble.Away} when Redis is away. */
    public Future<Void> forget(LiveView view) {
        return delete(view.allKeys());
    }

    private Future<@Nullable Response> ask(LiveView view, String lua, List<String> arguments) {
        return live.send(LiveView.script(LiveViewLua.WHEN_READY + lua, view.allKeys(), arguments));
    }

    private Future<Void> rebuilt(LiveView view) {
        Future<Void> other = underWay.get(view.prefix());
        if (other != null) {
            return other;
        }
        Future<Void> mine = build(view, TRIES);
        underWay.put(view.prefix(), mine);
        return mine.onComplete(done -> underWay.remove(view.prefix(), mine));
    }

    private Future<Void> build(LiveView view, int tries) {
        if (tries == 0) {
            return Future.failedFuture(new Trouble.Away(view.prefix() + " was lost in each of " + TRIES + " rebuilds"));
        }
        return begin(view)
                .compose(token -> view.snapshot()
                        .get()
                        .compose(merges -> mergeAll(view, merges))
                        .compose(merged -> finish(view, token)))
                .compose(whole -> whole ? Future.succeededFuture() : build(view, tries - 1));
    }

    private Future<String> begin(LiveView view) {
        List<String> arguments = List.of(UUID.randomUUID().toString(), String.valueOf(BUILDING_SECONDS));
        return live.send(LiveView.script(LiveViewLua.BEGIN, view.allKeys(), arguments))
                .map(String::valueOf);
    }

    private Future<Boolean> finish(LiveView view, String token) {
        List<String> arguments = List.of(token, String.valueOf(READY_SECONDS));
        return live.send(LiveView.script(LiveViewLua.FINISH, view.allKeys(), arguments))
                .map(answer -> answer != null && "1".equals(answer.toString()));
    }

    private Future<Void> mergeAll(LiveView view, List<Request> merges) {
        Future<Void> all = Future.succeededFuture();
        for (Request merge : merges) {
            all = all.compose(before -> live.sendAll(kept(view, merge)).mapEmpty());
        }
        return all;
    }

    private static List<Request> kept(LiveView view, Request merge) {
        List<Request> requests = new ArrayList<>();
        requests.add(merge);
        view.keys()
                .forEach(
                        key -> requests.add(Request.cmd(Command.EXPIRE).arg(key).arg(KEPT_SECONDS)));
        return requests;
    }

    private Future<Void> settled(LiveView view) {
        Doubt doubt = doubts.get(view.prefix());
        return doubt == null ? Future.succeededFuture() : settle(doubt);
    }

    private Future<Void> settle(Doubt doubt) {
        return delete(List.of(doubt.view.ready(), doubt.view.building()))
                .onSuccess(gone -> doubts.remove(doubt.view.prefix(), doubt));
    }

    private void settleSoon() {
        if (!settling) {
            settling = true;
            vertx.setTimer(AGAIN_MILLIS, now -> Future.join(
                            doubts.values().stream().map(this::settle).toList())
                    .onComplete(tried -> {
                        settling = false;
                        if (!doubts.isEmpty()) {
                            settleSoon();
                        }
                    }));
        }
    }

    private Future<Void> delete(List<String> keys) {
        Request request = Request.cmd(Command.DEL);
        keys.forEach(request::arg);
        return live.send(request).mapEmpty();
    }
}
