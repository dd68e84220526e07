package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.function.Supplier;
import xuefa.bank.flow.Workshop;

/** Checks questions on worker threads, since a bank of thousands takes longer than an event loop may. */
record BankWorkers(Vertx vertx) implements Workshop {
    @Override
    public <T> Future<T> make(Supplier<T> work) {
        return vertx.<T>executeBlocking(work::get, false).map(Objects::requireNonNull);
    }
}
