package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xuefa.audit.Kind;
import xuefa.audit.Kinds;
import xuefa.audit.Tables;
import xuefa.shared.store.StoreAddress;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestStores;

class DatabaseRightsTest {
    private final MigratedDatabase database = new MigratedDatabase();
    private final StoreAddress owner = database.address();

    @AfterEach
    void close() {
        database.close();
    }

    private StoreAddress application() {
        StoreAddress application = DatabaseRights.ownUser(owner);
        DatabaseRights.set(owner, application.user());
        return application;
    }

    @Test
    void every_table_says_what_may_happen_to_it() {
        assertThat(Tables.ALL).extracting(Tables.Rights::table).doesNotHaveDuplicates();
        Set<String> listed = Tables.ALL.stream().map(Tables.Rights::table).collect(Collectors.toSet());
        assertThat(database.texts("select tablename::text from pg_tables where schemaname = 'public'"))
                .as("tables of the record beside those that xuefa.audit.Tables lists")
                .filteredOn(table -> !listed.contains(table))
                .containsExactly("flyway_schema_history");
    }

    @Test
    void what_is_sealed_may_only_grow() {
        Set<String> loose = Tables.ALL.stream()
                .filter(each -> each.everything() || each.removes())
                .map(Tables.Rights::table)
                .collect(Collectors.toSet());
        List<String> sealed = Kinds.ALL.stream()
                .flatMap(kind -> kind.parts().stream())
                .map(Kind.Part::table)
                .toList();
        assertThat(sealed).doesNotContainAnyElementsOf(loose);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update result set score = 1",
                "delete from result",
                "truncate result",
                "update audit_entry set reason = ''",
                "delete from audit_entry",
                "delete from answer",
                "update answer set disposition = 'accepted'",
                "delete from seal_block",
                "update seal_leaf set content = ''",
                "delete from seal_salt",
                "update role_grant set role = 'auditor'",
                "alter table result add column x int",
                "drop table audit_entry",
                "create role another",
                "alter role xuefa_app superuser",
                "update flyway_schema_history set success = false"
            })
    void the_application_can_change_nothing_that_only_grows(String statement) throws SQLException {
        try (Connection connection = TestStores.connect(application());
                Statement working = connection.createStatement()) {
            assertThatThrownBy(() -> working.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo("42501");
        }
    }

    @Test
    void narrow_rights_are_nothing_to_complain_about_and_wide_ones_are_told() {
        assertThat(DatabaseRights.tooWide(application())).isEmpty();
        assertThat(DatabaseRights.tooWide(owner))
                .hasSize(2)
                .anySatisfy(sentence -> assertThat(sentence).contains("superuser"))
                .anySatisfy(sentence -> assertThat(sentence).contains("audit_entry", "result"));
    }
}
