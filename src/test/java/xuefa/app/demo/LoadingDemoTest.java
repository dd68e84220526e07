package xuefa.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.app.demo.LoadingDemo.Outcome;

class LoadingDemoTest {
    @TempDir
    private Path folder;

    private Loaded demo;

    @BeforeEach
    void open() {
        demo = new Loaded(folder);
    }

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void a_second_load_changes_nothing_and_lists_the_same_accounts() throws IOException {
        Outcome.Loaded first = (Outcome.Loaded) demo.load();
        Map<String, Long> rows = demo.rows();
        String file = Files.readString(demo.file);
        Outcome.AlreadyThere second = (Outcome.AlreadyThere) demo.load();
        assertThat(second.accounts()).isEqualTo(first.accounts());
        assertThat(demo.rows()).isEqualTo(rows);
        assertThat(Files.readString(demo.file)).isEqualTo(file);
    }

    @Test
    void a_database_with_real_data_is_refused_and_nothing_changes() {
        demo.database.execute("insert into unit (id, name, kind, valid_from)"
                + " values (gen_random_uuid(), '某县', 'district', '2020-01-01')");
        Map<String, Long> before = demo.rows();
        assertThat(demo.load()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.sentence())
                .contains("was not loaded")
                .contains("empty database"));
        assertThat(demo.rows()).isEqualTo(before);
        assertThat(demo.file).doesNotExist();
    }

    @Test
    void without_a_file_for_the_accounts_nothing_is_loaded() throws IOException {
        Files.createDirectory(demo.file);
        Files.writeString(demo.file.resolve("taken"), "");
        Map<String, Long> before = demo.rows();
        assertThatThrownBy(demo::load).hasMessageContaining("demo-accounts.csv");
        assertThat(demo.rows()).isEqualTo(before);
    }

    @Test
    void a_demo_whose_exams_are_over_says_how_to_get_a_fresh_one() {
        demo.load();
        demo.database.execute("update sitting set opens_at = opens_at - interval '60 days',"
                + " closes_at = closes_at - interval '60 days'");
        assertThat(demo.load()).isInstanceOfSatisfying(Outcome.Over.class, over -> assertThat(over.sentence())
                .contains("delete its data folder"));
    }

    @Test
    void where_the_file_is_elsewhere_the_demo_stays_and_no_password_changes() throws IOException {
        demo.load();
        List<String> hashes = demo.database.texts("select password_hash from account order by username");
        Files.delete(demo.file);
        assertThat(demo.load()).isEqualTo(new Outcome.AlreadyThere(List.of()));
        assertThat(demo.database.texts("select password_hash from account order by username"))
                .isEqualTo(hashes);
        assertThat(demo.file).doesNotExist();
    }
}
