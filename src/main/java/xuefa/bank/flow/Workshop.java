package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.function.Supplier;

/** Does where it holds up nothing else what takes longer than an event loop may. */
public interface Workshop {
    <T> Future<T> make(Supplier<T> work);
}
