package xuefa.people.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import xuefa.people.IdentityNumber;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** HR looks after the register: people come, move, leave; foreign units see nothing of it. */
class RegisterStoryTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(0);
    private final Client hr = scene.signedIn(scene.person("unitHr"));

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static IdentityNumber fresh() {
        int n = NUMBER.incrementAndGet();
        return IdentityNumber.of("990107", LocalDate.of(1970, 1, 1).plusDays(n / 900), n % 900 + 1);
    }

    private JsonObject newcomer(String name, IdentityNumber number, String category, String employment) {
        return new JsonObject("""
                {"name": "%s", "identityNumber": "%s", "phone": "13912345678", "reason": "新录用", "facts": [
                  {"fact": "employment", "employment": "%s", "from": "2024-03-01"},
                  {"fact": "post", "unitId": "%s", "category": "%s", "from": "2024-03-01"}]}
                """.formatted(name, number.text(), employment, scene.unit(), category));
    }

    private String add(String name, IdentityNumber number) {
        Json added = hr.post("/api/v1/people", newcomer(name, number, "enforcementOfficer", "civilServant"));
        assertThat(added.status()).isEqualTo(201);
        return added.body().getString("personId");
    }

    private List<String> names(Client who, String query) {
        return who.get("/api/v1/people?" + query).body().getJsonArray("items").stream()
                .map(each -> ((JsonObject) each).getString("name"))
                .toList();
    }

    @Test
    void somebody_is_found_by_part_of_the_name_initials_and_the_whole_number_but_not_by_foreign_units() {
        IdentityNumber number = fresh();
        add("单翡彤", number);
        assertThat(names(hr, "search=sft")).containsExactly("单翡彤");
        assertThat(names(hr, "search=%E7%BF%A1%E5%BD%A4")).containsExactly("单翡彤");
        assertThat(names(hr, "search=dft")).as("单 is read shan as a surname").isEmpty();
        JsonObject asked = new JsonObject().put("number", number.text());
        Json found = hr.post("/api/v1/people/by-number", asked);
        assertThat(found.body().encode())
                .contains("单翡彤")
                .contains(number.masked())
                .doesNotContain(number.text());
        Scene foreign = Scene.at(TestNode.shared()).anOpenSitting(0);
        Client stranger = foreign.signedIn(foreign.person("unitHr"));
        assertThat(names(stranger, "search=sft")).isEmpty();
        assertThat(stranger.post("/api/v1/people/by-number", asked).number("total"))
                .isZero();
    }

    @Test
    void numbers_are_masked_until_somebody_says_why_and_that_is_on_record() {
        IdentityNumber number = fresh();
        String id = add("祁望舒", number);
        Json file = hr.get("/api/v1/people/" + id);
        assertThat(file.body().getString("identity")).isEqualTo(number.masked());
        assertThat(file.body().getString("phone")).isEqualTo("139****5678");
        assertThat(hr.post("/api/v1/people/" + id + "/numbers", new JsonObject().put("reason", "  "))
                        .status())
                .isEqualTo(400);
        Json shown = hr.post("/api/v1/people/" + id + "/numbers", new JsonObject().put("reason", "核对档案"));
        assertThat(shown.body().getString("identityNumber")).isEqualTo(number.text());
        assertThat(shown.body().getString("phone")).isEqualTo("13912345678");
        assertThat(shown.body().getString("birthDate"))
                .isEqualTo(number.birthDate().toString());
        assertThat(scene.ask(
                        "select reason || unit_id from audit_entry where code = 'people.numbersRevealed' and subject_id = ?",
                        id))
                .isEqualTo("核对档案" + scene.unit());
        assertThat(scene.ask("select p::text from person p where id = ?::uuid", id))
                .doesNotContain(number.text())
                .doesNotContain("13912345678");
    }

    @Test
    void contract_and_temporary_workers_never_enforce_wherever_they_come_in() {
        for (String kind : List.of("contract", "temporary")) {
            Json refused = hr.post("/api/v1/people", newcomer("聘用", fresh(), "enforcementOfficer", kind));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body().getString("code")).isEqualTo("person.barred");
            assertThat(refused.body().getString("detail")).contains("严禁聘用合同工、临时工从事执法活动");
        }
        assertThat(names(hr, "search=py")).as("nothing is half done").isEmpty();
        Json auxiliary = hr.post("/api/v1/people", newcomer("聘用", fresh(), "auxiliary", "contract"));
        String id = auxiliary.body().getString("personId");
        JsonObject post = new JsonObject()
                .put("fact", "post")
                .put("unitId", scene.unit())
                .put("category", "enforcementSupervisor")
                .put("from", "2025-01-01")
                .put("reason", "调整");
        assertThat(hr.post("/api/v1/people/" + id + "/facts", post).body().getString("code"))
                .isEqualTo("person.barred");
        String officer = add("在编", fresh());
        JsonObject contract = new JsonObject()
                .put("fact", "employment")
                .put("employment", "contract")
                .put("from", "2023-01-01")
                .put("to", "2024-03-02")
                .put("reason", "误");
        assertThat(hr.post("/api/v1/people/" + officer + "/facts", contract).status())
                .isEqualTo(409);
    }

    @Test
    void a_post_ends_another_begins_and_what_was_wrong_stays_in_the_history() {
        String id = add("调任人", fresh());
        JsonObject post = hr.get("/api/v1/people/" + id).body().getJsonArray("facts").stream()
                .map(each -> (JsonObject) each)
                .filter(each -> each.getString("fact").equals("post"))
                .findFirst()
                .orElseThrow();
        String facts = "/api/v1/facts/" + post.getString("factId");
        Json early =
                hr.post(facts + "/end", new JsonObject().put("to", "2024-02-29").put("reason", "调出"));
        assertThat(early.status()).isEqualTo(400);
        assertThat(hr.post(
                                facts + "/end",
                                new JsonObject().put("to", "2024-12-31").put("reason", "调出"))
                        .status())
                .isEqualTo(200);
        assertThat(names(hr, "search=dr")).isEmpty();
        assertThat(names(hr, "search=dr&left=true")).containsExactly("调任人");
        assertThat(scene.ask(
                        "select content ->> 'valid_to' from register_history where fact_id = ?::uuid",
                        post.getString("factId")))
                .isEqualTo("null");
        assertThat(hr.post(facts + "/removal", new JsonObject().put("reason", "录错"))
                        .status())
                .isEqualTo(200);
        assertThat(scene.ask(
                        "select count(*) from register_history where fact_id = ?::uuid and removed",
                        post.getString("factId")))
                .isEqualTo("1");
    }

    @Test
    void nobody_has_the_number_of_another_and_a_wrong_check_digit_is_refused() {
        IdentityNumber number = fresh();
        add("甲", number);
        Json twice = hr.post("/api/v1/people", newcomer("乙", number, "auxiliary", "contract"));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.body().encode()).contains("/identityNumber").doesNotContain(number.text());
        JsonObject wrong = newcomer("丙", fresh(), "auxiliary", "contract");
        String text = wrong.getString("identityNumber");
        wrong.put("identityNumber", text.substring(0, 17) + (text.charAt(17) == '1' ? '2' : '1'));
        Json refused = hr.post("/api/v1/people", wrong);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().encode()).contains("校验位");
    }

    @Test
    void a_past_day_has_the_past_tree_and_no_unit_comes_to_be_below_itself() {
        String a = unit(scene.unit(), "甲科");
        String b = unit(scene.unit(), "乙科");
        String c = unit(a, "丙股");
        assertThat(hr.post(
                                "/api/v1/register/units/" + c + "/places",
                                placing("2025-07-01").put("parentId", b))
                        .status())
                .isEqualTo(200);
        assertThat(above(c, "2025-06-30")).isEqualTo(a);
        assertThat(above(c, "2025-07-01")).isEqualTo(b);
        assertThat(scene.ask("select parent_id from unit where id = ?::uuid", c))
                .isEqualTo(b);
        Json circle = hr.post(
                "/api/v1/register/units/" + b + "/places", placing("2025-08-01").put("parentId", c));
        assertThat(circle.body().getString("code")).isEqualTo("unit.circle");
        Json later = hr.post(
                "/api/v1/register/units/" + b + "/places", placing("2024-02-01").put("parentId", c));
        assertThat(later.body().getString("code"))
                .as("on the day when c moved below b there would be a circle")
                .isEqualTo("unit.circle");
        Json full = hr.post(
                "/api/v1/register/units/" + b + "/places", placing("2025-09-01").put("ended", true));
        assertThat(full.body().getString("code")).isEqualTo("unit.not-empty");
        assertThat(hr.post(
                                "/api/v1/register/units/" + a + "/places",
                                placing("2025-09-01").put("ended", true))
                        .status())
                .isEqualTo(200);
        assertThat(units("2025-09-01")).doesNotContain(a).contains(b, c);
        assertThat(units("2025-08-31")).contains(a);
        Json foreign = hr.post(
                "/api/v1/register/units/" + b + "/places",
                placing("2025-10-01")
                        .put(
                                "parentId",
                                Scene.at(TestNode.shared()).anOpenSitting(0).unit()));
        assertThat(foreign.status()).isEqualTo(404);
    }

    private static JsonObject placing(String from) {
        return new JsonObject().put("from", from).put("reason", "机构改革");
    }

    private String unit(String above, String name) {
        Json added = hr.post(
                "/api/v1/register/units",
                placing("2024-01-01").put("parentId", above).put("name", name).put("kind", "department"));
        assertThat(added.status()).isEqualTo(201);
        return added.body().getString("unitId");
    }

    private String above(String unit, String day) {
        return hr.get("/api/v1/register/units?day=" + day).body().getJsonArray("items").stream()
                .map(each -> (JsonObject) each)
                .filter(each -> each.getString("unitId").equals(unit))
                .map(each -> each.getString("parentId"))
                .findFirst()
                .orElse("");
    }

    private List<String> units(String day) {
        return hr.get("/api/v1/register/units?day=" + day).body().getJsonArray("items").stream()
                .map(each -> ((JsonObject) each).getString("unitId"))
                .toList();
    }
}
