package xuefa.law.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.law.compare.Comparing;
import xuefa.law.flow.ImportingLaws;
import xuefa.law.flow.Newcomers;
import xuefa.law.format.LawFile;
import xuefa.law.store.LawStore;
import xuefa.shared.Ids;
import xuefa.support.ContractServer;
import xuefa.support.ContractServer.Answer;
import xuefa.support.TestLoop;

/** Importing texts as a client of the contract meets it. */
class LawImportApiTest {
    private static final String LAW = """
            # 甲法

            2024年4月23日 第十四届全国人民代表大会常务委员会第九次会议通过

            <!-- INFO END -->

            第一条 行政机关应当依法履行职责。

            第二条 行政机关应当告知当事人听证的权利。
            """;
    private final UUID editor = Ids.next();
    private TestLoop node;
    private ContractServer server;

    @BeforeEach
    void serve() {
        node = TestLoop.on(TestLoop.freshRecord());
        var importing = new ImportingLaws(
                new LawStore(node.record()),
                (older, newer) -> Future.succeededFuture(Comparing.of(older, newer)),
                (bytes, name) -> Future.succeededFuture(LawFile.read(bytes, name)),
                Newcomers.NOBODY);
        server = new ContractServer(node, api -> new LawImportApi(importing).addTo(api));
    }

    @AfterEach
    void stop() {
        server.close();
        node.close();
    }

    @Test
    void an_editor_tries_a_text_before_importing_it() {
        JsonObject tried = importLaw("true", "editor", LAW).body();
        assertThat(tried.getString("became")).isEqualTo("added");
        assertThat(tried.getJsonArray("laws").getJsonObject(0).containsKey("versionId"))
                .isFalse();
        assertThat(importLaw("false", "editor", LAW).body().getString("became")).isEqualTo("added");
        assertThat(importLaw("false", "editor", LAW).body().getString("became")).isEqualTo("alreadyThere");
        assertThat(importLaw("true", "editor", LAW.replace("职责", "义务")).body().getString("became"))
                .isEqualTo("conflicting");
        JsonObject amends = importLaw(
                        "true", "editor", LAW.replace("2024年4月", "2026年4月").replace("告知", "书面告知"))
                .body()
                .getJsonArray("laws")
                .getJsonObject(0)
                .getJsonObject("amends");
        assertThat(amends.getInteger("changed")).isEqualTo(1);
        assertThat(amends.getString("passedOn")).isEqualTo("2024-04-23");
    }

    @Test
    void what_is_wrong_with_a_text_is_told_by_line() {
        JsonObject faulty =
                importLaw("true", "editor", LAW.replace("第二条", "第一条")).body();
        assertThat(faulty.getString("became")).isEqualTo("faulty");
        JsonObject problem = faulty.getJsonArray("laws")
                .getJsonObject(0)
                .getJsonArray("problems")
                .getJsonObject(0);
        assertThat(problem.getString("kind")).isEqualTo("duplicate");
        assertThat(problem.getBoolean("grave")).isTrue();
        assertThat(problem.getInteger("line")).isEqualTo(9);
        assertThat(importLaw("true", "editor", "%PDF-1.7").body().getString("became"))
                .isEqualTo("unreadable");
        assertThat(importLaw("true", "editor", "").body().getString("became")).isEqualTo("unreadable");
    }

    @Test
    void only_editors_and_publishers_import() {
        assertThat(importLaw("true", "candidate", LAW).status()).isEqualTo(403);
        assertThat(importLaw("true", "reviewer", LAW).status()).isEqualTo(403);
        assertThat(importLaw("true", "publisher", LAW).status()).isEqualTo(200);
    }

    @Test
    void what_no_law_is_as_large_as_is_refused() {
        byte[] large = new byte[LawImportApi.MOST_BYTES + 1];
        assertThat(server.post("/api/v1/law-imports?name=a.md", editor, "editor", large)
                        .status())
                .isEqualTo(413);
    }

    private Answer importLaw(String dryRun, String role, String text) {
        return server.post(
                "/api/v1/law-imports?name=a.md&dryRun=" + dryRun, editor, role, text.getBytes(StandardCharsets.UTF_8));
    }
}
