package xuefa.law.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.law.cases.CaseFile;
import xuefa.law.cases.GistFile;
import xuefa.law.companion.Companion;
import xuefa.law.compare.Comparing;
import xuefa.law.flow.ImportingLaws;
import xuefa.law.flow.LookingAtCases;
import xuefa.law.flow.LookingAtRequiredLaws;
import xuefa.law.flow.Newcomers;
import xuefa.law.format.LawFile;
import xuefa.law.required.ListFile;
import xuefa.law.store.CompanionStore;
import xuefa.law.store.LawStore;
import xuefa.shared.Ids;
import xuefa.shared.file.Faulty;
import xuefa.support.ContractServer;
import xuefa.support.ContractServer.Answer;
import xuefa.support.TestLoop;

/** Lists, cases, gists and imports as a client of the contract meets them. */
class RequiredLawApiTest {
    private static final String LAW = """
            # 甲法

            2024年4月23日 第十四届全国人民代表大会常务委员会第九次会议通过

            <!-- INFO END -->

            第一条 行政机关应当依法履行职责。

            第二条 行政机关应当告知当事人听证的权利。
            """;
    private static final String OLDER = """
            list: officers
            family: staff
            title: 执法人员清单
            audience: {categories: [enforcementOfficer], levels: [district]}
            dated: "2025-05-01"
            source: 某方案
            basis: 某依据
            laws:
              - {group: other, title: 丙法}
              - {group: administrativeLaw, title: 甲法}
            """;
    private static final String NEWER = """
            list: officers
            family: staff
            title: 执法人员清单
            audience: {categories: [enforcementOfficer], levels: [district]}
            dated: "2026-08-01"
            source: 某方案
            basis: 某依据
            laws:
              - {group: administrativeLaw, title: 甲法, articles: ["2"], note: 听证}
              - {group: constitution, title: 乙法}
            """;

    private final UUID officer = Ids.next();
    private TestLoop node;
    private CompanionStore companions;
    private ContractServer server;

    @BeforeEach
    void serve() throws Faulty {
        node = TestLoop.on(TestLoop.freshRecord());
        companions = new CompanionStore(node.record());
        var importing = new ImportingLaws(
                new LawStore(node.record()),
                (older, newer) -> Future.succeededFuture(Comparing.of(older, newer)),
                (bytes, name) -> Future.succeededFuture(LawFile.read(bytes, name)),
                Newcomers.NOBODY);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T16:30:00Z"));
        server = new ContractServer(node, api -> {
            new RequiredLawApi(new LookingAtRequiredLaws(companions, clock, ZoneId.of("Asia/Shanghai"))).addTo(api);
            new GuidingCaseApi(new LookingAtCases(companions)).addTo(api);
            new LawImportApi(importing).addTo(api);
        });
        for (String list : List.of(OLDER, NEWER, NEWER.replace("2026-08-01", "2026-11-23"))) {
            place(new Companion.OfList(ListFile.read(list.getBytes(StandardCharsets.UTF_8))));
        }
        UUID district = Ids.next();
        UUID bureau = Ids.next();
        sql("insert into unit values ('%s', null, '某区', 'district', '2020-01-01')".formatted(district));
        sql("insert into unit values ('%s', '%s', '某局', 'department', '2020-01-01')".formatted(bureau, district));
        sql("insert into person (id, name) values ('%s', '某人')".formatted(officer));
        sql("insert into post values ('%s', '%s', 'enforcementOfficer', '2020-01-01')".formatted(officer, bureau));
    }

    @AfterEach
    void stop() {
        server.close();
        node.close();
    }

    private void sql(String statement) {
        node.get(() -> node.record().query(statement));
    }

    private void place(Companion companion) {
        node.get(() -> companions.place(companion));
    }

    @Test
    void my_list_is_the_version_that_counts_today_with_what_is_new() {
        importLaw("false", "editor", LAW);
        JsonArray mine = get("/api/v1/me/required-laws").body().getJsonArray("items");
        assertThat(mine).hasSize(1);
        JsonObject list = mine.getJsonObject(0);
        assertThat(list.getString("dated")).isEqualTo("2026-08-01");
        assertThat(list.getJsonObject("before").getString("dated")).isEqualTo("2025-05-01");
        JsonObject difference = list.getJsonObject("difference");
        assertThat(titles(difference.getJsonArray("added"))).containsExactly("乙法");
        assertThat(titles(difference.getJsonArray("removed"))).containsExactly("丙法");
        JsonObject changed = difference.getJsonArray("changed").getJsonObject(0).getJsonObject("to");
        assertThat(changed.getJsonArray("articles").getJsonObject(0).getString("label"))
                .isEqualTo("第二条");
        assertThat(changed.getJsonObject("library").getString("passedOn")).isEqualTo("2024-04-23");
        assertThat(list.getJsonArray("laws").getJsonObject(1).containsKey("library"))
                .isFalse();
    }

    @Test
    void who_has_no_such_post_has_no_such_list() {
        assertThat(server.get("/api/v1/me/required-laws", Ids.next(), "candidate", "zh-CN")
                        .body()
                        .getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void versions_are_listed_and_any_two_of_a_list_are_compared() throws Faulty {
        place(new Companion.OfList(
                ListFile.read(NEWER.replace("officers", "others").getBytes(StandardCharsets.UTF_8))));
        JsonArray all = get("/api/v1/required-law-lists").body().getJsonArray("items");
        assertThat(all.stream().map(each -> ((JsonObject) each).getString("dated")))
                .containsExactly("2026-11-23", "2026-08-01", "2025-05-01", "2026-08-01");
        String newest = all.getJsonObject(0).getString("listVersionId");
        String first = all.getJsonObject(2).getString("listVersionId");
        String other = all.getJsonObject(3).getString("listVersionId");
        JsonObject list = get("/api/v1/required-law-lists/" + newest).body();
        assertThat(list.getJsonObject("before").getString("dated")).isEqualTo("2026-08-01");
        assertThat(list.getJsonObject("difference").getJsonArray("added")).isEmpty();
        assertThat(get("/api/v1/required-law-lists/" + first).body().containsKey("difference"))
                .isFalse();
        for (String pair : List.of(first + "&to=" + newest, newest + "&to=" + first)) {
            assertThat(titles(get("/api/v1/required-law-differences?from=" + pair)
                            .body()
                            .getJsonArray("added")))
                    .containsExactly("乙法");
        }
        assertThat(get("/api/v1/required-law-differences?from=" + first + "&to=" + other)
                        .status())
                .isEqualTo(404);
        assertThat(get("/api/v1/required-law-lists/" + Ids.next()).status()).isEqualTo(404);
    }

    @Test
    void cases_stand_beside_their_article_and_are_looked_for() throws Faulty {
        String version = importLaw("false", "publisher", LAW)
                .body()
                .getJsonArray("laws")
                .getJsonObject(0)
                .getString("versionId");
        place(new Companion.OfCase(CaseFile.read("""
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
                """.getBytes(StandardCharsets.UTF_8))));
        JsonObject beside = get("/api/v1/law-versions/" + version + "/guiding-cases")
                .body()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(beside.getJsonArray("articles").getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("number", "2")
                        .put("label", "第二条第一款")
                        .put("law", "甲法")
                        .put("version", "2024-04-23"));
        assertThat(get("/api/v1/guiding-cases/" + beside.getString("caseId"))
                        .body()
                        .getString("number"))
                .isEqualTo("指导案例1号");
        assertThat(get("/api/v1/guiding-cases?q=" + encoded("三十二台")).body().getJsonArray("items"))
                .hasSize(1);
        assertThat(get("/api/v1/guiding-cases?law=" + encoded("乙法")).body().getJsonArray("items"))
                .isEmpty();
        assertThat(get("/api/v1/guiding-cases/" + Ids.next()).status()).isEqualTo(404);
        assertThat(get("/api/v1/law-versions/" + Ids.next() + "/guiding-cases").status())
                .isEqualTo(404);
    }

    @Test
    void a_law_without_text_is_told_in_our_own_words() throws Faulty {
        place(new Companion.OfGists(GistFile.read("""
                law: 甲法
                version: "2024-04-23"
                gists: [{article: "2", gist: 告知听证的权利。}]
                """.getBytes(StandardCharsets.UTF_8))));
        JsonObject told = get("/api/v1/law-outlines?title=" + encoded("甲法")).body();
        assertThat(told.getJsonArray("gists").getJsonObject(0).getString("gist"))
                .isEqualTo("告知听证的权利。");
        assertThat(told.containsKey("versionId")).isFalse();
        importLaw("false", "editor", LAW);
        assertThat(get("/api/v1/law-outlines?title=" + encoded("甲法")).body().containsKey("versionId"))
                .isTrue();
        assertThat(get("/api/v1/law-outlines?title=" + encoded("乙法")).body().getJsonArray("gists"))
                .isEmpty();
    }

    private Answer importLaw(String dryRun, String role, String text) {
        return server.post(
                "/api/v1/law-imports?name=a.md&dryRun=" + dryRun, officer, role, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> titles(JsonArray laws) {
        return laws.stream().map(each -> ((JsonObject) each).getString("title")).toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private Answer get(String path) {
        return server.get(path, officer, "candidate", "zh-CN");
    }
}
