package xuefa.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.app.Node;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/** Passwords, one-time codes and sessions, as their owners, HR and security administrators handle them. */
class OwnAccountTest {
    private static final String GOOD = "绿茶跑步石头窗台四十二";
    private static final Node NODE = TestNode.shared();

    private final Scene scene = Scene.at(NODE).anOpenSitting(2);
    private final Scene.Person person = scene.personOf(1);
    private final Client nobody = Client.nobody(NODE.port());

    private Json signIn(String username, String password) {
        return nobody.post(
                "/api/v1/sign-in",
                new JsonObject()
                        .put("username", username)
                        .put("password", password)
                        .put("token", true));
    }

    private static JsonObject to(String present, String password) {
        return new JsonObject().put("present", present).put("password", password);
    }

    @Test
    void an_issued_password_is_changed_before_anything_else() {
        scene.sql("update account set issued = true where person_id = ?", person.id());
        Json reply = signIn(person.username(), Scene.PASSWORD);
        assertThat(reply.text("next")).isEqualTo("password");
        Client held = nobody.withToken(reply.text("token"));
        assertThat(held.get("/api/v1/me/exams").code()).isEqualTo("access.unfinished");
        assertThat(held.start(scene.sitting()).code()).isEqualTo("access.unfinished");
        assertThat(held.post("/api/v1/me/password", new JsonObject().put("password", Scene.PASSWORD))
                        .code())
                .as("the same again")
                .isEqualTo("access.weak-password");
        Json changed = held.post("/api/v1/me/password", new JsonObject().put("password", GOOD));
        assertThat(changed.text("next")).isEqualTo("none");
        assertThat(nobody.withToken(changed.text("token")).get("/api/v1/me").status())
                .isEqualTo(200);
        assertThat(signIn(person.username(), GOOD).text("next")).isEqualTo("none");
    }

    @Test
    void changing_the_password_signs_out_everywhere_else_and_a_weak_one_is_refused_with_reasons() {
        Client here = scene.candidate(1);
        Client there = scene.candidate(1);
        assertThat(here.post("/api/v1/me/password", to("wrong", GOOD)).code()).isEqualTo("access.wrong-password");
        Json weak = here.post("/api/v1/me/password", to(Scene.PASSWORD, "Xuefa2026"));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.list("faults")).hasSize(2);
        assertThat(weak.body().encode()).doesNotContain("Xuefa2026");
        assertThat(there.get("/api/v1/me").status()).isEqualTo(200);

        Json changed = here.post("/api/v1/me/password", to(Scene.PASSWORD, GOOD));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(there.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(here.get("/api/v1/me").status()).as("the old token").isEqualTo(401);
        assertThat(nobody.withToken(changed.text("token")).get("/api/v1/me").status())
                .isEqualTo(200);
        assertThat(signIn(person.username(), Scene.PASSWORD).code()).isEqualTo("access.wrong-credentials");
        assertThat(scene.ask(
                        "select count(*) from audit_entry where code = 'access.passwordChanged' and actor_id = ?"
                                + " and position('绿茶' in after::text || reason) = 0",
                        person.id()))
                .isEqualTo("1");
    }

    @Test
    void people_see_where_they_are_signed_in_and_end_it_there() {
        Client here = scene.candidate(1);
        Client there = scene.candidate(1);
        scene.candidate(2);
        Json mine = here.get("/api/v1/me/sessions");
        assertThat(mine.list("items")).hasSize(2);
        JsonObject other = mine.list("items").getJsonObject(1);
        assertThat(other.getBoolean("mine")).isFalse();
        assertThat(other.getString("address")).isEqualTo("127.0.0.*");
        String end = "/api/v1/me/sessions/" + other.getString("sessionId") + "/end";
        assertThat(scene.candidate(2).post(end).status()).as("somebody else's").isEqualTo(404);
        assertThat(here.post(end).status()).isEqualTo(204);
        assertThat(there.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(here.post(end).status()).isEqualTo(404);

        scene.candidate(1);
        scene.candidate(1);
        assertThat(here.post("/api/v1/me/sessions/others/end").number("ended")).isEqualTo(2);
        assertThat(here.get("/api/v1/me/sessions").list("items")).hasSize(1);
    }

    @Test
    void another_node_forgets_all_sessions_within_seconds_of_signing_out_everywhere() throws InterruptedException {
        try (Node another = TestNode.start(NODE.postgres(), TestStores.redis(), Map.of("http.threads", "1"))) {
            Client here = scene.candidate(1);
            Client there = scene.candidate(1).at(another.port());
            assertThat(there.get("/api/v1/me").status()).isEqualTo(200);
            here.post("/api/v1/me/sessions/others/end");
            for (int i = 0; i < 60 && there.get("/api/v1/me").status() == 200; i++) {
                Thread.sleep(100);
            }
            assertThat(there.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(here.at(another.port()).get("/api/v1/me").status()).isEqualTo(200);
        }
    }

    @Test
    void a_desk_that_was_left_is_signed_out_and_a_candidate_is_not() {
        Client officer = scene.signedIn(scene.person("examOfficer"));
        Client candidate = scene.candidate(1);
        scene.sql(
                "update session set last_used_at = now() - interval '40 minutes' where ended_at is null"
                        + " and person_id in (select person_id from post where unit_id = ?)",
                UUID.fromString(scene.unit()));
        try (Node another = TestNode.start(
                NODE.postgres(),
                new xuefa.shared.store.StoreAddress("127.0.0.1", 1, "default", "0", "none"),
                Map.of("http.threads", "1"))) {
            assertThat(officer.at(another.port()).get("/api/v1/me").status()).isEqualTo(401);
            assertThat(candidate.at(another.port()).get("/api/v1/me").status()).isEqualTo(200);
        }
    }

    private Json issue(Client by, UUID to) {
        return by.post(
                "/api/v1/access-codes",
                new JsonObject().put("channel", "slip").put("personIds", new JsonArray().add(to.toString())));
    }

    private Json look(String code) {
        return nobody.post("/api/v1/one-time-codes/look", new JsonObject().put("code", code));
    }

    private Json use(String code, String password) {
        return nobody.post(
                "/api/v1/one-time-codes/use",
                new JsonObject().put("code", code).put("password", password).put("token", true));
    }

    @Test
    void a_whole_unit_is_activated_with_slips_each_of_which_works_once() {
        scene.sql("update account set password_hash = null where person_id = ?", person.id());
        scene.sql("delete from account where person_id = ?", scene.personOf(2).id());
        Client hr = scene.signedIn(scene.person("unitHr"));
        Json list = hr.get("/api/v1/accounts?state=none");
        assertThat(list.number("total")).isEqualTo(2);
        Json slips = hr.post(
                "/api/v1/access-codes", new JsonObject().put("channel", "slip").put("unitId", scene.unit()));
        assertThat(slips.list("items")).hasSize(2);
        assertThat(hr.get("/api/v1/accounts?state=invited").number("total")).isEqualTo(2);
        JsonObject slip = slips.list("items").getJsonObject(1);
        String code = slip.getString("code");
        assertThat(scene.ask(
                        "select count(*) from access_code where encode(code_hash, 'escape') like ?", "%" + code + "%"))
                .isEqualTo("0");

        Json owner = look(code);
        assertThat(owner.text("username")).isEqualTo(slip.getString("username"));
        assertThat(owner.text("name")).doesNotContain(slip.getString("name")).endsWith("**");
        assertThat(use(code, "12345678901").code()).isEqualTo("access.weak-password");
        Json in = use(code, GOOD);
        assertThat(nobody.withToken(in.text("token")).get("/api/v1/me").status())
                .isEqualTo(200);
        assertThat(use(code, GOOD).code()).isEqualTo("access.code-over");
        assertThat(look(code).code()).isEqualTo("access.code-over");
        assertThat(signIn(slip.getString("username"), GOOD).status()).isEqualTo(200);
    }

    @Test
    void a_forgotten_password_is_reset_by_hr_with_a_code_that_ends_all_sessions() {
        Client before = scene.candidate(1);
        Client hr = scene.signedIn(scene.person("unitHr"));
        String first = issue(hr, person.id()).list("items").getJsonObject(0).getString("code");
        String second = issue(hr, person.id()).list("items").getJsonObject(0).getString("code");
        assertThat(use(first, GOOD).code()).as("the newer one counts").isEqualTo("access.code-over");
        assertThat(look(second).body().getBoolean("reset")).isTrue();
        assertThat(use(second, GOOD).status()).isEqualTo(200);
        assertThat(before.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void expired_and_withdrawn_codes_are_worth_nothing() {
        Client hr = scene.signedIn(scene.person("unitHr"));
        String expired = issue(hr, person.id()).list("items").getJsonObject(0).getString("code");
        scene.sql("update access_code set expires_at = now() - interval '1 second' where person_id = ?", person.id());
        assertThat(look(expired).code()).isEqualTo("access.code-over");
        String withdrawn =
                issue(hr, scene.personOf(2).id()).list("items").getJsonObject(0).getString("code");
        String id = scene.ask(
                "select id from access_code where person_id = ?",
                scene.personOf(2).id());
        assertThat(hr.post("/api/v1/access-codes/" + id + "/withdrawal").status())
                .isEqualTo(204);
        assertThat(look(withdrawn).code()).isEqualTo("access.code-over");
        assertThat(look("nonsense").code()).isEqualTo("access.code-over");
    }

    @Test
    void hr_helps_people_of_their_own_units_who_have_no_role_and_nobody_else() {
        Scene elsewhere = Scene.at(NODE).anOpenSitting(1);
        Client hr = scene.signedIn(scene.person("unitHr"));
        Scene.Person officer = scene.person("examOfficer");
        assertThat(issue(hr, elsewhere.personOf(1).id()).status()).isEqualTo(404);
        assertThat(issue(hr, UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(issue(hr, officer.id()).code()).isEqualTo("access.code-for-role");
        Client security = scene.signedIn(scene.person("securityAdministrator"));
        assertThat(issue(security, officer.id()).status()).isEqualTo(200);
        assertThat(scene.candidate(1).get("/api/v1/accounts").status()).isEqualTo(403);
    }

    @Test
    void a_security_administrator_ends_sessions_demands_a_new_password_and_removes_a_lost_factor() {
        Scene.Person officer = scene.person("examOfficer");
        Client working = scene.signedIn(officer);
        Scene.Person administrator = scene.person("securityAdministrator");
        Client security = scene.signedIn(administrator);
        JsonObject order = new JsonObject().put("reason", "账号外借").put("newPassword", true);
        String of = "/api/v1/people/" + officer.id();
        assertThat(security.post(of + "/sessions/end", order).number("ended")).isEqualTo(1);
        assertThat(working.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(security.post(of + "/second-factor/removal", new JsonObject().put("reason", "手机丢失"))
                        .status())
                .isEqualTo(200);
        assertThat(signIn(officer.username(), Scene.PASSWORD).text("next")).isEqualTo("password");
        assertThat(security.post(
                                "/api/v1/people/" + administrator.id() + "/second-factor/removal",
                                new JsonObject().put("reason", "my own"))
                        .status())
                .as("not one's own")
                .isEqualTo(404);
        assertThat(scene.ask(
                        "select reason from audit_entry where code = 'access.secondFactorRemoved' and subject_id = ?",
                        officer.id().toString()))
                .isEqualTo("手机丢失");
    }

    @Test
    void a_hash_with_other_parameters_is_renewed_at_sign_in() {
        String old = new Passwords(16, 2).hash(Scene.PASSWORD.toCharArray());
        scene.sql("update account set password_hash = ? where person_id = ?", old, person.id());
        assertThat(signIn(person.username(), Scene.PASSWORD).status()).isEqualTo(200);
        assertThat(scene.ask("select password_hash from account where person_id = ?", person.id()))
                .startsWith("argon2id$8$1$");
        assertThat(signIn(person.username(), Scene.PASSWORD).status()).isEqualTo(200);
    }
}
