package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.app.tls.ForeignServer;
import xuefa.app.tls.Identity;
import xuefa.app.tls.Pem;
import xuefa.app.tls.TlsTrouble;
import xuefa.shared.store.StoreAddress;
import xuefa.support.Client;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/** A node as phones on the same network and browsers behind nothing meet it. */
class HttpsTest {
    private static final String STRICT = "Strict-Transport-Security";
    private static final StoreAddress DATABASE = TestNode.database();

    @TempDir
    private Path data;

    @Test
    void a_phone_that_trusts_the_local_authority_gets_in_under_each_name() throws Exception {
        try (Node node = node(Map.of("http.host", "0.0.0.0", "http.tls", "local"))) {
            HttpClient phone = trusting(node.authority().orElseThrow());
            for (String host : new String[] {"127.0.0.1", "localhost"}) {
                HttpResponse<String> health = get(phone, "https://" + host + ":" + node.port() + "/api/v1/health");
                assertThat(health.statusCode()).isEqualTo(200);
                assertThat(health.version()).isEqualTo(HttpClient.Version.HTTP_2);
                assertThat(health.headers().firstValue(STRICT)).isEmpty();
            }
            assertThat(get(phone, node.address() + "/api/v1/health").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_authority_can_be_fetched_and_is_the_same_after_another_start() throws Exception {
        Map<String, String> local = Map.of("http.tls", "local");
        X509Certificate authority;
        try (Node node = node(local)) {
            authority = node.authority().orElseThrow();
            HttpResponse<String> fetched =
                    get(trusting(authority), "https://127.0.0.1:" + node.port() + "/authority.crt");
            assertThat(fetched.headers().firstValue("Content-Type")).contains("application/x-x509-ca-cert");
            assertThat(fetched.body()).isEqualTo(Pem.certificate(authority));
        }
        try (Node node = node(local)) {
            assertThat(node.authority()).contains(authority);
        }
    }

    @Test
    void whoever_does_not_trust_it_gets_nothing() throws Exception {
        try (Node node = node(Map.of("http.tls", "local"))) {
            assertThatThrownBy(() -> get(HttpClient.newHttpClient(), node.address()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void plain_http_on_the_port_of_https_is_only_told_where_to_go() throws Exception {
        try (Node node = node(Map.of("http.tls", "local"))) {
            assertThat(node.address()).isEqualTo("https://localhost:" + node.port());
            HttpResponse<String> page = get(HttpClient.newHttpClient(), "http://127.0.0.1:" + node.port() + "/");
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(page.body()).contains("<a href=\"" + node.address() + "\">", "请用 https 打开");
            assertThat(Client.nobody(node.port()).post("/api/v1/sign-in").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void a_certificate_of_the_operator_is_served_with_its_chain_and_binds_browsers_to_https() throws Exception {
        Identity server = ForeignServer.endingAt(Instant.now().plus(Duration.ofDays(2)), "RSA");
        try (Node node = node(files(server))) {
            HttpResponse<String> page =
                    get(trusting(server.chain().getLast()), "https://localhost:" + node.port() + "/api/v1/health");
            assertThat(page.headers().firstValue(STRICT)).contains("max-age=31536000; includeSubDomains");
            assertThat(node.authority()).isEmpty();
            assertThat(get(trusting(server.chain().getLast()), node.address() + "/authority.crt")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_certificate_that_ended_keeps_the_node_from_starting() throws IOException {
        Identity server = ForeignServer.endingAt(Instant.now().minus(Duration.ofDays(2)), "EC");
        Map<String, String> settings = files(server);
        assertThatThrownBy(() -> node(settings).close())
                .isInstanceOf(TlsTrouble.class)
                .hasMessageContaining("renew it");
    }

    @Test
    void behind_a_proxy_the_public_origin_alone_counts_and_no_header_of_the_proxy() throws Exception {
        try (Node node = node(Map.of("public.origin", "https://exam.example.org"))) {
            assertThat(node.address()).isEqualTo("https://exam.example.org");
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + node.port() + "/api/v1/health"))
                    .header("X-Forwarded-Proto", "http")
                    .header("X-Forwarded-Host", "elsewhere.example.org")
                    .header("Forwarded", "host=elsewhere.example.org")
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue(STRICT)).isPresent();
            assertThat(answer.headers().map().toString()).doesNotContain("elsewhere");
        }
    }

    @Test
    void on_this_machine_alone_plain_http_binds_nobody_to_anything() throws Exception {
        try (Node node = node(Map.of())) {
            assertThat(node.address()).isEqualTo("http://localhost:" + node.port());
            HttpResponse<String> answer = get(HttpClient.newHttpClient(), node.address() + "/authority.crt");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue(STRICT)).isEmpty();
        }
    }

    private Node node(Map<String, String> settings) {
        Map<String, String> all =
                new HashMap<>(Map.of("data.folder", data.toString(), "http.threads", "1", "check.replies", "false"));
        all.putAll(settings);
        return TestNode.start(DATABASE, TestStores.redis(), all);
    }

    private Map<String, String> files(Identity server) throws IOException {
        Path certificate = Files.writeString(data.resolve("server.crt"), Pem.chain(server));
        Path key = Files.writeString(data.resolve("server.key"), Pem.key(server));
        return Map.of("http.tls", "files", "tls.certificate", certificate.toString(), "tls.key", key.toString());
    }

    private static HttpClient trusting(X509Certificate only) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("only", only);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> get(HttpClient client, String address)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
