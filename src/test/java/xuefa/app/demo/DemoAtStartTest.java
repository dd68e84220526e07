package xuefa.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.app.Config;
import xuefa.app.Node;
import xuefa.app.demo.LoadingDemo.Outcome;
import xuefa.shared.store.StoreAddress;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestStores;

class DemoAtStartTest {
    @TempDir
    private Path folder;

    private final MigratedDatabase database = new MigratedDatabase();
    private final List<Outcome> told = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoever_is_listed_signs_in_and_sees_what_the_list_says() throws Exception {
        Config config = config(Map.of());
        try (Node node = Node.start(config, new DemoAtStart(config, told::add));
                HttpClient client = HttpClient.newHttpClient()) {
            Talk talk = new Talk(client, "http://127.0.0.1:" + node.port() + "/api/v1");
            List<ListedAccount> accounts = ((Outcome.Loaded) told.getFirst()).accounts();
            assertThat(talk.get("/me", talk.signIn(accounts, "officer01")).getBoolean("demo"))
                    .isTrue();
            assertThat(states(talk, accounts, "officer01")).containsExactlyInAnyOrder("open", "open");
            assertThat(states(talk, accounts, "officer09")).containsExactlyInAnyOrder("open", "running");
            assertThat(states(talk, accounts, "officer16")).containsExactlyInAnyOrder("open", "done");
        }
    }

    @Test
    void real_data_stops_the_start_with_a_sentence() {
        database.execute("insert into unit (id, name, kind, valid_from)"
                + " values (gen_random_uuid(), '某县', 'district', '2020-01-01')");
        Config config = config(Map.of());
        assertThatThrownBy(() -> new DemoAtStart(config, told::add).prepare(database.address()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("units or people that are not the demo's");
        assertThat(told).isEmpty();
    }

    @Test
    void without_a_question_bank_the_start_says_how_to_find_out_more() {
        Config config = config(Map.of("question.bank", folder.resolve("none").toString()));
        assertThatThrownBy(() -> new DemoAtStart(config, told::add).prepare(database.address()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("xuefa bank check");
        assertThat(database.number("select count(*) from unit")).isZero();
    }

    private static List<String> states(Talk talk, List<ListedAccount> accounts, String username) throws Exception {
        JsonArray items = talk.get("/me/exams", talk.signIn(accounts, username)).getJsonArray("items");
        return items.stream()
                .map(item -> ((JsonObject) item).getString("state"))
                .toList();
    }

    private Config config(Map<String, String> settings) {
        Map<String, String> flags = new HashMap<>(Map.of(
                "data.folder", folder.toString(),
                "http.port", "0",
                "postgres.url", url("postgres", database.address()),
                "redis.url", url("redis", TestStores.redis())));
        flags.putAll(settings);
        return Config.load(Optional.empty(), Map.of(), flags);
    }

    private static String url(String scheme, StoreAddress address) {
        return scheme + "://" + address.user() + ":" + address.password() + "@" + address.host() + ":" + address.port()
                + "/" + address.database();
    }

    private record Talk(HttpClient client, String api) {
        String signIn(List<ListedAccount> accounts, String username) throws IOException, InterruptedException {
            ListedAccount account = accounts.stream()
                    .filter(each -> each.username().equals(username))
                    .findAny()
                    .orElseThrow();
            JsonObject body = new JsonObject()
                    .put("username", username)
                    .put("password", account.password())
                    .put("token", true);
            HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/sign-in"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body.encode()))
                    .build();
            return new JsonObject(client.send(request, BodyHandlers.ofString()).body()).getString("token");
        }

        JsonObject get(String path, String token) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(api + path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return new JsonObject(client.send(request, BodyHandlers.ofString()).body());
        }
    }
}
