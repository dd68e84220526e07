package xuefa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xuefa.app.Node;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.TestProvider;
import xuefa.support.TestProvider.Trick;
import xuefa.support.TestStores;

/** Signing in at a government's identity provider: a real one over HTTP, honest and not. */
class UnifiedSignInTest {
    private static final String START = "/api/v1/sign-in/unified?to=console";
    private static final TestProvider PROVIDER = new TestProvider();
    private static final Node NODE = TestNode.start(
            TestNode.shared().postgres(),
            TestStores.redis(),
            Map.of(
                    "http.threads",
                    "1",
                    "unified.issuer",
                    PROVIDER.issuer(),
                    "unified.client-id",
                    TestProvider.CLIENT,
                    "unified.client-secret",
                    TestProvider.SECRET,
                    "unified.claim",
                    "work_number",
                    "outgoing.private-origins",
                    PROVIDER.issuer()));

    private final Scene scene = Scene.at(NODE).anOpenSitting(1);
    private final Client nobody = Client.nobody(NODE.port());
    private final String number = "N" + scene.personOf(1).username();

    @BeforeEach
    void somebodyKnownByNumber() {
        scene.sql(
                "update person set work_number = ? where id = ?",
                number,
                scene.personOf(1).id());
        PROVIDER.with(Trick.NONE).knowing("sub-" + number, number);
    }

    @AfterAll
    static void close() {
        NODE.close();
        PROVIDER.close();
    }

    /** A browser that went, and where it is sent back to. */
    private record Gone(String cookie, String back) {}

    private Gone go() {
        Json start = nobody.get(START);
        assertThat(start.status()).isEqualTo(303);
        return new Gone(
                start.header("set-cookie").split(";", 2)[0],
                PROVIDER.consent(URI.create(start.header("location"))).replaceFirst("^https?://[^/]+", ""));
    }

    private Json comeBack(Gone gone) {
        return nobody.send(
                nobody.request(gone.back()).header("Cookie", gone.cookie()).GET());
    }

    private static String session(Json back) {
        return Arrays.stream(back.header("set-cookie").split("\n"))
                .filter(line -> line.startsWith("__Host-xuefa="))
                .map(line -> line.split(";", 2)[0])
                .collect(Collectors.joining());
    }

    @Test
    void whoever_the_provider_knows_is_signed_in_and_linked_by_the_claim_once() {
        Json back = comeBack(go());
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("location")).isEqualTo("/console/sign-in?unified=none");
        Json me = nobody.send(
                nobody.request("/api/v1/me").header("Cookie", session(back)).GET());
        assertThat(me.text("personId")).isEqualTo(scene.personOf(1).id().toString());

        PROVIDER.knowing("sub-" + number, "changed at the provider");
        assertThat(comeBack(go()).header("location"))
                .as("by the link, not the claim")
                .endsWith("unified=none");
        PROVIDER.knowing("another-subject", number);
        assertThat(comeBack(go()).header("location"))
                .as("a second identity")
                .endsWith("trouble=access.unified-stranger");
    }

    @Test
    void a_role_demands_the_second_factor_here_too() {
        Scene.Person officer = scene.person("examOfficer");
        scene.sql("update person set work_number = ? where id = ?", "O" + number, officer.id());
        PROVIDER.knowing("officer-" + number, "O" + number);
        assertThat(comeBack(go()).header("location")).endsWith("unified=enrolment");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trick.class,
            names = {"NONE", "KEYS_ELSEWHERE"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_token_that_is_not_as_it_must_be_opens_nothing(Trick trick) {
        PROVIDER.with(trick);
        Json back = comeBack(go());
        assertThat(back.header("location")).isEqualTo("/console/sign-in?trouble=access.unified-failed");
        assertThat(back.header("set-cookie")).doesNotContain("__Host-xuefa=");
    }

    @Test
    void keys_are_fetched_from_nowhere_but_the_issuer() {
        Gone gone = go();
        PROVIDER.with(Trick.KEYS_ELSEWHERE);
        assertThat(comeBack(gone).header("location")).endsWith("trouble=access.unified-failed");
    }

    @Test
    void the_same_way_back_works_once_and_only_for_the_browser_that_went() {
        Gone gone = go();
        assertThat(comeBack(new Gone("other=1", gone.back())).header("location"))
                .endsWith("access.unified-failed");
        assertThat(comeBack(new Gone(go().cookie(), gone.back())).header("location"))
                .as("the cookie of another way")
                .endsWith("access.unified-failed");
        assertThat(comeBack(gone).header("location")).endsWith("unified=none");
        assertThat(comeBack(gone).header("location")).as("replayed").endsWith("access.unified-failed");
    }

    @Test
    void strangers_and_refusals_are_told_so() {
        PROVIDER.knowing("stranger-" + number, "nobody-has-this");
        assertThat(comeBack(go()).header("location")).endsWith("trouble=access.unified-stranger");
        PROVIDER.knowing("no-claim-" + number, "");
        assertThat(comeBack(go()).header("location")).endsWith("trouble=access.unified-stranger");
        assertThat(nobody.get("/api/v1/sign-in/unified/return?error=access_denied")
                        .header("location"))
                .isEqualTo("/#/sign-in?trouble=access.unified-failed");
    }

    @Test
    void without_settings_there_is_no_such_way() {
        Client elsewhere = Client.nobody(TestNode.shared().port());
        assertThat(elsewhere.get(START).code()).isEqualTo("access.no-unified");
        assertThat(elsewhere.get("/api/v1/sign-in/ways").body().containsKey("unified"))
                .isFalse();
        assertThat(nobody.get("/api/v1/sign-in/ways").text("unified")).isEqualTo("统一身份认证");
    }
}
