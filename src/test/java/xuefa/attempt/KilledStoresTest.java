package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.NodeProcess;
import xuefa.support.Scene;

/** PostgreSQL, Redis and the node are killed in mid-exam; clients repeat what was not acknowledged, as phones do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledStoresTest {
    private static final Path DATA = Path.of("target", "killed-stores");
    private static final int PHONES = 6;

    @SuppressWarnings("NullAway.Init")
    private NodeProcess node;

    @BeforeAll
    void start() throws IOException {
        node = NodeProcess.anew(DATA);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private List<String> findings(Scene scene, Told told) {
        return new Oracle(node.postgres(), node.keys()).findings(scene.sitting(), told);
    }

    @Test
    void when_postgres_is_killed_nothing_acknowledged_is_lost_and_saving_goes_on() throws Exception {
        Told told = new Told();
        Scene scene = Scene.at(node).anOpenSitting(PHONES);
        Client looking = scene.candidate(1);
        List<Json> seen = new ArrayList<>();
        try (SavingPhones saving = SavingPhones.start(scene, PHONES, told)) {
            saving.awaitMore(5);
            node.postgresProcess().destroyForcibly();
            int before = saving.slowest();
            while (saving.slowest() < before + 5) {
                saving.stillSaving();
                seen.add(looking.get("/api/v1/me/exams"));
                seen.add(looking.attempt(saving.first().attempt()));
                Thread.sleep(50);
            }
            assertThat(saving.submitted())
                    .allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        }
        seen.addAll(told.replies());
        assertThat(seen).extracting(Json::status).contains(503).isSubsetOf(200, 503);
        assertThat(seen).filteredOn(reply -> reply.status() == 503).allSatisfy(refused -> {
            assertThat(refused.code()).isEqualTo("service.record-away");
            assertThat(refused.header("retry-after")).isEqualTo("2");
            assertThat(refused.body().fieldNames()).doesNotContain("receipt", "outcomes", "highWater");
        });
        assertThat(findings(scene, told)).isEmpty();
    }

    @Test
    void a_killed_or_hanging_redis_holds_nobody_up() throws Exception {
        Told told = new Told();
        Scene scene = Scene.at(node).attempts(5).anOpenSitting(1);
        liveViewIs("there");

        NodeProcess.signal(node.redisProcess(), "STOP");
        sitAWholeExam(scene, told);
        liveViewIs("there");

        node.redisProcess().destroyForcibly();
        sitAWholeExam(scene, told);
        liveViewIs("there");

        ProcessHandle pausing = node.redisProcess();
        NodeProcess.signal(pausing, "STOP");
        sitAWholeExam(scene, told);
        Thread.sleep(1_100);
        sitAWholeExam(scene, told);
        NodeProcess.signal(pausing, "CONT");
        liveViewIs("there");
        assertThat(findings(scene, told)).isEmpty();
    }

    /** From the sign-in to the ranking; nothing of it needs Redis. */
    private void sitAWholeExam(Scene scene, Told told) {
        List<Json> replies = new ArrayList<>();
        Client candidate = scene.candidate(1);
        Client officer = scene.signedIn(scene.person("examOfficer"));
        Phone phone = Phone.start(List.of(candidate), scene.sitting(), told);
        replies.add(phone.save(1, phone.sheet().answer(1, 1, 1)));
        replies.add(phone.takeOver());
        replies.add(phone.save(2, phone.sheet().answer(1, 1, 2)));
        replies.add(phone.submit(2, 1));
        replies.add(candidate.result(phone.attempt()));
        replies.add(candidate.get("/api/v1/me/exams"));
        replies.add(candidate.get(ranking(scene, "people")));
        replies.add(candidate.get(ranking(scene, "units")));
        replies.add(officer.get("/api/v1/sittings/" + scene.sitting() + "/live"));
        replies.add(Client.nobody(node.port()).get("/api/v1/health"));
        assertThat(replies).extracting(Json::status).containsOnly(200);
    }

    private static String ranking(Scene scene, String of) {
        return "/api/v1/exams/" + scene.exam() + "/ranking?scope=" + of;
    }

    private void liveViewIs(String word) throws InterruptedException {
        Client anybody = Client.nobody(node.port());
        for (int i = 0; i < 200 && !word.equals(anybody.get("/api/v1/health").text("liveView")); i++) {
            Thread.sleep(100);
        }
        assertThat(anybody.get("/api/v1/health").text("liveView")).isEqualTo(word);
    }

    @Test
    void emptying_redis_changes_no_ranking_and_no_figure() throws Exception {
        Told told = new Told();
        Scene scene = Scene.at(node).anOpenSitting(5);
        for (int n = 1; n <= 4; n++) {
            Phone phone = Phone.start(List.of(scene.candidate(n)), scene.sitting(), told);
            phone.save(1, phone.sheet().answer(1, n, 1));
            if (n < 4) {
                phone.submit(1, 1);
            }
        }
        liveViewIs("there");
        List<JsonObject> before = views(scene);
        assertThat(before.getFirst().getJsonArray("items")).hasSize(3);
        assertThat(before.getLast().getInteger("working")).isEqualTo(1);

        node.emptyRedis();

        assertThat(views(scene)).isEqualTo(before);
        Phone last = Phone.start(List.of(scene.candidate(5)), scene.sitting(), told);
        last.submit(1, 1, last.sheet().answer(1, 1, 1));
        assertThat(views(scene).getFirst().getInteger("total")).isEqualTo(4);
        // Figures are counted once a second.
        for (int i = 0; i < 100 && submitted(scene) < 4; i++) {
            Thread.sleep(100);
        }
        assertThat(submitted(scene)).isEqualTo(4);
    }

    private static int submitted(Scene scene) {
        return views(scene).getLast().getInteger("submitted");
    }

    /** The rankings and the live figures, without the moment they are of. */
    private static List<JsonObject> views(Scene scene) {
        Client candidate = scene.candidate(1);
        Client officer = scene.signedIn(scene.person("examOfficer"));
        List<JsonObject> views = List.of(
                candidate.get(ranking(scene, "people")).body(),
                candidate.get(ranking(scene, "units")).body(),
                officer.get("/api/v1/sittings/" + scene.sitting() + "/live").body());
        views.forEach(view -> view.remove("asOf"));
        return views;
    }

    @Test
    void a_killed_node_goes_on_where_it_was_also_when_its_stores_died_with_it() throws Exception {
        Told told = new Told();
        Scene scene = Scene.at(node).anOpenSitting(1);
        Client candidate = scene.candidate(1);
        Phone phone = Phone.start(List.of(candidate), scene.sitting(), told);
        int seq = 0;
        for (boolean withStores : List.of(false, true)) {
            Json saved = phone.save(
                    1, phone.sheet().answer(++seq, 1, 1), phone.sheet().answer(++seq, 2, 1));
            assertThat(saved.number("highWater")).isEqualTo(seq);
            node.vanish();
            if (withStores) {
                node.postgresProcess().destroyForcibly();
                node.redisProcess().destroyForcibly();
            }
            node = NodeProcess.on(DATA);

            candidate = candidate.at(node.port());
            Json resumed = candidate.start(scene.sitting());
            assertThat(resumed.status()).isEqualTo(200);
            assertThat(resumed.text("attemptId")).isEqualTo(phone.attempt());
            assertThat(resumed.number("nextSeq")).isEqualTo(seq + 1);
            assertThat(candidate.attempt(phone.attempt()).list("answers")).hasSize(2);
            JsonObject receipt = new JsonObject().put("receipt", saved.text("receipt"));
            assertThat(candidate
                            .post("/api/v1/receipts/verification", receipt)
                            .body()
                            .getBoolean("genuine"))
                    .isTrue();
            phone = phone.at(List.of(candidate));
        }
        assertThat(phone.submit(1, seq + 1, phone.sheet().answer(seq + 1, 3, 1)).status())
                .isEqualTo(200);
        assertThat(findings(scene, told)).isEmpty();
    }
}
