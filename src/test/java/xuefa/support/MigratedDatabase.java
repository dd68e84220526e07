package xuefa.support;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import xuefa.app.Migrations;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;

/** A database of a test's own with the tables of the record in it, and a way to ask it. */
public final class MigratedDatabase implements AutoCloseable {
    private final StoreAddress address = TestStores.freshDatabase("migrated", Migrations::migrate);
    private final Vertx vertx = Vertx.vertx();
    private final RecordStore record = RecordStore.open(vertx, address, 4);

    public StoreAddress address() {
        return address;
    }

    public Vertx vertx() {
        return vertx;
    }

    public RecordStore record() {
        return record;
    }

    public void execute(String sql) {
        TestFutures.await(record.query(sql));
    }

    /** The first column of the only row. */
    public long number(String sql) {
        return Objects.requireNonNull(
                TestFutures.await(record.query(sql)).iterator().next().getLong(0));
    }

    /** The first column. */
    public List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        TestFutures.await(record.query(sql)).forEach(row -> texts.add(String.valueOf(row.getValue(0))));
        return texts;
    }

    @Override
    public void close() {
        TestFutures.await(record.close());
        TestFutures.await(vertx.close());
        TestStores.drop(address);
    }
}
