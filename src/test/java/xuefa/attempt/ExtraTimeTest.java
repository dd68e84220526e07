package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.shared.Ids;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestNode;

/** An officer gives time to people at work. */
class ExtraTimeTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(3);
    private Client officer;

    @BeforeEach
    void anOfficer() {
        officer = scene.signedIn(scene.person("examOfficer"));
    }

    private JsonObject order(int minutes, Scene.Person... people) {
        JsonArray ids = new JsonArray();
        List.of(people).forEach(person -> ids.add(person.id().toString()));
        return new JsonObject()
                .put("idempotencyKey", Ids.next().toString())
                .put("minutes", minutes)
                .put("reason", "手机故障，更换设备")
                .put("personIds", ids);
    }

    private Json grant(Client client, JsonObject order) {
        return client.post("/api/v1/sittings/" + scene.sitting() + "/time-grants", order);
    }

    private static List<String> outcomes(Json granted) {
        assertThat(granted.status()).as(granted.body().encode()).isEqualTo(200);
        return granted.list("items").stream()
                .map(item -> ((JsonObject) item).getString("outcome"))
                .toList();
    }

    private String grants(Sheet sheet) {
        return scene.ask(
                "select count(*) || ' ' || coalesce(sum(millis), 0) from time_grant where attempt_id = ?",
                UUID.fromString(sheet.attemptId()));
    }

    @Test
    void a_candidate_saves_after_the_old_end_and_the_clock_waits_too() throws InterruptedException {
        Client candidate = scene.candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));
        Sheet other = Sheet.of(scene.candidate(2).start(scene.sitting()));
        scene.timeIsUpIn(sheet.attemptId(), Duration.ofSeconds(3));
        scene.timeIsUpIn(other.attemptId(), Duration.ofSeconds(3));
        Instant end = Instant.parse(candidate.attempt(sheet.attemptId()).text("dueAt"));

        Json granted = grant(officer, order(5, scene.personOf(1)));
        assertThat(outcomes(granted)).containsExactly("granted");
        assertThat(Instant.parse(granted.list("items").getJsonObject(0).getString("dueAt")))
                .isEqualTo(end.plus(Duration.ofMinutes(5)));

        Thread.sleep(4_500);
        assertThat(candidate.save(sheet.attemptId(), 1, sheet.answer(1, 1, 1)).number("remainingMillis"))
                .isBetween(250_000, 300_000);
        assertThat(candidate.attempt(sheet.attemptId()).text("state")).isEqualTo("open");
        assertThat(scene.candidate(2).attempt(other.attemptId()).text("state")).isEqualTo("submitted");
        assertThat(scene.ask(
                        "select due_at - base_due_at = interval '5 minutes' from attempt where id = ?",
                        UUID.fromString(sheet.attemptId())))
                .isEqualTo("t");
    }

    @Test
    void an_order_that_is_repeated_gives_nothing_twice() {
        Sheet sheet = Sheet.of(scene.candidate(1).start(scene.sitting()));
        JsonObject order = order(10, scene.personOf(1));
        List<Json> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(n -> grant(officer, order))
                .toList();
        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().map(Json::body))
                .containsOnly(answers.getFirst().body());
        assertThat(grants(sheet)).isEqualTo("1 600000");

        Json other = grant(officer, order.copy().put("minutes", 11));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("time-grant.key-reused");
        assertThat(outcomes(grant(scene.signedIn(scene.person("examOfficer")), order)))
                .as("a key is its officer's own")
                .containsExactly("granted");
        assertThat(grants(sheet)).isEqualTo("2 1200000");
    }

    @Test
    void who_may_not_have_time_is_told_why_and_the_others_have_it() {
        Sheet submitted = Sheet.of(scene.candidate(1).start(scene.sitting()));
        scene.candidate(1).submit(submitted.attemptId(), 1, 0);
        Sheet working = Sheet.of(scene.candidate(2).start(scene.sitting()));
        Scene.Person stranger = scene.person("candidate");

        Json granted = grant(officer, order(20, scene.personOf(1), scene.personOf(3), stranger, scene.personOf(2)));
        assertThat(outcomes(granted)).containsExactly("submitted", "notStarted", "notOnRoster", "granted");
        assertThat(grants(submitted)).isEqualTo("0 0");
        assertThat(grants(working)).isEqualTo("1 1200000");

        assertThat(outcomes(grant(officer, order(60, scene.personOf(2))))).containsExactly("granted");
        assertThat(outcomes(grant(officer, order(60, scene.personOf(2))))).containsExactly("tooMuch");
        assertThat(outcomes(grant(officer, order(40, scene.personOf(2))))).containsExactly("granted");
        assertThat(grants(working)).isEqualTo("3 7200000");
    }

    @Test
    void two_officers_at_once_do_not_give_more_than_the_most() {
        Sheet sheet = Sheet.of(scene.candidate(1).start(scene.sitting()));
        List<String> outcomes = IntStream.range(0, 6)
                .parallel()
                .mapToObj(n ->
                        outcomes(grant(officer, order(50, scene.personOf(1)))).getFirst())
                .sorted()
                .toList();
        assertThat(outcomes).containsExactly("granted", "granted", "tooMuch", "tooMuch", "tooMuch", "tooMuch");
        assertThat(grants(sheet)).isEqualTo("2 6000000");
    }

    @Test
    void people_of_a_foreign_unit_are_masked_and_get_no_time_from_here() {
        Scene elsewhere = Scene.at(TestNode.shared()).anOpenSitting(1);
        Scene.Person guest = elsewhere.personOf(1);
        scene.sql(
                "insert into roster (sitting_id, person_id, unit_id) select ?, person_id, unit_id from roster where person_id = ?",
                UUID.fromString(scene.sitting()),
                guest.id());
        elsewhere.candidate(1).start(scene.sitting());

        assertThat(outcomes(grant(officer, order(5, guest)))).containsExactly("foreignUnit");
        JsonObject row = officer.get("/api/v1/sittings/" + scene.sitting() + "/live/people?personId=" + guest.id())
                .list("items")
                .getJsonObject(0);
        assertThat(row.getString("name")).endsWith("**").hasSize(3);
        assertThat(row.getBoolean("own")).isFalse();
    }

    @Test
    void only_who_oversees_the_sitting_gives_time() {
        Sheet sheet = Sheet.of(scene.candidate(1).start(scene.sitting()));
        JsonObject order = order(5, scene.personOf(1));
        Scene elsewhere = Scene.at(TestNode.shared()).anOpenSitting(1);
        assertThat(grant(elsewhere.signedIn(elsewhere.person("examOfficer")), order)
                        .code())
                .isEqualTo("sitting.unknown");
        assertThat(grant(scene.candidate(1), order).code()).isEqualTo("access.not-allowed");
        Json blank = grant(officer, order.copy().put("reason", "  "));
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.list("faults").getJsonObject(0).getString("pointer")).isEqualTo("/reason");
        assertThat(grants(sheet)).isEqualTo("0 0");
    }

    @Test
    void the_record_says_who_gave_how_much_and_why() {
        scene.candidate(1).start(scene.sitting());
        grant(officer, order(5, scene.personOf(1)));
        grant(officer, order(7, scene.personOf(1)));
        JsonObject row = officer.get("/api/v1/sittings/" + scene.sitting() + "/live/people?personId="
                        + scene.personOf(1).id())
                .list("items")
                .getJsonObject(0);
        assertThat(row.getInteger("grantedMinutes")).isEqualTo(12);
        assertThat(row.getJsonArray("grants")).hasSize(2);
        JsonObject newest = row.getJsonArray("grants").getJsonObject(0);
        assertThat(newest.getInteger("minutes")).isEqualTo(7);
        assertThat(newest.getString("reason")).isEqualTo("手机故障，更换设备");
        assertThat(newest.getString("grantedBy"))
                .isEqualTo(officer.get("/api/v1/me").text("name"));
    }
}
