package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.support.TestFutures.await;

import io.vertx.sqlclient.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xuefa.people.store.OwnRegister;
import xuefa.shared.Ids;
import xuefa.support.MigratedDatabase;

/** Whatever names a person is in that person's own file, or is listed here with the reason why it isn't. */
@SuppressWarnings("NullAway.Init")
final class OwnDataTest {
    private static final Pattern TABLE = Pattern.compile("(?:from|join) (\\w+)");

    private static final Map<String, String> NOT_IN_THE_FILE = Map.of(
            "question_event", "work of editors on questions: the deeds of the person are in the file",
            "figure_due", "marks for a calculation, gone after a second",
            "person_figure", "computed from hours and obligations that are in the file",
            "figure_member", "computed from posts and hours that are in the file",
            "figure_hours", "computed from hours that are in the file",
            "list_standing", "computed from the study of laws that is in the file",
            "renewal_mark", "marks for a calculation, gone once it is done");

    private static MigratedDatabase database;

    @BeforeAll
    static void open() {
        database = new MigratedDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Stream<String> statements() {
        return Stream.concat(
                OwnRegister.tables().values().stream(),
                OwnDataOfRooms.tables().values().stream().flatMap(part -> part.values().stream()));
    }

    @Test
    void every_table_that_names_a_person_is_in_the_file_or_has_a_reason() {
        Set<String> read = new HashSet<>();
        statements().forEach(sql -> TABLE.matcher(sql).results().forEach(found -> read.add(found.group(1))));
        List<String> naming = database.texts("""
                select distinct c.table_name::text from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and c.column_name in ('person_id', 'subject_person', 'responsible_id') and t.table_type = 'BASE TABLE'
                """);

        assertThat(naming)
                .hasSizeGreaterThan(30)
                .filteredOn(table -> !read.contains(table) && !NOT_IN_THE_FILE.containsKey(table))
                .isEmpty();
    }

    @Test
    void every_statement_of_the_file_runs_and_names_its_columns_in_chinese() {
        Map<String, List<String>> plain = new TreeMap<>();
        statements().forEach(sql -> {
            var rows = await(database.record().query(sql, Tuple.of(Ids.next())));
            List<String> names = rows.columnsNames().stream()
                    .filter(name -> name.chars().allMatch(each -> each < 128))
                    .toList();
            if (!names.isEmpty()) {
                plain.put(sql, names);
            }
        });

        assertThat(plain).isEmpty();
    }
}
