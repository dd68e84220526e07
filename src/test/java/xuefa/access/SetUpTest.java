package xuefa.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.app.Node;
import xuefa.shared.store.StoreAddress;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/** The first start of an installation that is no demo. */
class SetUpTest {
    @TempDir
    private Path keys;

    private static JsonObject order(String secret, String audit) {
        return new JsonObject()
                .put("secret", secret)
                .put("unit", "清溪市")
                .put("kind", "city")
                .put("systemAdministrator", "韩立")
                .put("securityAdministrator", "陆宁")
                .put("auditAdministrator", audit);
    }

    private Node start(StoreAddress database) {
        return TestNode.start(
                database, TestStores.redis(), Map.of("http.threads", "1", "keys.folder", keys.toString()));
    }

    @Test
    void one_secret_makes_three_administrators_once_and_is_useless_afterwards() {
        StoreAddress database = TestNode.database();
        String secret;
        try (Node node = start(database)) {
            secret = node.setUpSecret().orElseThrow();
        }
        try (Node node = start(database)) {
            assertThat(node.setUpSecret()).as("the same until it is used").contains(secret);
            Client nobody = Client.nobody(node.port());
            assertThat(nobody.get("/api/v1/sign-in/ways").body().getBoolean("setUp"))
                    .isTrue();
            assertThat(nobody.post("/api/v1/set-up", order("0000-0000-0000", "顾衡"))
                            .code())
                    .isEqualTo("access.wrong-secret");
            assertThat(nobody.post("/api/v1/set-up", order(secret, "陆宁")).code())
                    .isEqualTo("access.same-administrator");
            Json done = nobody.post("/api/v1/set-up", order(secret, "顾衡"));
            assertThat(done.list("items")).hasSize(3);
            assertThat(nobody.post("/api/v1/set-up", order(secret, "顾衡")).code())
                    .isEqualTo("access.set-up-over");
            assertThat(nobody.get("/api/v1/sign-in/ways").body().getBoolean("setUp"))
                    .isFalse();

            String code = done.list("items").getJsonObject(1).getString("code");
            Json in = nobody.post(
                    "/api/v1/one-time-codes/use",
                    new JsonObject()
                            .put("code", code)
                            .put("password", "雨伞木桥钢琴柠檬河岸石板")
                            .put("token", true));
            assertThat(in.text("next")).isEqualTo("enrolment");
        }
        try (Node node = start(database)) {
            assertThat(node.setUpSecret()).isEmpty();
        }
        TestStores.drop(database);
    }
}
