package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.shared.store.StoreAddress;
import xuefa.support.Client;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestStores;

/** The demo as whoever starts the program meets it. */
class DemoTest {
    private static final String ANNUAL = "年度行政执法人员公共法律知识考试";
    private static final String QUIZ = "宪法宣传周五题小测";

    @TempDir
    private Path folder;

    private final MigratedDatabase database = new MigratedDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoever_is_listed_signs_in_and_sees_what_the_list_says() throws Exception {
        try (Running node = Running.start(config(Map.of()), true)) {
            assertThat(printed(node))
                    .contains(
                            "officer01",
                            "examofficer",
                            folder.resolve("demo-accounts.csv").toString());

            Client fresh = signedIn(node, "officer01");
            assertThat(fresh.get("/api/v1/me").body().getBoolean("demo")).isTrue();
            assertThat(exam(fresh, QUIZ).getString("state")).isEqualTo("open");
            assertThat(exam(fresh, ANNUAL).getString("state")).isEqualTo("open");

            assertThat(exam(signedIn(node, "officer09"), ANNUAL).getString("state"))
                    .isEqualTo("running");

            JsonObject failed = exam(signedIn(node, "officer14"), ANNUAL);
            assertThat(failed.getJsonObject("best").getString("grade")).isEqualTo("fail");
            assertThat(failed.getInteger("attemptsLeft")).isEqualTo(1);
            assertThat(exam(signedIn(node, "officer16"), ANNUAL).getString("state"))
                    .isEqualTo("done");

            Client full = signedIn(node, "officer17");
            JsonObject result = full.get("/api/v1/attempts/" + exam(full, QUIZ).getString("attemptId") + "/result")
                    .body();
            assertThat(result.getInteger("score")).isEqualTo(100);
            assertThat(result.getJsonArray("questions")).hasSize(5);

            Client top = signedIn(node, "officer11");
            JsonObject ranking = top.get(
                            "/api/v1/exams/" + exam(top, ANNUAL).getString("examId") + "/ranking?scope=units")
                    .body();
            assertThat(ranking.getJsonArray("items").getJsonObject(0).getString("name"))
                    .isEqualTo("霁川区应急管理局");
            assertThat(ranking.getJsonObject("mine").getInteger("place")).isEqualTo(1);

            new RecomputedDemo(signedIn(node, "auditor"), folder).lists_and_trees_and_pages_say_the_same();
            DistrictRenewal.isAsTold(signedIn(node, "bureau"), folder.resolve("facts.json"));
            theCityHasSoManyOfficersAndSupervisors(signedIn(node, "citybureau"));
        }
    }

    /** Figures are counted in the seconds after the first start. */
    private static void theCityHasSoManyOfficersAndSupervisors(Client city) {
        JsonObject desk = city.get("/api/v1/desk").body();
        for (int tries = 0; tries < 300 && desk.getInteger("enforcing") < 1537; tries++) {
            LockSupport.parkNanos(100_000_000);
            desk = city.get("/api/v1/desk").body();
        }
        assertThat(desk.getInteger("enforcing")).isEqualTo(1537);
        assertThat(desk.getInteger("trained")).isBetween(1500, 1536);
        assertThat(desk.getInteger("examined")).isBetween(1300, 1536);
        assertThat(desk.getInteger("passed")).isBetween(1250, desk.getInteger("examined"));
    }

    @Test
    void a_warm_start_prints_the_same_accounts() throws IOException {
        String first;
        try (Running node = Running.start(config(Map.of()), true)) {
            first = printed(node);
        }
        try (Running node = Running.start(config(Map.of()), true)) {
            assertThat(printed(node)).isEqualTo(first);
        }
        Files.delete(folder.resolve("demo-accounts.csv"));
        try (Running node = Running.start(config(Map.of()), true)) {
            assertThat(printed(node)).contains("when it was loaded").doesNotContain("officer01");
        }
    }

    @Test
    void real_data_stops_the_start_with_a_sentence_and_a_start_without_demo_goes_on() {
        database.execute("insert into unit (id, name, kind, valid_from)"
                + " values (gen_random_uuid(), '某县', 'district', '2020-01-01')");
        assertThatThrownBy(() -> Running.start(config(Map.of()), true).close())
                .isInstanceOf(Config.Refused.class)
                .hasMessageContaining("units or people that are not the demo's");
        try (Running node = Running.start(config(Map.of()), false)) {
            assertThat(printed(node)).isEmpty();
        }
    }

    @Test
    void without_a_question_bank_nothing_is_loaded() {
        Map<String, String> settings =
                Map.of("question.bank", folder.resolve("none").toString());
        assertThatThrownBy(() -> Running.start(config(settings), true).close())
                .isInstanceOf(Config.Refused.class)
                .hasMessageContaining("question.bank");
        assertThat(database.number("select count(*) from unit")).isZero();
    }

    private static String printed(Running node) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        node.printAccounts(out);
        out.flush();
        return text.toString();
    }

    private Client signedIn(Running node, String username) throws IOException {
        Map<String, String> passwords = Files.readAllLines(folder.resolve("demo-accounts.csv")).stream()
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(fields -> fields[1], fields -> fields[2]));
        return Client.signedIn(node.port(), username, String.valueOf(passwords.get(username)));
    }

    private static JsonObject exam(Client client, String title) {
        return client.get("/api/v1/me/exams").list("items").stream()
                .map(JsonObject.class::cast)
                .filter(item -> item.getString("title").endsWith(title))
                .findAny()
                .orElseThrow();
    }

    private Config config(Map<String, String> settings) {
        Map<String, String> flags = new HashMap<>(Map.of(
                "data.folder", folder.toString(),
                "http.port", "0",
                "check.replies", "true",
                "postgres.url", url("postgres", database.address()),
                "redis.url", url("redis", TestStores.redis())));
        flags.put("demo.candidates", "0");
        flags.putAll(settings);
        return Config.load(Optional.empty(), Map.of(), flags);
    }

    private static String url(String scheme, StoreAddress address) {
        return scheme + "://" + address.user() + ":" + address.password() + "@" + address.host() + ":" + address.port()
                + "/" + address.database();
    }
}
