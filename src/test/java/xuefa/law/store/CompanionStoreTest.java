package xuefa.law.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.law.ArticleRef;
import xuefa.law.cases.ArticleGists;
import xuefa.law.cases.CaseFile;
import xuefa.law.companion.Companion;
import xuefa.law.flow.CompanionShelf.Became;
import xuefa.law.flow.CompanionShelf.Posting;
import xuefa.law.flow.CompanionShelf.ShelvedCase;
import xuefa.law.format.LawFile;
import xuefa.law.format.ReadLaw;
import xuefa.law.required.ListFile;
import xuefa.people.PostCategory;
import xuefa.people.UnitKind;
import xuefa.shared.Ids;
import xuefa.shared.file.Faulty;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestFutures;

class CompanionStoreTest {
    private static final String LIST = """
            list: some-list
            family: staff
            title: 某清单
            audience: {categories: [civilServant]}
            dated: "2026-11-22"
            source: 某方案
            basis: 某依据
            laws: [{group: other, title: 甲法}]
            """;
    private static final String CASE = """
            case: case-1
            number: 指导案例1号
            title: 甲诉乙局案
            publishedOn: "2012-04-09"
            publishedBy: 最高人民法院
            court: 某中级人民法院
            gist: 某局没有告知听证权利就没收了三十二台电脑，决定被法院撤销。
            lesson: 先告知，再决定；没有告知的要重新来过。
            articles: [{law: 甲法, version: "2024-04-23", article: "2/1"}]
            source: 公开文本
            """;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static MigratedDatabase database;

    private CompanionStore shelf;

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
        database.execute("truncate required_law_list, guiding_case, guiding_case_article, law_gist");
        database.execute("truncate law, law_version, law_repeal, law_text, law_article cascade");
        database.execute("truncate post, person, unit cascade");
        shelf = new CompanionStore(database.record());
    }

    @Test
    void a_version_of_a_list_never_changes() throws Faulty {
        assertThat(place(list(LIST))).isEqualTo(Became.ADDED);
        assertThat(place(list(LIST + "# nothing new\n"))).isEqualTo(Became.ALREADY_THERE);
        assertThat(place(list(LIST.replace("甲法", "乙法")))).isEqualTo(Became.CONFLICTING);
        assertThat(place(list(LIST.replace("2026-11-22", "2027-01-01").replace("甲法", "乙法"))))
                .isEqualTo(Became.ADDED);
        assertThat(TestFutures.await(shelf.lists()))
                .extracting(each ->
                        each.list().dated() + each.list().laws().getFirst().title())
                .containsExactly("2027-01-01乙法", "2026-11-22甲法");
    }

    @Test
    void the_newest_text_of_a_case_counts_and_its_places_with_it() throws Faulty {
        assertThat(place(guidingCase(CASE))).isEqualTo(Became.ADDED);
        assertThat(place(guidingCase(CASE))).isEqualTo(Became.ALREADY_THERE);
        String better = CASE.replace("2/1", "3").replace("要重新来过", "应当重新作出");
        assertThat(place(guidingCase(better))).isEqualTo(Became.REPLACED);
        assertThat(database.texts("select number from guiding_case_article")).containsExactly("3");
        assertThat(TestFutures.await(shelf.cases()))
                .extracting(each -> each.guidingCase().lesson())
                .containsExactly("先告知，再决定；没有告知的应当重新作出。");
    }

    @Test
    void cases_stand_beside_the_wording_that_they_rest_on() throws Faulty {
        UUID newer = law("2024年4月23日");
        UUID older = law("2019年4月23日");
        place(guidingCase(CASE));
        assertThat(TestFutures.await(shelf.casesOf(newer)).orElseThrow())
                .extracting(ShelvedCase::guidingCase)
                .containsExactly(CaseFile.read(CASE.getBytes(StandardCharsets.UTF_8)));
        assertThat(TestFutures.await(shelf.casesOf(older)).orElseThrow()).isEmpty();
        assertThat(TestFutures.await(shelf.casesOf(Ids.next()))).isEmpty();
        assertThat(TestFutures.await(shelf.inLibrary(List.of("甲法", "乙法"))))
                .hasEntrySatisfying(
                        "甲法", shelved -> assertThat(shelved.versionId()).isEqualTo(newer))
                .doesNotContainKey("乙法");
    }

    private static UUID law(String day) {
        String text = "# 甲法\n\n%s 第十三届全国人民代表大会常务委员会第十次会议通过\n\n第一条 甲。\n\n第二条 乙。\n".formatted(day);
        var laws = ((LawFile.Reading.Done) LawFile.read(text.getBytes(StandardCharsets.UTF_8), "a.md")).laws();
        TestFutures.await(new LawStore(database.record())
                .place(laws.stream().map(ReadLaw::text).toList(), "a.md"));
        return UUID.fromString(database.texts("select id from law_version order by imported_at desc")
                .getFirst());
    }

    @Test
    void gists_are_those_of_the_newest_wording_and_follow_their_file() {
        assertThat(place(gists("2011-06-30", "18", "旧"))).isEqualTo(Became.ADDED);
        assertThat(place(gists("2021-01-22", "36", "二年", "42", "两人"))).isEqualTo(Became.ADDED);
        assertThat(place(gists("2021-01-22", "36", "二年", "42", "两人"))).isEqualTo(Became.ALREADY_THERE);
        assertThat(place(gists("2021-01-22", "36", "二年或者五年"))).isEqualTo(Became.REPLACED);
        var told = TestFutures.await(shelf.gists("甲法")).orElseThrow();
        assertThat(told.passedOn()).isEqualTo(LocalDate.of(2021, 1, 22));
        assertThat(told.gists()).hasSize(1).containsEntry(ArticleRef.parse("36"), "二年或者五年");
        assertThat(TestFutures.await(shelf.gists("乙法"))).isEmpty();
    }

    @Test
    void a_department_is_of_the_level_of_the_unit_above_it() {
        UUID district = unit(null, "district");
        UUID bureau = unit(district, "department");
        UUID division = unit(bureau, "department");
        UUID township = unit(district, "township");
        UUID person = person();
        post(person, division, "enforcementOfficer", "2020-01-01", null);
        post(person, township, "leadingCadre", "2026-01-01", TODAY.toString());
        post(person, bureau, "civilServant", "2019-01-01", "2026-11-21");
        post(person, bureau, "auxiliary", "2026-11-23", null);
        assertThat(TestFutures.await(shelf.postings(person, TODAY)))
                .containsExactlyInAnyOrder(
                        new Posting(PostCategory.ENFORCEMENT_OFFICER, UnitKind.DISTRICT),
                        new Posting(PostCategory.LEADING_CADRE, UnitKind.TOWNSHIP));
        assertThat(TestFutures.await(shelf.postings(person(), TODAY))).isEmpty();
    }

    private static UUID unit(@Nullable UUID above, String kind) {
        UUID id = Ids.next();
        database.execute("insert into unit values ('%s', %s, '某单位', '%s', '2019-01-01')"
                .formatted(id, above == null ? "null" : "'" + above + "'", kind));
        return id;
    }

    private static UUID person() {
        UUID id = Ids.next();
        database.execute("insert into person (id, name) values ('%s', '某人')".formatted(id));
        return id;
    }

    private static void post(UUID person, UUID unit, String category, String from, @Nullable String to) {
        database.execute("insert into post values ('%s', '%s', '%s', '%s', %s)"
                .formatted(person, unit, category, from, to == null ? "null" : "'" + to + "'"));
    }

    private static Companion gists(String day, String... articlesAndGists) {
        var gists = new TreeMap<ArticleRef, String>();
        for (int i = 0; i < articlesAndGists.length; i += 2) {
            gists.put(ArticleRef.parse(articlesAndGists[i]), articlesAndGists[i + 1]);
        }
        return new Companion.OfGists(new ArticleGists("甲法", LocalDate.parse(day), gists));
    }

    private static Companion list(String yaml) throws Faulty {
        return new Companion.OfList(ListFile.read(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Companion guidingCase(String yaml) throws Faulty {
        return new Companion.OfCase(CaseFile.read(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private Became place(Companion companion) {
        return TestFutures.await(shelf.place(companion));
    }
}
