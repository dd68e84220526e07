package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestNode;

/** Who sits, page by page. */
class SittingPeopleTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(7);
    private final Client officer = scene.signedIn(scene.person("examOfficer"));

    private Json people(String query) {
        return officer.get("/api/v1/sittings/" + scene.sitting() + "/live/people" + query);
    }

    private static List<String> ids(Json page) {
        return page.list("items").stream()
                .map(item -> ((JsonObject) item).getString("personId"))
                .toList();
    }

    /** Asks until the live figures have caught up. */
    private Json until(String query, int total) {
        Json page = people(query);
        for (int i = 0; i < 60 && page.number("total") != total; i++) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            page = people(query);
        }
        assertThat(page.number("total")).isEqualTo(total);
        return page;
    }

    @Test
    void pages_follow_one_another_and_nobody_is_twice_or_left_out() {
        List<String> all = ids(people(""));
        assertThat(all).hasSize(7).doesNotHaveDuplicates();
        List<String> paged = new ArrayList<>();
        Json page = people("?limit=3");
        paged.addAll(ids(page));
        while (page.body().containsKey("nextCursor")) {
            page = people("?limit=3&cursor=" + page.text("nextCursor"));
            paged.addAll(ids(page));
            assertThat(page.number("total")).isEqualTo(7);
        }
        assertThat(paged).isEqualTo(all);
        assertThat(people("?cursor=" + UUID.randomUUID()).status()).isEqualTo(400);
        assertThat(people("?cursor=nonsense").status()).isEqualTo(400);
    }

    @Test
    void people_are_found_by_state_unit_and_name() {
        Sheet done = Sheet.of(scene.candidate(1).start(scene.sitting()));
        scene.candidate(1).submit(done.attemptId(), 1, 0);
        scene.candidate(2).start(scene.sitting());
        scene.candidate(3).get("/api/v1/sittings/" + scene.sitting());

        assertThat(ids(until("?state=submitted", 1)))
                .containsExactly(scene.personOf(1).id().toString());
        assertThat(ids(until("?state=connected", 1)))
                .containsExactly(scene.personOf(2).id().toString());
        assertThat(ids(until("?state=waiting", 1)))
                .containsExactly(scene.personOf(3).id().toString());
        assertThat(people("?state=started").number("total")).isEqualTo(2);
        assertThat(people("?state=working").number("total")).isOne();
        assertThat(people("?state=notHere").number("total")).isEqualTo(4);
        JsonObject first = people("").list("items").getJsonObject(0);
        assertThat(people("?unitId=" + first.getString("unitId")).number("total"))
                .isEqualTo(7);
        assertThat(people("?unitId=" + UUID.randomUUID()).number("total")).isZero();
        assertThat(ids(people("?search=" + first.getString("name").substring(1))))
                .contains(first.getString("personId"));
        assertThat(people("?search=%E6%B2%A1").number("total")).isZero();
    }

    @Test
    void a_row_says_where_somebody_is_and_hides_their_identity_number() {
        scene.sql(
                "update person set identity_masked = '990***********123X' where id = ?",
                scene.personOf(1).id());
        Sheet sheet = Sheet.of(scene.candidate(1).start(scene.sitting()));
        JsonObject working = row();
        assertThat(working.getString("state")).isEqualTo("connected");
        assertThat(working.getString("attemptId")).isEqualTo(sheet.attemptId());
        assertThat(working.getInteger("remainingMillis")).isPositive();
        assertThat(working.getInteger("grantedMinutes")).isZero();
        assertThat(working.getBoolean("own")).isTrue();
        assertThat(working.getString("identity")).isEqualTo("990***********123X");

        scene.candidate(1).submit(sheet.attemptId(), 1, 0);
        JsonObject submitted = row();
        assertThat(submitted.getString("state"))
                .as("the record knows before the figures do")
                .isEqualTo("submitted");
        assertThat(submitted.getString("submittedBy")).isEqualTo("candidate");
        assertThat(submitted.containsKey("remainingMillis")).isFalse();
    }

    private JsonObject row() {
        return people("?personId=" + scene.personOf(1).id()).list("items").getJsonObject(0);
    }
}
