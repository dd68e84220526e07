package xuefa.people.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import xuefa.people.IdentityNumber;
import xuefa.people.RosterForm;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.office.TableFile;
import xuefa.shared.table.TableForm;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.Waiting;

/** HR's table comes in: looked at row by row, taken at once, and handed in again it changes nothing. */
class PeopleImportStoryTest {
    private static final List<String> HEADER =
            List.of("姓名", "身份证号", "手机号", "工号", "单位*", "岗位类别", "单位职务", "用工性质", "在编", "在册", "在岗", "生效日期");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(0);
    private final Client hr = scene.signedIn(scene.person("unitHr"));
    private final String unit = scene.ask("select name from unit where id = ?::uuid", scene.unit());

    private static String number() {
        int n = NUMBER.incrementAndGet();
        return IdentityNumber.of("990108", LocalDate.of(1980, 1, 1).plusDays(n / 900), n % 900 + 1)
                .text();
    }

    private List<Object> row(String name, String number, String category, String employment) {
        return new ArrayList<>(Arrays.asList(
                name, number, "13712345678", "", unit, category, "", employment, "是", "是", "是", "2024-03-01"));
    }

    private JsonObject hand(List<String> header, List<List<Object>> rows) {
        Json begun = hr.send(hr.request("/api/v1/people-imports?name=a.xlsx")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new TableFile("人员", header, rows).xlsx())));
        assertThat(begun.status()).isEqualTo(201);
        return settled(begun.body().getString("importId"));
    }

    private JsonObject settled(String id) {
        return Waiting.until(
                () -> hr.get("/api/v1/people-imports/" + id).body(),
                state -> !Set.of("reading", "committing").contains(state.getString("state")));
    }

    private JsonArray rows(JsonObject state) {
        return hr.get("/api/v1/people-imports/" + state.getString("importId") + "/rows")
                .body()
                .getJsonArray("items");
    }

    private JsonObject commit(JsonObject state, JsonObject chosen) {
        String id = state.getString("importId");
        assertThat(hr.post("/api/v1/people-imports/" + id + "/commit", chosen).status())
                .isEqualTo(200);
        return settled(id);
    }

    @Test
    void a_table_is_looked_at_committed_and_changes_nothing_the_second_time() {
        List<List<Object>> table = List.of(row("导一", number(), "执法人员", "公务员"), row("导二", number(), "执法辅助人员", "聘用合同工"));
        JsonObject state = hand(HEADER, table);
        assertThat(state.getJsonObject("counts").getInteger("new")).isEqualTo(2);
        assertThat(scene.ask(
                        "select count(*) from post where unit_id = ?::uuid and category = 'auxiliary'", scene.unit()))
                .as("nothing is there before it is committed")
                .isEqualTo("0");
        JsonObject done = commit(state, new JsonObject());
        assertThat(done.getString("state")).isEqualTo("committed");
        assertThat(done.getJsonObject("applied").getInteger("applied")).isEqualTo(2);
        assertThat(scene.ask(
                        "select count(*) from table_import_row where import_id = ?::uuid and sealed is not null",
                        state.getString("importId")))
                .isEqualTo("0");
        JsonObject again = hand(HEADER, table);
        assertThat(again.getJsonObject("counts").getInteger("same")).isEqualTo(2);
        JsonObject nothing = commit(again, new JsonObject());
        assertThat(nothing.getJsonObject("applied").getInteger("left")).isEqualTo(2);
        assertThat(hr.post("/api/v1/people-imports/" + again.getString("importId") + "/commit", new JsonObject())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void changes_are_shown_old_and_new_and_end_what_was() {
        List<Object> row = row("改名甲", number(), "公务员", "公务员");
        commit(hand(HEADER, List.of(row)), new JsonObject());
        row.set(0, "改名乙");
        row.set(5, "执法人员");
        row.set(2, "13900001111");
        row.set(10, "否");
        row.set(11, "2025年7月1日");
        JsonObject state = hand(HEADER, List.of(row));
        assertThat(rows(state).encode())
                .contains("{\"column\":\"name\",\"was\":\"改名甲\",\"is\":\"改名乙\"}")
                .contains("{\"column\":\"phone\",\"was\":\"137****5678\",\"is\":\"139****1111\"}")
                .contains("{\"column\":\"category\",\"was\":\"公务员\",\"is\":\"执法人员\"}")
                .contains("{\"column\":\"onPost\",\"was\":\"是\",\"is\":\"否\"}");
        commit(state, new JsonObject());
        assertThat(scene.ask("""
                        select string_agg(concat_ws(' ', o.category, o.valid_from, o.valid_to), ', ' order by o.valid_from)
                        from post o join person p on p.id = o.person_id where p.name = '改名乙' and o.unit_id = ?::uuid
                        """, scene.unit()))
                .isEqualTo("civilServant 2024-03-01 2025-06-30, enforcementOfficer 2025-07-01");
        assertThat(scene.ask(
                        "select count(*) from audit_entry where code = 'people.personChanged' and unit_id = ?::uuid",
                        scene.unit()))
                .isEqualTo("1");
    }

    @Test
    void each_bad_row_says_why_and_the_good_ones_go_in() {
        String twice = number();
        String wrong = number();
        List<Object> strange = row("奇单位", number(), "执法人员", "公务员");
        strange.set(4, "没有这个局");
        List<Object> early = row("奇日期", number(), "执法人员", "公务员");
        early.set(11, "2025-02-30");
        List<Object> child = row("太年轻", number(), "执法人员", "公务员");
        child.set(11, "1985-01-01");
        JsonObject state = hand(
                HEADER,
                List.of(
                        row("好的人", number(), "执法人员", "公务员"),
                        row("校验错", wrong.substring(0, 17) + (wrong.endsWith("1") ? "2" : "1"), "执法人员", "公务员"),
                        row("重复甲", twice, "执法人员", "公务员"),
                        row("重复乙", twice, "执法人员", "公务员"),
                        row("合同工", number(), "执法人员", "聘用合同工"),
                        strange,
                        early,
                        child,
                        row("奇类别", number(), "大侠", "公务员")));
        assertThat(state.getJsonObject("counts").getInteger("new")).isEqualTo(1);
        assertThat(state.getJsonObject("counts").getInteger("refused")).isEqualTo(8);
        List<String> reasons = rows(state).stream()
                .map(each -> ((JsonObject) each).getJsonArray("reasons"))
                .filter(each -> !each.isEmpty())
                .map(each -> each.getJsonObject(0).getString("code")
                        + each.getJsonObject(0).getString("word"))
                .map(text -> text.replaceAll("\\d{4}-.*|、.*", ""))
                .toList();
        assertThat(reasons)
                .containsExactly(
                        "identity-number",
                        "same-line5",
                        "same-line4",
                        "barred",
                        "unit-unknown",
                        "day",
                        "day",
                        "choose执法人员");
        JsonObject done = commit(state, new JsonObject());
        assertThat(done.getJsonObject("applied").encode()).isEqualTo("{\"applied\":1,\"left\":0,\"refused\":8}");
    }

    @Test
    void only_chosen_rows_go_in_and_what_is_abandoned_is_gone() {
        JsonObject state =
                hand(HEADER, List.of(row("选中的", number(), "执法人员", "公务员"), row("没选的", number(), "执法人员", "公务员")));
        JsonObject done = commit(state, new JsonObject().put("lines", new JsonArray().add(2)));
        assertThat(done.getJsonObject("applied").encode()).isEqualTo("{\"applied\":1,\"left\":1,\"refused\":0}");
        JsonObject other = hand(HEADER, List.of(row("不要的", number(), "执法人员", "公务员")));
        String path = "/api/v1/people-imports/" + other.getString("importId");
        Client stranger = scene.signedIn(scene.person("unitHr"));
        assertThat(stranger.get(path).status()).as("everybody sees their own").isEqualTo(404);
        assertThat(hr.post(path + "/abandon").status()).isEqualTo(204);
        assertThat(hr.get(path).status()).isEqualTo(404);
    }

    @Test
    void wrong_columns_and_wrong_files_are_refused_with_a_cure() {
        JsonObject missing = hand(List.of("姓名", "单位"), List.of(List.of("甲", "乙")));
        assertThat(missing.getString("state")).isEqualTo("refused");
        assertThat(missing.getString("reason")).isEqualTo("缺少必需的列：身份证号、岗位类别、用工性质");
        Json begun = hr.send(hr.request("/api/v1/people-imports?name=a.txt")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("no table")));
        assertThat(settled(begun.body().getString("importId")).getString("cure"))
                .contains("xlsx");
        assertThat(RosterForm.FORM.read(new SourceFile("t.xlsx", RosterForm.FORM.template())))
                .isEqualTo(new TableForm.Reading.Refused<>("表里没有人员", "请在表头下面填写人员，每人一行"));
    }

    @Test
    void somebody_of_another_unit_is_not_taken_over() {
        String number = number();
        Scene other = Scene.at(TestNode.shared()).anOpenSitting(0);
        Client otherHr = other.signedIn(other.person("unitHr"));
        JsonObject newcomer = new JsonObject("""
                {"name": "别处人", "identityNumber": "%s", "reason": "新录用", "facts": [
                  {"fact": "post", "unitId": "%s", "category": "auxiliary", "from": "2024-03-01"}]}
                """.formatted(number, other.unit()));
        assertThat(otherHr.post("/api/v1/people", newcomer).status()).isEqualTo(201);
        JsonObject state = hand(HEADER, List.of(row("别处人", number, "执法人员", "公务员")));
        assertThat(rows(state).encode()).contains("\"elsewhere\"").doesNotContain(number);
    }
}
