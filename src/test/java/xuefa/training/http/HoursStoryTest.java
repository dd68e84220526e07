package xuefa.training.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.training.ExplainingObligations;
import xuefa.training.format.BookFile;
import xuefa.training.format.FactsFile;

@SuppressWarnings("NullAway.Init")
final class HoursStoryTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static Scene scene;
    private static Scene elsewhere;
    private static Scene.Person lin;
    private static Client officer;
    private static Client hr;

    @BeforeAll
    static void anOfficerWithSomeHours() {
        scene = Scene.at(TestNode.shared()).anOpenSitting(1);
        elsewhere = Scene.at(TestNode.shared()).anOpenSitting(1);
        lin = scene.personOf(1);
        officer = scene.candidate(1);
        hr = scene.signedIn(scene.person("unitHr"));
        entry("classroom", 2000, "valid");
        entry("online", 93, "valid");
        entry("online", 60, "toConfirm");
    }

    private static void entry(String kind, int minutes, String state) {
        UUID id = xuefa.shared.Ids.next();
        scene.sql(
                """
                insert into hours_entry (id, source, person_id, unit_id, kind, subject, day, minutes, state, year, rule, evidence_kind,
                                         evidence_id, digest, recorded_on)
                values (?, ?, ?, ?, ?, 'law', ?, ?, ?, ?, 'minutes-45', 'sheet', '1', '', ?)
                """,
                id,
                id.toString(),
                lin.id(),
                UUID.fromString(scene.unit()),
                kind,
                java.sql.Date.valueOf(TODAY),
                minutes,
                state,
                TODAY.getYear(),
                java.sql.Date.valueOf(TODAY));
    }

    @Test
    void the_officer_and_hr_read_the_same_46_5_of_60_and_why() {
        Json own = officer.get("/api/v1/me/hours");
        JsonObject owed = owed(own.list("obligations"), "officer-hours");
        assertThat(owed.getDouble("done")).isEqualTo(46.5);
        assertThat(owed.getDouble("missing")).isEqualTo(13.5);
        assertThat(owed.getString("due")).isEqualTo(TODAY.getYear() + "-12-31");
        assertThat(own.list("entries")).hasSize(3);
        Json seen = hr.get("/api/v1/training/people/" + lin.id());
        assertThat(seen.list("obligations")).isEqualTo(own.list("obligations"));
    }

    @Test
    void hr_finds_the_officer_first_among_those_who_are_short() {
        Json page = hr.get("/api/v1/training/people");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.number("bound")).isEqualTo(page.number("short")).isEqualTo(2);
        assertThat(page.list("items").getJsonObject(1).getString("personId"))
                .isEqualTo(lin.id().toString());
        assertThat(page.list("items").getJsonObject(1).getJsonObject("owed").getDouble("missing"))
                .isEqualTo(13.5);
    }

    @Test
    void the_tree_says_how_many_of_how_many() {
        Json tree = hr.get("/api/v1/training/units");
        JsonObject line = tree.list("items").getJsonObject(0);
        JsonObject hours = owed(line.getJsonArray("obligations"), "officer-hours");
        assertThat(hours.getInteger("bound")).isEqualTo(2);
        assertThat(hours.getInteger("met")).isZero();
    }

    @Test
    void people_and_units_of_others_are_as_unknown_as_none() {
        String stranger = "/api/v1/training/people/" + elsewhere.personOf(1).id();
        assertThat(hr.get(stranger).status()).isEqualTo(404);
        assertThat(hr.get("/api/v1/training/people/" + UUID.randomUUID()).body())
                .isEqualTo(hr.get(stranger).body());
        assertThat(hr.get("/api/v1/training/units/" + elsewhere.unit()).status())
                .isEqualTo(404);
        assertThat(hr.get("/api/v1/training/people?unitId=" + elsewhere.unit()).status())
                .isEqualTo(404);
        assertThat(officer.get("/api/v1/training/people").status()).isEqualTo(403);
    }

    @Test
    void what_the_server_hands_out_recomputes_to_what_it_says(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("facts.json");
        HttpResponse<byte[]> sent = java.net.http.HttpClient.newHttpClient()
                .send(hr.request("/api/v1/training/facts").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        Files.write(file, sent.body());
        var facts = FactsFile.read(file);
        var explaining = new ExplainingObligations(BookFile.shipped(), facts, TODAY);
        for (var person : facts.people()) {
            Json said = hr.get("/api/v1/training/people/" + person.id());
            JsonArray recomputed = OwedJson.all(explaining.of(person));
            assertThat(new ObjectMapper().readTree(said.list("obligations").encode()))
                    .isEqualTo(new ObjectMapper().readTree(recomputed.encode()));
        }
        assertThat(facts.people()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(scene.ask("select count(*) from audit_entry where code = 'training.factsExported'"))
                .isNotEqualTo("0");
    }

    @Test
    void a_year_or_a_day_that_is_none_is_refused() {
        assertThat(hr.get("/api/v1/training/people/" + lin.id() + "?on=2026-02-30")
                        .status())
                .isEqualTo(400);
        assertThat(hr.get("/api/v1/training/people/" + lin.id() + "?on=2026-03-02&knownOn=2026-03-01")
                        .status())
                .isEqualTo(400);
        assertThat(hr.get("/api/v1/training/people?obligation=nothing").status())
                .isEqualTo(400);
    }

    private static JsonObject owed(JsonArray all, String obligation) {
        return all.stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("obligation").equals(obligation))
                .findFirst()
                .orElseThrow();
    }
}
