package xuefa.shared.store;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxBootstrap;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.context.storage.ContextLocal;
import java.util.Optional;
import xuefa.shared.Actor;

/**
 * Who acts in the request under way: it travels with the request's context, so that no use case has to hand it through to where the
 * deed is written. Nobody acts in what happens by itself, which says so where it writes. Loaded by Vert.x before the first instance.
 */
public final class Acting implements VertxServiceProvider {
    private static final ContextLocal<Actor> WHO = ContextLocal.registerLocal(Actor.class);

    @Override
    public void init(VertxBootstrap builder) {
        // That the class is loaded is enough.
    }

    /** For the rest of the request that this context is for. */
    public static void as(Actor actor) {
        Context context = Vertx.currentContext();
        if (context != null) {
            context.putLocal(WHO, actor);
        }
    }

    /** Empty outside requests, and in those that ask nobody who is asking. */
    static Optional<Actor> now() {
        Context context = Vertx.currentContext();
        return context == null ? Optional.empty() : Optional.ofNullable(context.getLocal(WHO));
    }
}
