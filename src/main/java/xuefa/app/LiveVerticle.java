package xuefa.app;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xuefa.attempt.LiveSitting;
import xuefa.attempt.flow.Watching;
import xuefa.attempt.flow.WatchingSittings;
import xuefa.exam.OverseenSitting;

/** Counts the sittings that somebody watches, once a node. Others ask it from their own event loops. */
final class LiveVerticle extends VerticleBase {
    private static final long TICK_MILLIS = 1000;

    private final Common common;
    private @Nullable Wiring wiring;
    private @Nullable WatchingSittings sittings;

    LiveVerticle(Common common) {
        this.common = common;
    }

    @Override
    public Future<?> start() {
        Wiring rooms = new Wiring(vertx, common);
        wiring = rooms;
        WatchingSittings watching = rooms.watchingSittings();
        sittings = watching;
        vertx.setPeriodic(TICK_MILLIS, tick -> watching.tick());
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        return wiring == null ? Future.succeededFuture() : wiring.close();
    }

    /** For the event loop of {@code vertx}'s present context, once this has started. */
    Watching from(Vertx caller) {
        return new Elsewhere(context, caller.getOrCreateContext(), Objects.requireNonNull(sittings));
    }

    /** Asks on one event loop and is answered on another. */
    private record Elsewhere(Context there, Context here, WatchingSittings sittings) implements Watching {
        @Override
        public Future<LiveSitting> look(OverseenSitting sitting) {
            Promise<LiveSitting> answer = Promise.promise();
            there.runOnContext(
                    ask -> sittings.look(sitting).onComplete(found -> here.runOnContext(back -> answer.handle(found))));
            return answer.future();
        }

        @Override
        public Runnable watch(OverseenSitting sitting, Consumer<LiveSitting> watcher) {
            Stopping stopping = new Stopping();
            there.runOnContext(ask ->
                    stopping.stop = sittings.watch(sitting, live -> here.runOnContext(back -> watcher.accept(live))));
            return () -> there.runOnContext(ask -> stopping.stop.run());
        }

        /** Used over there only. */
        private static final class Stopping {
            private Runnable stop = () -> {};
        }
    }
}
