package xuefa.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xuefa.law.ArticleRef;
import xuefa.law.compare.Comparing;
import xuefa.law.compare.Difference;
import xuefa.law.flow.ImportingLaws;
import xuefa.law.flow.ImportingLaws.Outcome;
import xuefa.law.flow.Newcomers.Arrival;
import xuefa.law.format.LawFile;
import xuefa.law.store.CompanionStore;
import xuefa.law.store.LawStore;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestFutures;

/** The library of the demo: an invented regulation whose amendments make the right questions stale. */
class DemoLibraryTest {
    private static final Path SAMPLE = Path.of("web/public/samples/ji-chuan-norms_20261116.md");
    private static final List<Arrival> TOLD = new ArrayList<>();
    private static MigratedDatabase database;
    private static ImportingLaws importing;
    private static int toldBetween;

    @BeforeAll
    static void load() {
        database = new MigratedDatabase();
        importing = new ImportingLaws(
                new LawStore(database.record()),
                (older, newer) -> Future.succeededFuture(Comparing.of(older, newer)),
                (bytes, name) -> Future.succeededFuture(LawFile.read(bytes, name)),
                (tx, arrival) -> {
                    TOLD.add(arrival);
                    return Future.succeededFuture();
                });
        for (int again = 0; again < 2; again++) {
            TestFutures.await(library().load(() -> {
                toldBetween = TOLD.size();
                return Future.succeededFuture();
            }));
            if (again == 0) {
                assertThat(toldBetween).isEqualTo(1);
            }
        }
    }

    private static DemoLibrary library() {
        return new DemoLibrary(importing, new CompanionStore(database.record()), Path.of("question-bank"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void loading_again_adds_nothing() {
        assertThat(TOLD).hasSize(2);
        assertThat(database.number("select count(*) from law_version")).isEqualTo(2);
    }

    @Test
    void the_regulation_says_that_it_is_invented_and_is_read_without_a_problem() {
        assertThat(database.texts("select level from law_version")).containsOnly("normativeDocument");
        assertThat(database.texts("select title from law")).containsExactly("霁川区行政执法规范办法（演示）");
        assertThat(database.texts("select content from law_text"))
                .allSatisfy(text -> assertThat(text).contains("霁川区并不存在", "虚构"));
        assertThat(database.texts("select in_force_since from law_version order by passed_on"))
                .containsExactly("2025-05-01", "2026-08-01");
    }

    @Test
    void the_amendment_changes_removes_adds_renumbers_and_moves() {
        Difference difference = TOLD.getLast().before().orElseThrow().difference();
        assertThat(numbers(difference.changed())).containsExactly("6", "12", "13");
        assertThat(difference.removed())
                .extracting(each -> each.ref().toString())
                .containsExactly("18");
        assertThat(difference.added()).extracting(each -> each.ref().toString()).containsExactly("11", "21");
        assertThat(numbers(difference.moved())).containsExactly("14");
        assertThat(numbers(difference.renumbered())).contains("11", "14").doesNotContain("5", "7", "19");
    }

    @Test
    void the_questions_rest_on_articles_of_every_fate() throws IOException {
        Difference difference = TOLD.getLast().before().orElseThrow().difference();
        Set<String> stale = new TreeSet<>(numbers(difference.changed()));
        difference.removed().forEach(article -> stale.add(article.ref().toString()));
        List<String> cited = new ArrayList<>();
        for (JsonNode question : questions()) {
            cited.add(ArticleRef.parse(question.path("articles").path(0).asText())
                    .article()
                    .toString());
        }
        assertThat(cited).containsExactly("6", "12", "13", "18", "11", "14", "5", "7", "19");
        assertThat(cited.stream().filter(stale::contains)).containsExactly("6", "12", "13", "18");
    }

    private static JsonNode questions() throws IOException {
        try (InputStream in = Objects.requireNonNull(DemoLibrary.class.getResourceAsStream("/demo/questions.yaml"))) {
            return new YAMLMapper().readTree(in).path("questions");
        }
    }

    @Test
    void the_sample_is_another_amendment_that_an_editor_can_import() throws IOException {
        Outcome tried = TestFutures.await(
                importing.file(Files.readAllBytes(SAMPLE), SAMPLE.getFileName().toString(), true));
        var law = ((Outcome.Kept) tried).laws().getFirst();
        assertThat(law.read().problems()).isEmpty();
        Difference difference =
                law.arrival().orElseThrow().before().orElseThrow().difference();
        assertThat(numbers(difference.changed())).containsExactly("8", "19");
        assertThat(difference.added()).hasSize(1);
        assertThat(difference.removed()).hasSize(1);
        assertThat(law.read().text().dates().inForceSince()).isEqualTo(Optional.of(java.time.LocalDate.of(2027, 1, 1)));
    }

    @Test
    void lists_of_the_district_stand_beside_those_of_the_bank() {
        Set<String> lists = database.texts("select key || ' ' || dated from required_law_list").stream()
                .collect(Collectors.toSet());
        assertThat(lists).contains("demo-officers 2025-05-01", "demo-officers 2026-08-01", "staff-officers 2026-11-22");
        assertThat(database.number("select count(*) from guiding_case")).isPositive();
        assertThat(database.number("select count(*) from law_gist")).isPositive();
    }

    private static List<String> numbers(List<Difference.Kept> kept) {
        return kept.stream().map(each -> each.from().ref().toString()).toList();
    }
}
