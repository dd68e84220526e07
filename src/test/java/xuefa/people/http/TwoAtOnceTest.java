package xuefa.people.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import xuefa.people.IdentityNumber;
import xuefa.shared.office.TableFile;
import xuefa.support.Both;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.Waiting;

/** Two of HR at the same thing in the same moment, and days and trees that cannot be: one of both holds, whoever is refused reads why. */
final class TwoAtOnceTest {
    private static final List<String> HEADER =
            List.of("姓名", "身份证号", "手机号", "工号", "单位*", "岗位类别", "单位职务", "用工性质", "在编", "在册", "在岗", "生效日期");

    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(0);
    private final Client hr = scene.signedIn(scene.person("unitHr"));
    private final Client colleague = scene.signedIn(scene.person("unitHr"));

    private static IdentityNumber number(int n) {
        return IdentityNumber.of("990111", LocalDate.of(1985, 5, 1), n);
    }

    @Test
    void one_number_added_by_two_in_the_same_moment_is_one_person() {
        List<Json> answers = Both.ask(
                () -> hr.post("/api/v1/people", newcomer("甲", number(1), "2024-03-01")),
                () -> colleague.post("/api/v1/people", newcomer("乙", number(1), "2024-03-01")));

        assertThat(answers).extracting(Json::status).containsExactlyInAnyOrder(201, 400);
        Json refused = answers.stream()
                .filter(each -> each.status() == 400)
                .findFirst()
                .orElseThrow();
        assertThat(refused.body().encode())
                .contains("/identityNumber")
                .doesNotContain(number(1).text());
        assertThat(posts()).isEqualTo("1");
    }

    @Test
    void two_tables_with_one_number_are_committed_at_once_and_every_row_is_accounted_for() {
        String ours = handed(hr, "丙");
        String theirs = handed(colleague, "丁");

        Both.ask(() -> commit(hr, ours), () -> commit(colleague, theirs));

        JsonObject one = settled(hr, ours).getJsonObject("applied");
        JsonObject other = settled(colleague, theirs).getJsonObject("applied");
        assertThat(List.of(sum(one), sum(other))).as("%s %s", one, other).containsExactly(2, 2);
        assertThat(one.getInteger("applied") + other.getInteger("applied"))
                .as("one newcomer each, and one of both for the number in both")
                .isBetween(3, 4);
        assertThat(posts()).isEqualTo("3");
    }

    @Test
    void two_moves_that_would_make_a_circle_together_leave_a_tree() {
        String a = unit(scene.unit(), "甲科");
        String b = unit(scene.unit(), "乙科");

        List<Json> answers = Both.ask(() -> move(hr, a, b), () -> move(colleague, b, a));

        assertThat(answers).extracting(Json::status).containsExactlyInAnyOrder(200, 409);
        Json refused = answers.stream()
                .filter(each -> each.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(refused.text("code")).isEqualTo("unit.circle");
        assertThat(refused.text("todo")).isNotBlank();
        assertThat(scene.ask("select count(*) from units_below(?::uuid, '2025-12-31') b", scene.unit()))
                .isEqualTo("3");
    }

    @Test
    void no_unit_comes_below_itself_through_three_steps() {
        String a = unit(scene.unit(), "子科");
        String b = unit(a, "丑股");
        String c = unit(b, "寅组");
        String places = scene.ask("select count(*) from unit_place where unit_id = ?::uuid", a);

        assertThat(move(hr, a, c).text("code")).isEqualTo("unit.circle");
        assertThat(move(hr, a, a).text("code")).isEqualTo("unit.circle");
        assertThat(scene.ask("select count(*) from unit_place where unit_id = ?::uuid", a))
                .isEqualTo(places);
    }

    @Test
    void days_that_cannot_be_are_refused_where_they_stand_and_nobody_is_added() {
        Json thirtieth = hr.post("/api/v1/people", newcomer("戊", number(3), "2024-02-30"));
        assertThat(thirtieth.status()).isEqualTo(400);
        assertThat(thirtieth.body().encode()).contains("/facts/").contains("from");
        Json child = hr.post("/api/v1/people", newcomer("己", number(4), "2001-04-30"));
        assertThat(child.status()).isEqualTo(400);
        assertThat(child.body().encode()).contains("/facts/0/from", "2001-05-01", "16");
        JsonObject backwards = newcomer("庚", number(5), "2024-03-01");
        backwards.getJsonArray("facts").getJsonObject(0).put("to", "2024-02-29");
        assertThat(hr.post("/api/v1/people", backwards).status()).isEqualTo(400);
        assertThat(posts()).isEqualTo("0");

        String person = hr.post("/api/v1/people", newcomer("辛", number(6), "2001-05-01"))
                .text("personId");
        Json earlier = hr.post(
                "/api/v1/people/" + person + "/facts",
                new JsonObject("{\"fact\": \"employment\", \"employment\": \"civilServant\", \"reason\": \"补登\"}")
                        .put("from", "2001-04-30"));
        assertThat(earlier.body().encode()).contains("/from", "2001-05-01");
        assertThat(scene.ask("select count(*) from employment where person_id = ?::uuid", person))
                .isEqualTo("0");
    }

    private String posts() {
        return scene.ask(
                "select count(distinct person_id) from post where unit_id = ?::uuid and category = 'civilServant'",
                scene.unit());
    }

    private JsonObject newcomer(String name, IdentityNumber number, String from) {
        return new JsonObject("""
                {"name": "%s", "identityNumber": "%s", "reason": "新录用", "facts": [
                  {"fact": "post", "unitId": "%s", "category": "civilServant", "from": "%s"}]}
                """.formatted(name, number.text(), scene.unit(), from));
    }

    /** A table with somebody of its own and somebody whose number stands in the other one as well. */
    private String handed(Client who, String name) {
        String unit = scene.ask("select name from unit where id = ?::uuid", scene.unit());
        int own = name.equals("丙") ? 21 : 22;
        List<List<Object>> rows = List.of(row(name, number(own), unit), row(name + "二", number(20), unit));
        Json begun = who.send(who.request("/api/v1/people-imports?name=a.xlsx")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new TableFile("人员", HEADER, rows).xlsx())));
        String id = begun.text("importId");
        assertThat(settled(who, id).getJsonObject("counts").getInteger("new")).isEqualTo(2);
        return id;
    }

    private static List<Object> row(String name, IdentityNumber number, String unit) {
        return List.of(name, number.text(), "", "", unit, "公务员", "", "公务员", "是", "是", "是", "2024-03-01");
    }

    private static Json commit(Client who, String id) {
        return who.post("/api/v1/people-imports/" + id + "/commit", new JsonObject());
    }

    private static JsonObject settled(Client who, String id) {
        return Waiting.until(
                () -> who.get("/api/v1/people-imports/" + id).body(),
                now -> !now.getString("state").endsWith("ing")
                        || now.getString("state").equals("pending"));
    }

    private static int sum(JsonObject applied) {
        return applied.getInteger("applied") + applied.getInteger("left") + applied.getInteger("refused");
    }

    private String unit(String above, String name) {
        return hr.post(
                        "/api/v1/register/units",
                        placing("2024-01-01")
                                .put("parentId", above)
                                .put("name", name)
                                .put("kind", "department"))
                .text("unitId");
    }

    private static Json move(Client who, String unit, String below) {
        return who.post(
                "/api/v1/register/units/" + unit + "/places",
                placing("2025-07-01").put("parentId", below));
    }

    private static JsonObject placing(String from) {
        return new JsonObject().put("from", from).put("reason", "机构改革");
    }
}
