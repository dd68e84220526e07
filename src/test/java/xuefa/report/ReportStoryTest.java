package xuefa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.report.ReportScene.figure;
import static xuefa.report.ReportScene.number;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.support.Client;
import xuefa.support.Json;

class ReportStoryTest {
    private static final String OFFICERS = "officer-hours";

    private final ReportScene region = new ReportScene();

    @Test
    void hours_are_those_of_the_people_who_were_there_on_the_last_day() {
        UUID stays = region.officer(region.east, "2023-01-01");
        UUID left = region.officer(region.east, "2023-01-01");
        UUID joined = region.officer(region.west, "2024-09-01");
        region.leaves(left, "2024-08-31");
        region.hours(stays, "2024-03-01", "2024-03-02", 6000);
        region.hours(left, "2024-03-01", "2024-03-02", 6000);
        region.hours(joined, "2024-10-01", "2024-10-02", 1000);

        Json half = region.report(region.top, "period=2024-H1");
        assertThat(number(half, "hours.bound", OFFICERS)).isEqualTo(2);
        assertThat(number(half, "hours.reached", OFFICERS)).isEqualTo(2);
        Json year = region.report(region.top, "period=2024");
        assertThat(number(year, "hours.bound", OFFICERS)).isEqualTo(2);
        assertThat(number(year, "hours.reached", OFFICERS)).isEqualTo(1);
        assertThat(number(year, "hours.sum", OFFICERS)).isEqualTo(7000);
        assertThat(figure(year, "hours.rate", OFFICERS).getDouble("value")).isEqualTo(50.0);
        assertThat(figure(year, "hours.average", OFFICERS).getDouble("value")).isEqualTo(35.0);
    }

    @Test
    void a_past_date_gives_what_was_known_then() {
        UUID officer = region.officer(region.east, "2023-01-01");
        region.hours(officer, "2024-03-01", "2024-03-02", 5000);
        region.hours(officer, "2024-12-20", "2025-01-20", 1500);
        UUID sitting = region.sitting("2024-05-06");
        region.due(sitting, officer, region.east);
        UUID attempt = region.sat(sitting, officer, 5800, false, "2024-05-06");
        region.graded(attempt, 2, 6000, true, "2025-02-01");

        Json then = region.report(region.top, "period=2024&knownOn=2025-01-10");
        assertThat(number(then, "hours.reached", OFFICERS)).isZero();
        assertThat(number(then, "exams.passed", "")).isZero();
        assertThat(number(then, "exams.makeUp", "")).isEqualTo(1);
        Json now = region.report(region.top, "period=2024");
        assertThat(number(now, "hours.reached", OFFICERS)).isEqualTo(1);
        assertThat(number(now, "exams.passed", "")).isEqualTo(1);
        assertThat(number(now, "exams.makeUp", "")).isZero();
    }

    @Test
    void a_unit_that_moved_away_stays_in_the_reports_of_before() {
        UUID moved = region.unit("流转所", region.east);
        UUID officer = region.officer(moved, "2023-01-01");
        region.hours(officer, "2024-03-01", "2024-03-02", 6000);
        region.moves(moved, region.west, "2025-01-01", "改名所");

        assertThat(number(region.report(region.east, "period=2024"), "hours.bound", OFFICERS))
                .isEqualTo(1);
        assertThat(region.report(region.east, "period=2025").number("unitCount"))
                .isEqualTo(1);
        assertThat(number(region.report(region.west, "period=2025"), "hours.bound", OFFICERS))
                .isEqualTo(1);
        assertThat(region.rows(region.west, "period=2025&figure=hours.bound")
                        .list("items")
                        .getJsonObject(0)
                        .getString("unit"))
                .isEqualTo("改名所");
    }

    @Test
    void participation_and_pass_rate_state_both_denominators() {
        UUID sitting = region.sitting("2024-04-14");
        for (int n = 0; n < 10; n++) {
            UUID officer = region.officer(n < 6 ? region.east : region.west, "2023-01-01");
            region.due(sitting, officer, n < 6 ? region.east : region.west);
            if (n < 8) {
                region.sat(sitting, officer, n < 6 ? 7000 : 3000, n < 6, "2024-04-14");
            }
            if (n == 8) {
                region.scene.sql(
                        "insert into exam_leave (sitting_id, person_id, kind, reason) values (?, ?, 'exempt', '产假')",
                        sitting,
                        officer);
            }
        }

        Json report = region.report(region.top, "period=2024-Q2");
        JsonObject participation = figure(report, "exams.participation", "");
        assertThat(participation.getInteger("numerator")).isEqualTo(8);
        assertThat(participation.getInteger("denominator")).isEqualTo(9);
        assertThat(number(report, "exams.due", "")).isEqualTo(10);
        JsonObject passed = figure(report, "exams.passRate", "");
        assertThat(passed.getInteger("numerator")).isEqualTo(6);
        assertThat(passed.getInteger("denominator")).isEqualTo(8);
        assertThat(number(report, "exams.absent", "")).isEqualTo(1);
    }

    @Test
    void each_figure_counts_exactly_the_rows_behind_it() {
        UUID sitting = region.sitting("2024-04-14");
        for (int n = 0; n < 5; n++) {
            UUID officer = region.officer(region.east, "2023-01-01");
            region.due(sitting, officer, region.east);
            region.hours(officer, "2024-03-01", "2024-03-02", 1500 * n);
            if (n < 3) {
                region.sat(sitting, officer, 3000 * n, n == 2, "2024-04-14");
            }
        }
        Json report = region.report(region.top, "period=2024");
        for (Object each : report.list("figures")) {
            JsonObject value = (JsonObject) each;
            String code = value.getString("figure");
            Figure figure = Figures.of(code).orElseThrow();
            if (!figure.hasRows() || figure.kind() == Figure.Kind.AMOUNT) {
                continue;
            }
            Json rows = region.rows(
                    region.top, "period=2024&limit=200&figure=" + code + "&detail=" + value.getString("detail", ""));
            assertThat(rows.list("items")).as(value.encode()).hasSize(value.getInteger("numerator"));
        }
    }

    @Test
    void hours_of_a_quarter_are_those_of_its_trainings_beside_those_of_the_year_so_far() {
        UUID one = region.officer(region.east, "2023-01-01");
        UUID other = region.officer(region.west, "2023-01-01");
        region.hours(one, "2024-02-01", "2024-02-02", 2000);
        region.hours(one, "2024-08-01", "2024-08-02", 1500);
        region.hours(other, "2024-05-01", "2024-05-02", 700);

        Json third = region.report(region.top, "period=2024-Q3");
        assertThat(number(third, "hours.period", OFFICERS)).isEqualTo(1500);
        assertThat(number(third, "hours.active", OFFICERS)).isEqualTo(1);
        assertThat(number(third, "hours.sum", OFFICERS)).isEqualTo(4200);
        assertThat(figure(third, "hours.periodAverage", OFFICERS).getDouble("value"))
                .isEqualTo(7.5);
        Json before = region.report(region.top, "period=" + third.text("before"));
        assertThat(number(before, "hours.period", OFFICERS)).isEqualTo(700);
        assertThat(number(region.report(region.top, "period=2024-H1"), "hours.period", OFFICERS))
                .isEqualTo(2700);
        Json rows = region.rows(region.top, "period=2024-Q3&figure=hours.active");
        assertThat(rows.list("items").getJsonObject(0).getDouble("amount")).isEqualTo(15.0);
    }

    @Test
    void hours_of_the_quarter_that_runs_are_read_from_what_stands_and_say_what_the_facts_say() {
        LocalDate today = LocalDate.now(ReportScene.ZONE);
        LocalDate quarter = today.withDayOfMonth(1).withMonth(today.getMonthValue() - (today.getMonthValue() - 1) % 3);
        UUID officer = region.officer(region.east, "2023-01-01");
        region.hours(officer, today.toString(), today.toString(), 1100);
        region.hours(officer, quarter.toString(), quarter.toString(), 300);
        region.hours(officer, quarter.minusDays(1).toString(), quarter.toString(), 5000);

        String code = today.getYear() + "-Q" + (today.getMonthValue() + 2) / 3;
        Json standing = region.report(region.top, "period=" + code);
        assertThat(standing.text("day")).isEqualTo(today.toString());
        assertThat(number(standing, "hours.period", OFFICERS)).isEqualTo(1400);
        assertThat(number(standing, "hours.active", OFFICERS)).isEqualTo(1);
        Json rows = region.rows(region.top, "period=" + code + "&figure=hours.period");
        assertThat(rows.list("items").getJsonObject(0).getDouble("amount")).isEqualTo(14.0);
        Json folded = region.report(region.top, "period=" + quarter.minusDays(15) + ".." + today);
        assertThat(number(folded, "hours.period", OFFICERS)).isEqualTo(6400);
        assertThat(number(folded, "hours.bound", OFFICERS)).isEqualTo(1);
    }

    @Test
    void a_unit_that_moves_today_takes_its_figures_along_and_the_old_hr_sees_none_of_them_any_more() {
        UUID moved = region.unit("流转所", region.east);
        UUID officer = region.officer(moved, "2023-01-01");
        String today = LocalDate.now(ReportScene.ZONE).toString();
        region.hours(officer, today, today, 1500);
        Client east = region.hr(region.east);
        Client west = region.hr(region.west);
        assertThat(shown(east, region.east)).containsExactly(1, 1, 1500);
        assertThat(shown(west, region.west)).containsExactly(0, 0, 0);

        region.moves(moved, region.west, today, "流转所");
        region.scene.sql("update unit set parent_id = ? where id = ?", region.west, moved);
        assertThat(shown(east, region.east)).containsExactly(0, 0, 0);
        assertThat(shown(west, region.west)).containsExactly(1, 1, 1500);
        assertThat(east.get("/api/v1/training/people?verdict=all&unitId=" + moved)
                        .status())
                .isEqualTo(404);
        assertThat(east.get("/api/v1/desk?unitId=" + moved).status()).isEqualTo(404);
    }

    /** People of the list of hours, of the desk, and hundredths of hours in the report. */
    private List<Integer> shown(Client who, UUID unit) {
        Json report = who.get("/api/v1/units/" + unit + "/report?period="
                + LocalDate.now(ReportScene.ZONE).getYear());
        int hours = report.list("figures").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("figure").equals("hours.sum"))
                .mapToInt(each -> each.getInteger("numerator"))
                .sum();
        return List.of(
                who.get("/api/v1/training/people?verdict=all&unitId=" + unit).number("total"),
                who.get("/api/v1/desk?unitId=" + unit).number("people"),
                hours);
    }

    @Test
    void todays_hours_are_those_of_the_training_screens_and_of_the_facts() {
        String today = LocalDate.now(ReportScene.ZONE).toString();
        String year = today.substring(0, 4);
        for (int n = 0; n < 3; n++) {
            region.hours(region.officer(region.east, "2023-01-01"), year + "-01-01", today, 3000 * n);
        }
        Json report = region.report(region.top, "period=" + year);
        Json screen = region.bureau.get("/api/v1/training/people?verdict=all&unitId=" + region.top);
        assertThat(number(report, "hours.bound", OFFICERS)).isEqualTo(screen.number("bound"));
        assertThat(number(report, "hours.short", OFFICERS)).isEqualTo(screen.number("short"));
        assertThat(number(report, "hours.sum", OFFICERS)).isEqualTo(9000);

        // A mark that nobody has counted yet: the same is folded from the facts.
        region.scene.sql("insert into figure_due (marked_at) select now() from generate_series(1, 300)");
        Json folded = region.report(region.top, "period=" + year);
        assertThat(folded.list("figures")).isEqualTo(report.list("figures"));
    }

    @Test
    void a_report_is_taken_out_as_a_file_and_the_record_knows() {
        Json file = region.bureau.get("/api/v1/units/" + region.top + "/report-file?period=2024&format=xlsx");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("content-disposition")).contains(".xlsx");
        assertThat(region.bureau
                        .get("/api/v1/units/" + region.top + "/report-file?period=2024&format=docx")
                        .status())
                .isEqualTo(200);
        assertThat(region.scene.ask(
                        "select count(*) from audit_entry where code = 'report.exported' and unit_id = ?", region.top))
                .isEqualTo("2");
    }

    @Test
    void indicators_of_a_region_count_from_their_day_on_and_units_are_ranked_by_them() {
        UUID good = region.officer(region.east, "2023-01-01");
        region.officer(region.west, "2023-01-01");
        region.hours(good, "2024-03-01", "2024-03-02", 6000);
        Json scores = region.bureau.get("/api/v1/units/" + region.top + "/scores?period=2024");
        assertThat(scores.list("items").getJsonObject(0).getString("unit")).isEqualTo("东局");
        assertThat(scores.body().getJsonObject("book").getInteger("lawPoints")).isEqualTo(100);

        String day = LocalDate.now(ReportScene.ZONE).toString();
        assertThat(set(day, 1000, 100, 99).status()).isEqualTo(400);
        assertThat(set(day, 1001, 100, 100).status()).isEqualTo(400);
        assertThat(set("2001-01-01", 1000, 100, 100).status()).isEqualTo(400);
        assertThat(set(day, 1000, 150, 150).status()).isEqualTo(204);
        String year = day.substring(0, 4);
        assertThat(region.bureau
                        .get("/api/v1/units/" + region.east + "/scores?period=" + year)
                        .body()
                        .getJsonObject("book")
                        .getInteger("lawPoints"))
                .isEqualTo(150);
        assertThat(region.bureau
                        .get("/api/v1/units/" + region.top + "/indicators")
                        .list("items"))
                .hasSize(1);
    }

    private Json set(String since, int whole, int law, int points) {
        return region.bureau.post(
                "/api/v1/units/" + region.top + "/indicators",
                new JsonObject()
                        .put("since", since)
                        .put("source", "本区考评办法")
                        .put("wholePoints", whole)
                        .put("lawPoints", law)
                        .put("reason", "年度调整")
                        .put("idempotencyKey", UUID.randomUUID().toString())
                        .put(
                                "indicators",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("code", "hours")
                                                .put("title", "学时达标率")
                                                .put("figure", "hours.rate")
                                                .put("detail", OFFICERS)
                                                .put("target", 100)
                                                .put("points", points)
                                                .put("source", "本区考评办法"))));
    }

    @Test
    void who_is_exempt_is_written_down_once() {
        UUID sitting = region.sitting("2024-04-14");
        UUID officer = region.officer(region.east, "2023-01-01");
        region.due(sitting, officer, region.east);
        JsonObject leave = new JsonObject()
                .put("personId", officer.toString())
                .put("kind", "exempt")
                .put("reason", "产假");
        String path = "/api/v1/sittings/" + sitting + "/leaves";
        assertThat(region.bureau.post(path, leave).status()).isEqualTo(204);
        assertThat(region.bureau.post(path, leave).code()).isEqualTo("report.leave-given");
        assertThat(new ReportScene().bureau.post(path, leave).code()).isEqualTo("report.not-on-roster");
    }

    @Test
    void periods_that_cannot_be_and_units_of_others_are_refused() {
        assertThat(region.report(region.top, "period=2024-H3").status()).isEqualTo(400);
        assertThat(region.report(region.top, "period=2024-05-02..2024-05-01").status())
                .isEqualTo(400);
        assertThat(region.report(region.top, "period=2190").status()).isEqualTo(400);
        assertThat(region.report(region.top, "period=2024&knownOn=2199-01-01").status())
                .isEqualTo(400);
        assertThat(region.report(region.top, "period=2024&knownOn=2023-01-01").status())
                .isEqualTo(400);
        assertThat(region.rows(region.top, "period=2024&figure=hours.rate").status())
                .isEqualTo(400);
        UUID other = new ReportScene().top;
        assertThat(region.report(other, "period=2024").code()).isEqualTo("report.no-unit");
    }
}
