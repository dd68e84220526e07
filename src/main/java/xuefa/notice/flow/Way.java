package xuefa.notice.flow;

import io.vertx.core.Future;
import xuefa.notice.Letter;
import xuefa.notice.Sent;

/** A way out of the app. Never fails: what went wrong is an outcome. */
public interface Way {
    Future<Sent> send(Letter letter);
}
