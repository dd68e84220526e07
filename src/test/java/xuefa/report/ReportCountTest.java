package xuefa.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.shared.Ids;
import xuefa.support.Json;

/** Reports over so many people that nobody would wait for them. */
class ReportCountTest {
    private static final String PERIOD = "period=2024-H2";

    private final ReportScene region = new ReportScene();

    /** As if the region had many people. */
    private void asked(String state, LocalDate knownOn) {
        region.scene.sql("""
                insert into report_count (id, unit_id, first_day, last_day, known_on, book, state, people, counted, beat_at)
                select ?, ?, '2024-07-01', '2024-12-31', ?, book, ?, 300, 120, clock_timestamp() from figure_round
                """, Ids.next(), region.top, knownOn, state);
    }

    private static LocalDate today() {
        return LocalDate.now(ReportScene.ZONE);
    }

    private Json count() {
        return region.bureau.get("/api/v1/units/" + region.top + "/report-count?" + PERIOD);
    }

    private static List<Object> figures(Json report) {
        return report.list("figures").stream()
                .filter(each -> ((JsonObject) each).getString("figure").matches("(hours|duties)\\..*"))
                .toList();
    }

    private void people() {
        for (int n = 0; n < 6; n++) {
            UUID officer = region.officer(n % 2 == 0 ? region.east : region.west, "2023-01-01");
            region.hours(officer, "2024-03-0" + (n + 1), "2024-03-09", 700 * n);
            region.hours(officer, "2024-09-0" + (n + 1), "2024-09-09", 900 * n);
        }
    }

    @Test
    void it_says_how_far_it_is_and_can_be_ended() {
        asked("running", today());
        Json report = region.report(region.top, PERIOD);
        assertThat(report.status() + " " + report.text("code")).isEqualTo("409 report.counting");
        assertThat(region.rows(region.top, PERIOD + "&figure=hours.short").status())
                .isEqualTo(409);
        assertThat(region.rows(region.top, PERIOD + "&figure=certificates.inForce")
                        .status())
                .isEqualTo(200);
        assertThat(count().body())
                .isEqualTo(new JsonObject()
                        .put("state", "counting")
                        .put("counted", 120)
                        .put("people", 300));
        String path = "/api/v1/units/" + region.top + "/report-count?" + PERIOD;
        assertThat(region.bureau.send(region.bureau.request(path).DELETE()).status())
                .isEqualTo(204);
        assertThat(count().text("state")).isEqualTo("ready");
        assertThat(region.report(region.top, PERIOD).status()).isEqualTo(200);
    }

    @Test
    void a_count_that_failed_says_so_until_it_is_ended() {
        asked("failed", today());
        assertThat(region.report(region.top, PERIOD).text("code")).isEqualTo("report.count-failed");
        assertThat(count().text("state")).isEqualTo("failed");
    }

    @Test
    void what_was_counted_beside_says_the_same_as_what_is_counted_at_once() throws InterruptedException {
        people();
        List<Object> atOnce = figures(region.report(region.top, PERIOD));
        List<JsonArray> rows = rows();
        asked("waiting", today());
        Instant end = Instant.now().plusSeconds(20);
        while (!count().text("state").equals("ready")) {
            assertThat(Instant.now()).as("it was counted").isBefore(end);
            Thread.sleep(50);
        }
        assertThat(region.scene.ask("select state from report_count where unit_id = ?", region.top))
                .isEqualTo("done");
        Json kept = region.report(region.top, PERIOD);
        assertThat(figures(kept)).isEqualTo(atOnce);
        assertThat(kept.text("countedAt")).isEqualTo(count().text("knownAt"));
        assertThat(rows()).isEqualTo(rows);

        region.hours(region.officer(region.east, "2023-01-01"), "2024-10-01", "2024-10-02", 500);
        assertThat(figures(region.report(region.top, PERIOD)))
                .as("what is kept stays")
                .isEqualTo(atOnce);
        region.scene.sql(
                "update report_count set known_on = known_on - 1, known_at = known_at - interval '1 day' where unit_id = ?",
                region.top);
        Json yesterday = region.report(region.top, PERIOD + "&knownOn=" + today().minusDays(1));
        assertThat(figures(yesterday))
                .as("counted while the day was not over, it is no good on the next")
                .isNotEqualTo(atOnce);
    }

    private List<JsonArray> rows() {
        List<JsonArray> all = new ArrayList<>();
        for (String figure : List.of("hours.bound", "hours.short", "hours.period", "hours.active", "duties.short")) {
            Json first = region.rows(region.top, PERIOD + "&limit=4&figure=" + figure);
            all.add(first.list("items"));
            all.add(new JsonArray().add(first.number("total")));
            if (first.body().containsKey("nextCursor")) {
                all.add(region.rows(
                                region.top,
                                PERIOD + "&limit=4&figure=" + figure + "&cursor=" + first.text("nextCursor"))
                        .list("items"));
            }
        }
        return all;
    }
}
