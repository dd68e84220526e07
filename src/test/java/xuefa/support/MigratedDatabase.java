package xuefa.support;

import io.vertx.core.Vertx;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import xuefa.app.own.StoreAddress;
import xuefa.shared.store.RecordStore;

/** A database of a test's own with the tables of the record in it, and a way to ask it. */
public final class MigratedDatabase implements AutoCloseable {
    private final StoreAddress address = TestStores.freshDatabase("migrated", MigratedDatabase::migrate);
    private final Vertx vertx = Vertx.vertx();
    private final RecordStore record = RecordStore.open(
            vertx,
            new xuefa.shared.store.StoreAddress(
                    address.host(), address.port(), address.user(), address.database(), address.password()),
            4);

    private static void migrate(StoreAddress database) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db")
                .load()
                .migrate();
    }

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
