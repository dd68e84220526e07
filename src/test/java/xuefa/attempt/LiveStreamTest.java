package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.app.Node;
import xuefa.exam.Publication;
import xuefa.shared.store.StoreAddress;
import xuefa.support.Client;
import xuefa.support.EventReader;
import xuefa.support.EventReader.Event;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/** A sitting as it runs, told to invigilators who look, go away and come back. */
class LiveStreamTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(3);
    private Client officer;
    private String live;

    /** What a page makes of the events, as the contract says. */
    private static final class Page {
        private JsonObject state = new JsonObject();
        private String lastId = "";

        void take(Event event) {
            lastId = event.id();
            if (event.name().equals("snapshot")) {
                state = event.data();
                return;
            }
            assertThat(event.name()).isEqualTo("change");
            assertThat(state.isEmpty()).isFalse();
            JsonObject change = event.data().copy();
            JsonArray changed = (JsonArray) change.remove("units");
            state.mergeIn(change);
            for (Object each : Objects.requireNonNullElse(changed, new JsonArray())) {
                JsonArray units = state.getJsonArray("units");
                for (int i = 0; i < units.size(); i++) {
                    if (id(units.getJsonObject(i)).equals(id((JsonObject) each))) {
                        units.set(i, each);
                    }
                }
            }
        }

        private static String id(JsonObject unit) {
            return unit.getString("unitId");
        }

        void takeUntil(EventReader reader, Predicate<JsonObject> wanted) {
            while (!wanted.test(state)) {
                take(reader.next());
            }
        }

        int number(String member) {
            return state.getInteger(member);
        }
    }

    @BeforeEach
    void anOfficer() {
        officer = scene.signedIn(scene.person("examOfficer"));
        live = "/api/v1/sittings/" + scene.sitting() + "/live";
    }

    private EventReader open(Client client, String... headers) {
        var request = client.request(live + "/events");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return new EventReader(request);
    }

    private Predicate<JsonObject> has(String member, int people) {
        return state -> state.getInteger(member, -1) == people;
    }

    @Test
    void first_comes_all_then_what_changed_and_together_they_are_what_is() {
        Page page = new Page();
        try (EventReader reader = open(officer)) {
            assertThat(reader.status()).isEqualTo(200);
            assertThat(reader.contentType()).isEqualTo("text/event-stream");
            Event first = reader.next();
            assertThat(first.name()).isEqualTo("snapshot");
            page.take(first);
            assertThat(page.number("due")).isEqualTo(3);
            assertThat(page.number("notHere")).isEqualTo(3);

            scene.candidate(1).get("/api/v1/sittings/" + scene.sitting());
            page.takeUntil(reader, has("waiting", 1));
            Sheet sheet = Sheet.of(scene.candidate(2).start(scene.sitting()));
            page.takeUntil(reader, has("connected", 1));
            scene.candidate(2).save(sheet.attemptId(), 1, sheet.answer(1, 1, 1));
            page.takeUntil(reader, state -> state.getDouble("answersPerSecond", 0.0) > 0);
            scene.candidate(2).submit(sheet.attemptId(), 1, 1);
            page.takeUntil(reader, has("submitted", 1));

            assertThat(page.number("notHere")).isOne();
            assertThat(page.number("started")).isOne();
            JsonObject unit = page.state.getJsonArray("units").getJsonObject(0);
            assertThat(unit.getInteger("submitted")).isOne();
            assertThat(unit.getInteger("waiting")).isOne();
            JsonObject asked = officer.get(live).body();
            for (String member : List.of("due", "notHere", "waiting", "connected", "submitted", "units", "scores")) {
                assertThat(asked.getValue(member)).as(member).isEqualTo(page.state.getValue(member));
            }
        }
    }

    @Test
    void who_comes_back_is_told_all_again_unless_they_have_it() {
        Page page = new Page();
        scene.candidate(1).start(scene.sitting());
        try (EventReader reader = open(officer)) {
            page.takeUntil(reader, has("connected", 1));
        }
        try (EventReader again = open(officer, "Last-Event-ID", page.lastId)) {
            scene.candidate(2).start(scene.sitting());
            page.takeUntil(again, has("connected", 2));
        }
        scene.candidate(3).start(scene.sitting());
        try (EventReader later = open(officer, "Last-Event-ID", "of another time")) {
            Event first = later.next();
            assertThat(first.name()).isEqualTo("snapshot");
            page.take(first);
            page.takeUntil(later, has("connected", 3));
        }
        assertThat(officer.get(live).number("connected")).isEqualTo(3);
    }

    @Test
    void emptying_redis_takes_nobody_off_the_page() {
        Page page = new Page();
        Sheet sheet = Sheet.of(scene.candidate(1).start(scene.sitting()));
        scene.candidate(2).get("/api/v1/sittings/" + scene.sitting());
        try (EventReader reader = open(officer)) {
            page.takeUntil(
                    reader, state -> has("connected", 1).and(has("waiting", 1)).test(state));
            TestStores.emptyRedis();
            scene.candidate(1).submit(sheet.attemptId(), 1, 0);
            while (page.number("submitted") == 0) {
                page.take(reader.next());
                assertThat(page.number("connected") + page.number("submitted")).isOne();
                assertThat(page.number("waiting")).isOne();
            }
        }
    }

    @Test
    void the_stream_ends_when_the_session_or_the_role_does() {
        Scene.Person other = scene.person("examOfficer");
        Client leaving = scene.signedIn(other);
        try (EventReader signedOut = open(leaving);
                EventReader dismissed = open(officer)) {
            assertThat(signedOut.next().name()).isEqualTo("snapshot");
            assertThat(dismissed.next().name()).isEqualTo("snapshot");
            assertThat(leaving.post("/api/v1/sign-out").status()).isEqualTo(204);
            scene.sql("delete from role_grant where role = 'examOfficer' and person_id <> ?", other.id());

            assertThat(end(signedOut)).isEqualTo("access.sign-in-first");
            assertThat(end(dismissed)).isEqualTo("sitting.unknown");
        }
    }

    /** The code with which a stream ends. */
    private static String end(EventReader reader) {
        Event event = reader.next();
        while (!event.name().equals("end")) {
            event = reader.next();
        }
        assertThat(reader.next().name()).isEqualTo("closed");
        return event.data().getString("code");
    }

    @Test
    void a_node_that_stops_says_so_to_those_who_watch() {
        StoreAddress database = TestNode.database();
        EventReader reader;
        try (Node node = TestNode.start(database, TestStores.redis(), Map.of("http.threads", "2"))) {
            Scene there = Scene.at(node).anOpenSitting(1);
            Client watching = there.signedIn(there.person("examOfficer"));
            reader = new EventReader(watching.request("/api/v1/sittings/" + there.sitting() + "/live/events"));
            assertThat(reader.next().name()).isEqualTo("snapshot");
        }
        assertThat(end(reader)).isEqualTo("service.stopping");
        TestStores.drop(database);
    }

    @Test
    void scores_that_are_published_at_once_are_spread_out_when_five_have_one() {
        Scene many = Scene.at(TestNode.shared()).anOpenSitting(5);
        Client watching = many.signedIn(many.person("examOfficer"));
        Page page = new Page();
        try (EventReader reader =
                new EventReader(watching.request("/api/v1/sittings/" + many.sitting() + "/live/events"))) {
            page.take(reader.next());
            assertThat(page.state.getJsonObject("scores").getString("reason")).isEqualTo("tooFew");
            for (int n = 1; n <= 5; n++) {
                Sheet sheet = Sheet.of(many.candidate(n).start(many.sitting()));
                many.candidate(n).submit(sheet.attemptId(), 1, 0);
            }
            page.takeUntil(reader, state -> state.getJsonObject("scores").getBoolean("shown"));
        }
        JsonObject scores = page.state.getJsonObject("scores");
        assertThat(scores.getInteger("sat")).isEqualTo(5);
        assertThat(scores.getJsonArray("bands")).hasSize(10);
        assertThat(scores.getJsonArray("bands").getJsonObject(0).getInteger("people"))
                .isEqualTo(5);
    }

    @Test
    void scores_that_are_held_back_stay_so_while_anybody_may_still_sit() {
        Scene held = Scene.at(TestNode.shared())
                .published(Publication.AFTER_CLOSING, Publication.AFTER_CLOSING)
                .anOpenSitting(5);
        for (int n = 1; n <= 5; n++) {
            Sheet sheet = Sheet.of(held.candidate(n).start(held.sitting()));
            held.candidate(n).submit(sheet.attemptId(), 1, 0);
        }
        Client watching = held.signedIn(held.person("examOfficer"));
        String address = "/api/v1/sittings/" + held.sitting() + "/live";
        assertThat(watching.get(address).body().getJsonObject("scores").getString("reason"))
                .isEqualTo("beforePublication");
    }

    @Test
    void others_are_refused_and_nobody_takes_all_streams() {
        assertThat(open(Client.nobody(TestNode.shared().port())).status()).isEqualTo(401);
        assertThat(open(scene.candidate(1)).status()).isEqualTo(403);
        Scene foreign = Scene.at(TestNode.shared()).anOpenSitting(1);
        assertThat(open(foreign.signedIn(foreign.person("examOfficer"))).status())
                .isEqualTo(404);
        List<EventReader> many = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            many.add(open(officer));
        }
        assertThat(many).allMatch(reader -> reader.status() == 200);
        assertThat(open(officer).status()).isEqualTo(429);
        many.getFirst().next();
        many.forEach(EventReader::close);
        assertThat(another().status()).isEqualTo(200);
    }

    /** Once the server has noticed that the others are gone. */
    private EventReader another() {
        EventReader reader = open(officer);
        for (int i = 0; i < 100 && reader.status() == 429; i++) {
            reader.within(Duration.ofMillis(100));
            reader = open(officer);
        }
        return reader;
    }
}
