package xuefa.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import xuefa.shared.store.StoreAddress;

class TestStoresTest {

    @Test
    void every_test_gets_a_database_of_its_own() throws SQLException {
        StoreAddress first = TestStores.freshDatabase();
        StoreAddress second = TestStores.freshDatabase();
        run(first, "create table officer (name text)");
        run(second, "create table officer (name text)");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void a_migration_runs_once_and_each_copy_changes_alone() throws SQLException {
        AtomicInteger runs = new AtomicInteger();
        TestStores.Migration migration = database -> {
            runs.incrementAndGet();
            run(database, "create table officer (name text)");
        };
        StoreAddress first = TestStores.freshDatabase("officers", migration);
        StoreAddress second = TestStores.freshDatabase("officers", migration);
        run(first, "insert into officer values ('Li Hua')");
        assertThat(runs).hasValue(1);
        assertThat(count(first)).isEqualTo(1);
        assertThat(count(second)).isZero();
    }

    @Test
    void a_dropped_database_is_gone_even_when_somebody_is_connected() throws SQLException {
        StoreAddress database = TestStores.freshDatabase();
        try (Connection open = TestStores.connect(database)) {
            TestStores.drop(database);
            assertThat(open.isValid(5)).isFalse();
        }
    }

    private static void run(StoreAddress database, String sql) throws SQLException {
        try (Connection connection = TestStores.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(StoreAddress database) throws SQLException {
        try (Connection connection = TestStores.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from officer")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
