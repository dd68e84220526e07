package xuefa.audit.flow;

import io.vertx.core.Future;

/** Where signed heads go, out of reach of whoever may change the database. */
public interface HandingOut {
    /** Hands out all heads that were not handed out yet. */
    Future<Void> handOut();
}
