package xuefa.law.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.law.Article;
import xuefa.law.compare.Comparing;
import xuefa.law.flow.ImportingLaws.Outcome;
import xuefa.law.flow.Newcomers.Arrival;
import xuefa.law.flow.Newcomers.Before;
import xuefa.law.flow.Shelf.Placed;
import xuefa.law.format.LawFile;
import xuefa.law.store.LawStore;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestFutures;

/** Stories of texts that come into the library, and of who is told. */
class ImportingLawsTest {
    private static final String FIRST = """
            # 甲办法

            2025年3月18日 某市人民政府第6次常务会议通过

            <!-- INFO END -->

            第一条 执法人员每年参加培训不少于四十学时。

            第二条 执法机关应当在三月底前公布检查计划。

            第三条 执法机关应当于每月五日前报送纸质台账。
            """;
    private static final String AMENDED = FIRST.replace("2025年3月18日", "2026年6月15日")
            .replace("四十", "六十")
            .replace("第二条 ", "第二条 执法文书由信息平台统一编号。\n\n第三条 ")
            .replace("第三条 执法机关应当于每月五日前报送纸质台账。\n", "");

    private static MigratedDatabase database;

    private final List<Arrival> told = new ArrayList<>();
    private ImportingLaws importing;

    @BeforeAll
    static void record() {
        database = new MigratedDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void emptyShelf() {
        database.execute("truncate law, law_version, law_repeal, law_text, law_article cascade");
        importing = importing((tx, arrival) -> {
            told.add(arrival);
            return Future.succeededFuture();
        });
    }

    private static ImportingLaws importing(Newcomers newcomers) {
        return new ImportingLaws(
                new LawStore(database.record()),
                (older, newer) -> Future.succeededFuture(Comparing.of(older, newer)),
                (bytes, name) -> Future.succeededFuture(LawFile.read(bytes, name)),
                newcomers);
    }

    @Test
    void the_first_wording_is_told_without_a_difference() {
        assertThat(kept(file(FIRST)).placed()).isEqualTo(Placed.ADDED);
        assertThat(told).singleElement().satisfies(arrival -> {
            assertThat(arrival.title()).isEqualTo("甲办法");
            assertThat(arrival.passedOn()).isEqualTo(LocalDate.of(2025, 3, 18));
            assertThat(arrival.newest()).isTrue();
            assertThat(arrival.before()).isEmpty();
        });
    }

    @Test
    void an_amendment_is_told_with_exactly_what_it_changed() {
        file(FIRST);
        file(AMENDED);
        Before before = told.getLast().before().orElseThrow();
        assertThat(before.passedOn()).isEqualTo(LocalDate.of(2025, 3, 18));
        assertThat(before.versionId()).isEqualTo(told.getFirst().versionId());
        assertThat(before.difference().changed())
                .extracting(each -> each.from().label())
                .containsExactly("第一条");
        assertThat(before.difference().added()).extracting(Article::label).containsExactly("第二条");
        assertThat(before.difference().removed()).extracting(Article::label).containsExactly("第三条");
        assertThat(before.difference().renumbered())
                .extracting(each -> each.to().label())
                .containsExactly("第三条");
    }

    @Test
    void an_older_wording_that_comes_later_is_told_as_such() {
        file(AMENDED);
        file(FIRST);
        assertThat(told.getLast().newest()).isFalse();
        assertThat(told.getLast().before()).isEmpty();
    }

    @Test
    void the_same_text_again_is_told_to_nobody() {
        file(FIRST);
        assertThat(kept(file(FIRST)).placed()).isEqualTo(Placed.ALREADY_THERE);
        assertThat(told).hasSize(1);
    }

    @Test
    void a_trial_says_what_would_become_of_a_file_and_changes_nothing() {
        file(FIRST);
        ImportingLaws.KeptLaw law = kept(await(importing.file(bytes(AMENDED), "b.md", true)));
        assertThat(law.placed()).isEqualTo(Placed.ADDED);
        assertThat(law.arrival()
                        .orElseThrow()
                        .before()
                        .orElseThrow()
                        .difference()
                        .changed())
                .hasSize(1);
        assertThat(told).hasSize(1);
        assertThat(database.number("select count(*) from law_version")).isEqualTo(1);
        assertThat(kept(file(AMENDED)).placed()).isEqualTo(Placed.ADDED);
    }

    @Test
    void whoever_fails_when_told_keeps_the_wording_out() {
        file(FIRST);
        ImportingLaws failing = importing((tx, arrival) -> Future.failedFuture("the bank broke"));
        assertThatThrownBy(() -> await(failing.file(bytes(AMENDED), "b.md", false)))
                .hasStackTraceContaining("the bank broke");
        assertThat(database.number("select count(*) from law_version")).isEqualTo(1);
    }

    @Test
    void who_is_told_writes_in_the_same_transaction() {
        ImportingLaws writing = importing((tx, arrival) -> tx.query(
                        "insert into installation (fact, value) values ('told', $1)",
                        io.vertx.sqlclient.Tuple.of(arrival.versionId().toString()))
                .mapEmpty());
        await(writing.file(bytes(FIRST), "a.md", false));
        assertThat(database.texts("select value from installation where fact = 'told'"))
                .isEqualTo(database.texts("select id from law_version"));
    }

    @Test
    void a_part_is_compared_with_the_same_part_only() {
        String general = part("总则", "2020年5月28日", 1, "甲事实清楚。");
        String property = part("物权编", "2020年5月28日", 205, "乙物权受保护。");
        file(general);
        file(property);
        file(part("物权编", "2026年5月28日", 205, "乙物权受法律保护。"));
        var difference = told.getLast().before().orElseThrow().difference();
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.changed()).hasSize(1);
        assertThat(told.getLast().part()).isEqualTo("物权编");
    }

    private static String part(String name, String day, int number, String words) {
        return "# 甲典\n\n# %s\n\n%s 第十三届全国人民代表大会第三次会议通过\n\n<!-- INFO END -->\n\n第%s条 %s\n"
                .formatted(name, day, xuefa.law.ChineseNumber.write(number), words);
    }

    @Test
    void what_cannot_be_kept_is_told_apart() {
        file(FIRST);
        assertThat(file(FIRST.replace("三月底", "四月底"))).isInstanceOf(Outcome.Conflicting.class);
        assertThat(file("# 甲办法\n\n2025年3月18日通过\n\n没有条文。\n")).isInstanceOf(Outcome.Faulty.class);
        assertThat(await(importing.file(new byte[] {'P', 'K', 3, 4, 5}, "a.docx", false)))
                .isInstanceOf(Outcome.Unreadable.class);
        assertThat(await(importing.file(new byte[0], "a.md", true))).isInstanceOf(Outcome.Unreadable.class);
        assertThat(database.number("select count(*) from law_text")).isEqualTo(1);
        assertThat(told).hasSize(1);
    }

    private Outcome file(String text) {
        return await(importing.file(bytes(text), "law.md", false));
    }

    private static ImportingLaws.KeptLaw kept(Outcome outcome) {
        return ((Outcome.Kept) outcome).laws().getFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T await(Future<T> future) {
        return TestFutures.await(future);
    }
}
