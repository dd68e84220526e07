package xuefa.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestFactors;
import xuefa.support.TestNode;

/** The steps after the password. */
class SecondFactorTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(1);
    private final Client nobody = Client.nobody(TestNode.shared().port());

    private Json signIn(Scene.Person person) {
        return nobody.post(
                "/api/v1/sign-in",
                new JsonObject()
                        .put("username", person.username())
                        .put("password", Scene.PASSWORD)
                        .put("token", true));
    }

    private Client held(Json reply) {
        return nobody.withToken(reply.text("token"));
    }

    private static JsonObject code(String code) {
        return new JsonObject().put("code", code);
    }

    @Test
    void a_candidate_needs_no_second_factor_and_everybody_else_sets_one_up_before_anything_else() {
        assertThat(signIn(scene.personOf(1)).text("next")).isEqualTo("none");

        Scene.Person officer = scene.person("examOfficer");
        Json reply = signIn(officer);
        assertThat(reply.text("next")).isEqualTo("enrolment");
        Client held = held(reply);
        for (String path : List.of("/api/v1/me", "/api/v1/overseen-sittings", "/api/v1/me/sessions")) {
            Json refused = held.get(path);
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("access.unfinished");
            assertThat(refused.text("next")).isEqualTo("enrolment");
        }
        assertThat(held.post("/api/v1/me/password", new JsonObject().put("password", "x"))
                        .code())
                .isEqualTo("access.unfinished");

        Json secret = held.post("/api/v1/me/second-factor/enrolment", new JsonObject());
        assertThat(secret.text("uri")).startsWith("otpauth://totp/Xuefa:" + officer.username());
        assertThat(held.post("/api/v1/me/second-factor/confirmation", code("000000"))
                        .code())
                .isEqualTo("access.wrong-code");
        Json set = held.post("/api/v1/me/second-factor/confirmation", code(TestFactors.now(secret.text("secret"))));
        assertThat(set.text("next")).isEqualTo("none");
        assertThat(set.list("recoveryCodes")).hasSize(10).doesNotHaveDuplicates();
        assertThat(held(set).get("/api/v1/overseen-sittings").status()).isEqualTo(200);
        assertThat(held.get("/api/v1/me").status())
                .as("the held session is over")
                .isEqualTo(401);
        assertThat(scene.ask(
                        "select count(*) from second_factor where position(convert_to(?, 'UTF8') in secret) > 0",
                        secret.text("secret")))
                .isEqualTo("0");
        assertThat(scene.ask(
                        "select string_agg(code, ' ' order by at, id) from audit_entry where actor_id = ?",
                        officer.id()))
                .isEqualTo("access.signedIn access.secondFactorSet access.signedIn");
    }

    @Test
    void the_next_time_a_code_is_asked_for_and_none_is_taken_twice() {
        Scene.Person officer = scene.person("examOfficer");
        Client first = held(signIn(officer));
        String secret = first.post("/api/v1/me/second-factor/enrolment", new JsonObject())
                .text("secret");
        String used = TestFactors.now(secret);
        String recovery = first.post("/api/v1/me/second-factor/confirmation", code(used))
                .list("recoveryCodes")
                .getString(0);

        Json again = signIn(officer);
        assertThat(again.text("next")).isEqualTo("secondFactor");
        Client held = held(again);
        assertThat(held.get("/api/v1/me").code()).isEqualTo("access.unfinished");
        assertThat(held.post("/api/v1/me/second-factor/enrolment", new JsonObject())
                        .code())
                .as("no way around by setting up another one")
                .isEqualTo("access.unfinished");
        assertThat(held.post("/api/v1/sign-in/second-factor", code(used)).code())
                .isEqualTo("access.wrong-code");
        Json in = held.post("/api/v1/sign-in/second-factor", code(recovery.toLowerCase(java.util.Locale.ROOT)));
        assertThat(in.text("next")).isEqualTo("none");
        assertThat(held(in).get("/api/v1/me/second-factor").number("recoveryCodes"))
                .isEqualTo(9);

        Client third = held(signIn(officer));
        assertThat(third.post("/api/v1/sign-in/second-factor", code(recovery)).code())
                .as("a recovery code works once")
                .isEqualTo("access.wrong-code");
    }

    @Test
    void guessing_the_second_factor_slows_down_like_guessing_passwords() {
        Scene.Person officer = scene.person("examOfficer");
        scene.signedIn(officer);
        Client held = held(signIn(officer));
        int waited = 0;
        for (int i = 0; i < 20; i++) {
            waited += held.post("/api/v1/sign-in/second-factor", code("00000" + i % 10))
                                    .status()
                            == 429
                    ? 1
                    : 0;
        }
        assertThat(waited).isPositive();
    }

    @Test
    void a_role_that_is_granted_later_is_of_no_use_before_the_next_sign_in() {
        Client candidate = scene.candidate(1);
        scene.grant(scene.personOf(1), "examOfficer");
        scene.sql(
                "update session set last_used_at = last_used_at where person_id = ?",
                scene.personOf(1).id());
        assertThat(candidate.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(candidate.get("/api/v1/overseen-sittings").status()).isEqualTo(403);
        assertThat(signIn(scene.personOf(1)).text("next")).isEqualTo("enrolment");
    }

    @Test
    void replacing_the_factor_takes_the_password_and_the_present_code() {
        Scene.Person officer = scene.person("examOfficer");
        Client client = scene.signedIn(officer);
        JsonObject password = new JsonObject().put("password", Scene.PASSWORD);
        assertThat(client.post("/api/v1/me/second-factor/enrolment", new JsonObject().put("password", "wrong"))
                        .code())
                .isEqualTo("access.wrong-password");
        assertThat(client.post("/api/v1/me/second-factor/enrolment", password).code())
                .isEqualTo("access.wrong-password");
        assertThat(client.post(
                                "/api/v1/me/second-factor/enrolment",
                                password.put("code", TestFactors.recovery(officer.username())))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void outside_a_demo_nobody_shows_codes() {
        scene.signedIn(scene.person("examOfficer"));
        assertThat(nobody.get("/api/v1/demo/second-factor-codes").code()).isEqualTo("access.no-demo");
        assertThat(nobody.get("/api/v1/sign-in/ways").body().getBoolean("demo")).isFalse();
    }
}
