package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.Optional;
import xuefa.access.store.FoundationStore;
import xuefa.shared.store.RecordStore;

/** Whether an installation has nobody yet, and then the secret with which the first three administrators are made. */
final class FirstStart {
    private FirstStart() {}

    /** What the console prints; empty when the set-up was done. */
    static Future<Optional<String>> secret(Vertx vertx, Common common) {
        RecordStore store = RecordStore.open(vertx, common.postgres(), 1);
        SetUpSecret secret = new SetUpSecret(common.config().keysFolder());
        return FoundationStore.areMissing(store)
                .compose(missing -> vertx.executeBlocking(() -> {
                    if (missing) {
                        return Optional.of(secret.show());
                    }
                    secret.forget();
                    return Optional.<String>empty();
                }))
                .map(Objects::requireNonNull)
                .eventually(store::close);
    }
}
