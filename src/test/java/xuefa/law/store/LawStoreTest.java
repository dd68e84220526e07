package xuefa.law.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.law.Article;
import xuefa.law.LawText;
import xuefa.law.flow.Searching;
import xuefa.law.flow.Shelf;
import xuefa.law.flow.Shelf.Placed;
import xuefa.law.format.LawFile;
import xuefa.law.format.ReadLaw;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestFutures;

class LawStoreTest {
    private static final String LICENCE = """
            # 甲许可法

            2019年4月23日 第十三届全国人民代表大会常务委员会第十次会议修正

            <!-- INFO END -->

            ## 第一章 总则

            第一条 为了规范行政许可的设定和实施，制定本法。

            第二条 行政机关举行听证，有下列情形之一的：

            （一）涉及公共利益，其中：

            1. 重大的；

            （二）其他。

            第二条之一 听证应当公开举行，公开听证的时间由行政机关通知。
            """;
    private static MigratedDatabase database;

    @TempDir
    private Path folder;

    private LawStore shelf;

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
        shelf = new LawStore(database.record());
    }

    @Test
    void the_same_text_again_adds_nothing() throws Exception {
        assertThat(place(LICENCE)).containsExactly(Placed.ADDED);
        assertThat(place(LICENCE.replace("## ", "##  "))).containsExactly(Placed.ALREADY_THERE);
        assertThat(database.number("select count(*) from law_article")).isEqualTo(3);
        assertThat(database.number("select count(*) from law_text")).isEqualTo(1);
    }

    @Test
    void another_text_of_a_version_is_refused_and_the_first_stays() throws Exception {
        place(LICENCE);
        assertThat(place(LICENCE.replace("公开举行", "不公开举行"))).containsExactly(Placed.CONFLICTING);
        assertThat(database.texts("select words from law_article where inserted = 1")
                        .getFirst())
                .startsWith("听证应当公开举行");
    }

    @Test
    void a_law_comes_back_as_it_was() throws Exception {
        place(LICENCE);
        Shelf.Volume volume = volumes("").getFirst();
        List<Article> articles =
                TestFutures.await(shelf.articles(volume.newest().id()));
        assertThat(articles).isEqualTo(read(LICENCE).getFirst().text().articles());
        Shelf.Wording wording =
                TestFutures.await(shelf.wording(volume.newest().id())).orElseThrow();
        assertThat(wording.title()).isEqualTo("甲许可法");
        assertThat(wording.history()).contains("第十次会议修正");
        assertThat(wording.version().articles()).isEqualTo(3);
        assertThat(wording.version().level()).isEqualTo("law");
    }

    @Test
    void the_newest_wording_is_the_one_that_is_found() throws Exception {
        place(LICENCE);
        place(LICENCE.replace("2019年4月23日", "2003年8月27日").replace("公开举行", "秘密举行"));
        assertThat(find("公开举行")).hasSize(1);
        assertThat(find("秘密举行")).isEmpty();
        Shelf.Volume volume = volumes("许可").getFirst();
        assertThat(volume.versions()).isEqualTo(2);
        assertThat(volume.newest().passedOn()).isEqualTo(LocalDate.of(2019, 4, 23));
    }

    @Test
    void parts_of_a_law_are_one_version() throws Exception {
        place("# 甲典\n\n# 总则\n\n2020年5月28日 第十三届全国人民代表大会第三次会议通过\n\n<!-- INFO END -->\n\n第一条 甲。\n");
        place("# 甲典\n\n# 物权编\n\n2020年5月28日 第十三届全国人民代表大会第三次会议通过\n\n<!-- INFO END -->\n\n第二条 乙。\n");
        Shelf.Volume volume = volumes("甲典").getFirst();
        assertThat(volume.versions()).isEqualTo(1);
        assertThat(TestFutures.await(shelf.wording(volume.newest().id()))
                        .orElseThrow()
                        .parts())
                .extracting(Shelf.Part::name)
                .containsExactly("总则", "物权编");
        assertThat(place("# 甲典\n\n# 合同编\n\n2020年5月28日 第十三届全国人民代表大会第三次会议通过\n\n<!-- INFO END -->\n\n第二条 丙。\n"))
                .containsExactly(Placed.CONFLICTING);
    }

    @Test
    void articles_are_found_by_number_words_and_the_name_of_the_law() throws Exception {
        place(LICENCE);
        place("# 乙处罚法\n\n2021年1月22日 第十三届全国人民代表大会常务委员会第二十五次会议修订\n\n第一条 甲。\n\n第二条 处罚前举行听证。\n");
        assertThat(find("第二条之一")).containsExactly("甲许可法 第二条之一");
        assertThat(find("第二条")).containsExactlyInAnyOrder("甲许可法 第二条", "乙处罚法 第二条");
        assertThat(find("乙处罚法第二条")).containsExactly("乙处罚法 第二条");
        assertThat(find("处罚法 听证")).containsExactly("乙处罚法 第二条");
        assertThat(find("听证 公开")).containsExactly("甲许可法 第二条之一");
        assertThat(find("证听")).isEmpty();
        assertThat(find("听证").getFirst()).isEqualTo("甲许可法 第二条之一");
        assertThat(find("’; drop table law; --%_\\")).isEmpty();
    }

    @Test
    void a_law_that_another_one_ends_says_so() throws Exception {
        place(LICENCE);
        place("# 新许可法\n\n2026年1月2日 第十四届全国人民代表大会常务委员会第一次会议通过\n\n第一条 本法自2026年2月1日起施行。《甲许可法》同时废止。\n");
        assertThat(volumes("甲许可法").getFirst().newest().repealedBy()).isEqualTo("新许可法");
        assertThat(volumes("新许可法").getFirst().newest().repealedBy()).isNull();
        assertThat(volumes("新许可法").getFirst().newest().inForceSince()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void laws_are_told_apart_by_whether_they_count_today() throws Exception {
        place(LICENCE);
        place("# 新许可法\n\n2026年1月2日 第十四届全国人民代表大会常务委员会第一次会议通过\n\n第一条 本法自2026年2月1日起施行。《甲许可法》同时废止。\n");
        place("# 丙法\n\n2026年11月1日 第十四届全国人民代表大会常务委员会第二次会议通过\n\n第一条 本法自2027年1月1日起施行。\n");
        assertThat(titles(Shelf.Force.REPEALED)).containsExactly("甲许可法");
        assertThat(titles(Shelf.Force.COMING)).containsExactly("丙法");
        assertThat(titles(Shelf.Force.IN_FORCE)).containsExactly("新许可法");
        assertThat(TestFutures.await(shelf.count(wanted("许可", Optional.empty()))))
                .isEqualTo(2);
        assertThat(TestFutures.await(shelf.jurisdictions())).containsExactly("CN");
    }

    private List<String> titles(Shelf.Force force) {
        return TestFutures.await(shelf.volumes(wanted("", Optional.of(force)), Optional.empty(), 10)).stream()
                .map(Shelf.Volume::title)
                .toList();
    }

    private List<String> find(String query) {
        return TestFutures.await(new Searching(shelf).find(query, 20)).stream()
                .map(hit -> hit.title() + " " + hit.label())
                .toList();
    }

    private List<Shelf.Volume> volumes(String title) {
        return TestFutures.await(shelf.volumes(wanted(title, Optional.empty()), Optional.empty(), 10));
    }

    private static Shelf.Wanted wanted(String title, Optional<Shelf.Force> force) {
        return new Shelf.Wanted(title, Optional.empty(), Optional.empty(), force, LocalDate.of(2026, 11, 22));
    }

    private List<Placed> place(String markdown) throws Exception {
        List<LawText> texts = read(markdown).stream().map(ReadLaw::text).toList();
        return TestFutures.await(shelf.place(texts, "law.md"));
    }

    private List<ReadLaw> read(String markdown) throws Exception {
        Path file = folder.resolve("law.md");
        Files.write(file, markdown.getBytes(StandardCharsets.UTF_8));
        return ((LawFile.Reading.Done) LawFile.read(file)).laws();
    }
}
