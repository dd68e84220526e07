package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.app.tls.LocalAuthority;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.TestNode;
import xuefa.support.TestProvider;
import xuefa.support.TestStores;

/** A government's unified identity behind a certificate of its own authority, which Java doesn't know. */
class InternalAuthorityTest {
    @Test
    void the_provider_is_trusted_by_the_declared_authority_and_by_no_other(@TempDir Path folder, @TempDir Path other) {
        LocalAuthority.in(folder, Instant.now()).server(List.of(), Instant.now());
        LocalAuthority.in(other, Instant.now());
        try (TestProvider provider = TestProvider.secured(folder.resolve("server.pem"))) {
            assertThat(goTo(
                            provider,
                            Map.of(
                                    "outgoing.authorities",
                                    folder.resolve("authority.pem").toString())))
                    .startsWith(provider.issuer() + "/authorize?");
            assertThat(goTo(provider, Map.of())).endsWith("trouble=access.unified-failed");
            assertThat(goTo(
                            provider,
                            Map.of(
                                    "outgoing.authorities",
                                    other.resolve("authority.pem").toString())))
                    .endsWith("trouble=access.unified-failed");
        }
    }

    private static String goTo(TestProvider provider, Map<String, String> trust) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "http.threads",
                "1",
                "unified.issuer",
                provider.issuer(),
                "unified.client-id",
                TestProvider.CLIENT,
                "unified.client-secret",
                TestProvider.SECRET,
                "unified.claim",
                "work_number",
                "outgoing.private-origins",
                provider.issuer()));
        settings.putAll(trust);
        try (Node node = TestNode.start(TestNode.shared().postgres(), TestStores.redis(), settings)) {
            Json gone = Client.nobody(node.port()).get("/api/v1/sign-in/unified?to=console");
            assertThat(gone.status()).isEqualTo(303);
            return gone.header("location");
        }
    }
}
