package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.people.IdentityNumber;
import xuefa.shared.store.StoreAddress;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/** {@code xuefa keys rotate} beside a node at which people are signed in and look for one another by number. */
class ChangingKeysTest {
    private static final int PEOPLE = 40;

    @TempDir
    private Path keys;

    @Test
    void nobody_is_lost_or_signed_out_while_the_key_changes_and_second_factors_still_open() throws Exception {
        StoreAddress database = TestNode.database();
        Map<String, String> settings = Map.of("http.threads", "1", "keys.folder", keys.toString());
        try (Node node = TestNode.start(database, TestStores.redis(), settings)) {
            Scene scene = Scene.at(node).anOpenSitting(1);
            Scene.Person officer = scene.person("unitHr");
            Client hr = scene.signedIn(officer);
            List<String> ids = new ArrayList<>();
            for (int n = 0; n < PEOPLE; n++) {
                ids.add(hr.post("/api/v1/people", newcomer(scene.unit(), n)).text("personId"));
            }
            AtomicBoolean changing = new AtomicBoolean(true);
            Callable<Integer> looking = () -> {
                int looked = 0;
                while (changing.get() || looked < PEOPLE) {
                    found(hr, looked % PEOPLE, ids);
                    looked++;
                }
                return looked;
            };
            int looked;
            KeyRotation.Rotated rotated;
            try (ExecutorService others = Executors.newSingleThreadExecutor()) {
                Future<Integer> found = others.submit(looking);
                try {
                    rotated = KeyRotation.of(TestNode.config(database, TestStores.redis(), settings), true, done -> {});
                } finally {
                    changing.set(false);
                }
                looked = found.get();
            }

            assertThat(looked).isGreaterThanOrEqualTo(PEOPLE);
            assertThat(rotated.key()).isEqualTo(2);
            assertThat(rotated.values()).isGreaterThanOrEqualTo(2L * PEOPLE);
            assertThat(scene.ask("select count(*) from person where identity_sealed is not null"
                            + " and (get_byte(identity_sealed, 2) <> 2 or get_byte(identity_hash, 1) <> 2)"))
                    .isEqualTo("0");
            for (int n = 0; n < PEOPLE; n++) {
                found(hr, n, ids);
            }
            Json numbers = hr.post("/api/v1/people/" + ids.get(7) + "/numbers", new JsonObject().put("reason", "核对"));
            assertThat(numbers.text("identityNumber")).isEqualTo(number(7));
            assertThat(numbers.text("phone")).isEqualTo(phone(7));
            assertThat(scene.signedIn(officer).get("/api/v1/me").status())
                    .as("with a second factor sealed anew")
                    .isEqualTo(200);
            assertThat(KeyRotation.of(TestNode.config(database, TestStores.redis(), settings), false, done -> {})
                            .values())
                    .as("again: nothing is left")
                    .isZero();
        }
    }

    private static void found(Client hr, int n, List<String> ids) {
        Json found = hr.post("/api/v1/people/by-number", new JsonObject().put("number", number(n)));
        assertThat(found.list("items"))
                .as("person %d: %s", n, found.status())
                .singleElement()
                .matches(each -> ((JsonObject) each).getString("personId").equals(ids.get(n)));
    }

    private static String number(int n) {
        return IdentityNumber.of("990107", LocalDate.of(1985, 1, 1), n + 1).text();
    }

    private static String phone(int n) {
        return "137123400%02d".formatted(n);
    }

    private static JsonObject newcomer(String unit, int n) {
        JsonObject post = new JsonObject()
                .put("fact", "post")
                .put("from", "2024-03-01")
                .put("unitId", unit)
                .put("category", "civilServant");
        return new JsonObject()
                .put("name", "某人" + n)
                .put("identityNumber", number(n))
                .put("phone", phone(n))
                .put("facts", new JsonArray().add(post))
                .put("reason", "入职");
    }
}
