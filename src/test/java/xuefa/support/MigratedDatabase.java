package xuefa.support;

import io.vertx.core.Vertx;
import java.util.Objects;
import xuefa.app.Migrations;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;

/** A database of a test's own with the tables of the record in it, and a way to ask it. */
public final class MigratedDatabase implements AutoCloseable {
    private final StoreAddress address = TestStores.freshDatabase("migrated", Migrations::migrate);
    private final Vertx vertx = Vertx.vertx();
    private final RecordStore record = RecordStore.open(vertx, address, 4);

    public Vertx vertx() {
        return vertx;
    }

    public RecordStore record() {
        return record;
    }

    /** The first column of the only row. */
    public long number(String sql) {
        return Objects.requireNonNull(
                TestFutures.await(record.query(sql)).iterator().next().getLong(0));
    }

    @Override
    public void close() {
        TestFutures.await(record.close());
        TestFutures.await(vertx.close());
        TestStores.drop(address);
    }
}
