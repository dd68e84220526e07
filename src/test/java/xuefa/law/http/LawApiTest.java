package xuefa.law.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.law.compare.Comparing;
import xuefa.law.flow.LookingAtLaws;
import xuefa.law.flow.Searching;
import xuefa.law.format.LawFile;
import xuefa.law.format.ReadLaw;
import xuefa.law.store.LawStore;
import xuefa.shared.Ids;
import xuefa.shared.store.StoreAddress;
import xuefa.support.ContractServer;
import xuefa.support.ContractServer.Answer;
import xuefa.support.TestLoop;

class LawApiTest {
    private static final String OLDER = """
            # 甲法

            2019年4月23日 第十三届全国人民代表大会常务委员会第十次会议通过

            <!-- INFO END -->

            ## 第一章 总则

            第一条 为了规范行政许可的设定和实施，保护公民的合法权益，制定本法。

            第二条 行政机关应当自受理申请之日起二十日内作出决定。
            """;
    private static final String NEWER = OLDER.replace("2019年4月23日", "2024年4月23日")
            .replace("第二条 ", "第二条 行政机关应当公开审查。\n\n第三条 ")
            .replace("二十日", "十五日");

    private final UUID reader = Ids.next();

    @TempDir
    private Path folder;

    private TestLoop node;
    private ContractServer server;

    @BeforeEach
    void serve() throws Exception {
        StoreAddress database = TestLoop.freshRecord();
        node = TestLoop.on(database);
        LawStore shelf = new LawStore(node.record());
        server = new ContractServer(node, api -> new LawApi(
                        new LookingAtLaws(
                                shelf,
                                (older, newer) -> Future.succeededFuture(Comparing.of(older, newer)),
                                InstantSource.system(),
                                ZoneId.of("Asia/Shanghai")),
                        new Searching(shelf))
                .addTo(api));
        for (String text : List.of(OLDER, NEWER, OLDER.replace("甲法", "乙法"))) {
            Path file = Files.writeString(folder.resolve("law.md"), text);
            var laws = ((LawFile.Reading.Done) LawFile.read(file)).laws();
            node.get(() -> shelf.place(laws.stream().map(ReadLaw::text).toList(), "law.md"));
        }
    }

    @AfterEach
    void stop() {
        server.close();
        node.close();
    }

    @Test
    void laws_are_listed_page_by_page() {
        JsonObject first = get("/api/v1/laws?limit=1").body();
        JsonObject second = get("/api/v1/laws?limit=1&cursor=" + first.getString("nextCursor"))
                .body();
        assertThat(titles(first)).isNotEqualTo(titles(second));
        assertThat(second.containsKey("nextCursor")).isFalse();
        assertThat(titles(get("/api/v1/laws?title=%E7%94%B2").body())).containsExactly("甲法");
        assertThat(get("/api/v1/laws?level=rule").body().getJsonArray("items")).isEmpty();
        assertThat(first.getInteger("total")).isEqualTo(2);
        assertThat(first.getJsonArray("items").getJsonObject(0).getString("force"))
                .isEqualTo("inForce");
        assertThat(first.getJsonArray("jurisdictions")).containsExactly("CN");
        assertThat(get("/api/v1/laws?force=repealed").body().getInteger("total"))
                .isZero();
        assertThat(get("/api/v1/laws?force=never").status()).isEqualTo(400);
        assertThat(get("/api/v1/laws?cursor=%21").status()).isEqualTo(400);
    }

    @Test
    void a_law_its_wording_and_an_article_can_be_read() {
        JsonObject law = get("/api/v1/laws/" + newest().getString("lawId")).body();
        assertThat(law.getJsonArray("versions")).hasSize(2);
        String version = law.getJsonArray("versions").getJsonObject(0).getString("versionId");
        JsonObject wording = get("/api/v1/law-versions/" + version).body();
        assertThat(wording.getJsonArray("parts").getJsonObject(0).getJsonArray("blocks"))
                .hasSize(4);
        JsonObject article =
                get("/api/v1/law-versions/" + version + "/articles/3").body();
        assertThat(article.getString("label")).isEqualTo("第三条");
        assertThat(get("/api/v1/law-versions/" + version + "/articles/9").status())
                .isEqualTo(404);
        assertThat(get("/api/v1/law-versions/" + Ids.next()).status()).isEqualTo(404);
        assertThat(get("/api/v1/laws/" + Ids.next()).status()).isEqualTo(404);
    }

    @Test
    void two_wordings_are_compared_word_by_word() {
        var versions = get("/api/v1/laws/" + newest().getString("lawId")).body().getJsonArray("versions");
        String from = versions.getJsonObject(1).getString("versionId");
        String to = versions.getJsonObject(0).getString("versionId");
        JsonObject difference =
                get("/api/v1/law-differences?from=" + from + "&to=" + to).body();
        assertThat(difference.getJsonArray("added").getJsonObject(0).getString("label"))
                .isEqualTo("第二条");
        JsonObject changed = difference.getJsonArray("changed").getJsonObject(0);
        assertThat(changed.getString("fromLabel")).isEqualTo("第二条");
        assertThat(changed.getString("toLabel")).isEqualTo("第三条");
        assertThat(changed.getJsonArray("words"))
                .contains(new JsonObject().put("kind", "removed").put("text", "二十"));
        assertThat(get("/api/v1/law-differences?from=" + from + "&to=" + Ids.next())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void articles_are_looked_for() {
        JsonObject hit = get("/api/v1/law-articles?q=%E5%85%AC%E5%BC%80%E5%AE%A1%E6%9F%A5")
                .body()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(hit.getString("label")).isEqualTo("第二条");
        assertThat(hit.getString("snippet")).contains("公开审查");
        assertThat(get("/api/v1/law-articles?q=x").status()).isEqualTo(400);
    }

    private JsonObject newest() {
        return get("/api/v1/laws?title=%E7%94%B2").body().getJsonArray("items").getJsonObject(0);
    }

    private static List<String> titles(JsonObject page) {
        return page.getJsonArray("items").stream()
                .map(each -> ((JsonObject) each).getString("title"))
                .toList();
    }

    private Answer get(String path) {
        return server.get(path, reader, "candidate", "zh-CN");
    }
}
