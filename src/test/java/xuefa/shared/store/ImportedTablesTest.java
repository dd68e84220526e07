package xuefa.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xuefa.app.Migrations;
import xuefa.support.TestStores;

/** Imports of an older version, when people and certificates had tables of their own. */
class ImportedTablesTest {
    private final StoreAddress address = TestStores.freshDatabase("imports", ImportedTablesTest::asOfOld);

    private static void asOfOld(StoreAddress address) {
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:db")
                .target("30")
                .load()
                .migrate();
    }

    @AfterEach
    void close() {
        TestStores.drop(address);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = TestStores.connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String told(String sql) throws SQLException {
        try (Connection connection = TestStores.connect(address);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }

    @Test
    void what_was_committed_stays_and_a_preview_that_can_not_be_judged_again_says_so() throws SQLException {
        UUID person = UUID.randomUUID();
        execute("insert into person (id, name) values ('%s', '某人')".formatted(person));
        execute("""
                with i as (insert into people_import (id, file_name, state, total, started_by)
                           values (gen_random_uuid(), 'p.xlsx', 'pending', 1, '%s') returning id)
                insert into people_import_row (id, import_id, line, name, sealed, outcome, changes, reasons)
                select gen_random_uuid(), id, 2, '甲', 'x', 'unchanged', '[]', '[["name","name",""]]' from i
                """.formatted(person));
        execute("""
                with i as (insert into certificate_import (id, file_name, state, started_by)
                           values (gen_random_uuid(), 'a.xlsx', 'committed', '%1$s'),
                                  (gen_random_uuid(), 'b.xlsx', 'pending', '%1$s') returning id)
                insert into certificate_import_row (import_id, line, name, outcome, changes, reasons, applied)
                select id, 2, '乙', 'changed', '[{"column":"area","was":"","is":"城市管理"}]', '{barred}', 'refused' from i
                """.formatted(person));

        Migrations.migrate(address);

        assertThat(told(
                        "select string_agg(kind || ' ' || file_name || ' ' || state || ' ' || total, ', ' order by file_name)"
                                + " from table_import"))
                .isEqualTo("certificate a.xlsx committed 1, certificate b.xlsx refused 1, people p.xlsx pending 1");
        assertThat(told("select cure from table_import where file_name = 'b.xlsx'"))
                .isEqualTo("请重新选择文件导入");
        assertThat(told("select outcome || reasons from table_import_row where name = '甲'"))
                .isEqualTo("same[[\"name\",\"name\",\"\"]]");
        assertThat(told("select distinct changes::text || reasons::text from table_import_row where name = '乙'"))
                .isEqualTo("[[\"area\", \"\", \"城市管理\"]][[\"\", \"barred\", \"\"]]");
    }
}
