package xuefa.shared.flow;

import io.vertx.core.Future;
import java.util.concurrent.Callable;

/** Does something that takes long somewhere else than on the event loop. */
public interface Work {
    <T> Future<T> off(Callable<T> work);
}
