package xuefa.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import xuefa.shared.Digests;

/** An OpenID provider that holds others to the rules: codes work once, with the right verifier; its tokens are as a test wants them. */
public final class TestProvider implements AutoCloseable {
    /** What the next token says or how it is signed. */
    public enum Trick {
        NONE,
        OTHER_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        EXPIRED,
        UNSIGNED,
        SIGNED_WITH_THE_CLIENTS_SECRET,
        SIGNED_BY_ANOTHER_KEY,
        KEYS_ELSEWHERE
    }

    public static final String CLIENT = "xuefa";
    public static final String SECRET = "a.client.secret.of.32.characters";

    private record Grant(String nonce, String challenge, String redirect) {}

    private final Vertx vertx = Vertx.vertx();
    private final RSAKey key = newKey();
    private final RSAKey otherKey = newKey();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final String scheme;
    private volatile Trick trick = Trick.NONE;
    private volatile String subject = "";
    private volatile String claim = "";

    public TestProvider() {
        this(new HttpServerOptions());
    }

    /** Over HTTPS, with a certificate and its key in one PEM file. */
    public static TestProvider secured(Path identity) {
        return new TestProvider(new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(
                        new PemKeyCertOptions().addCertPath(identity.toString()).addKeyPath(identity.toString())));
    }

    private TestProvider(HttpServerOptions options) {
        scheme = options.isSsl() ? "https" : "http";
        try {
            server = vertx.createHttpServer(options)
                    .requestHandler(this::answer)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return scheme + "://127.0.0.1:" + server.actualPort();
    }

    public TestProvider with(Trick wanted) {
        trick = wanted;
        return this;
    }

    public TestProvider knowing(String sub, String workNumber) {
        subject = sub;
        claim = workNumber;
        return this;
    }

    /** What a person does at the provider's page: signs in there, and is sent back with a code. */
    public String consent(URI authorization) {
        Map<String, String> asked = form(String.valueOf(authorization.getRawQuery()));
        if (!"S256".equals(asked.get("code_challenge_method")) || !CLIENT.equals(asked.get("client_id"))) {
            throw new AssertionError("not asked as a client asks: " + authorization);
        }
        String code = UUID.randomUUID().toString();
        String redirect = asked.getOrDefault("redirect_uri", "");
        grants.put(
                code, new Grant(asked.getOrDefault("nonce", ""), asked.getOrDefault("code_challenge", ""), redirect));
        return redirect + "?code=" + code + "&state=" + asked.get("state");
    }

    private void answer(HttpServerRequest request) {
        switch (String.valueOf(request.path())) {
            case "/.well-known/openid-configuration" -> {
                String jwks = trick == Trick.KEYS_ELSEWHERE ? "http://127.0.0.1:9" : issuer();
                send(
                        request,
                        new JsonObject()
                                .put("issuer", issuer())
                                .put("authorization_endpoint", issuer() + "/authorize")
                                .put("token_endpoint", issuer() + "/token")
                                .put("jwks_uri", jwks + "/keys"));
            }
            case "/keys" -> send(request, new JsonObject(new JWKSet(key.toPublicJWK()).toString()));
            case "/token" -> request.body().onSuccess(body -> token(request, form(body.toString())));
            default -> request.response().setStatusCode(404).end();
        }
    }

    private void token(HttpServerRequest request, Map<String, String> asked) {
        Grant grant = grants.remove(asked.getOrDefault("code", ""));
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        String proof = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        Digests.sha256(asked.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII)));
        if (grant == null
                || !basic.equals(request.getHeader("Authorization"))
                || !proof.equals(grant.challenge())
                || !grant.redirect().equals(asked.get("redirect_uri"))) {
            request.response().setStatusCode(400).end("{\"error\":\"invalid_grant\"}");
            return;
        }
        send(request, new JsonObject().put("token_type", "Bearer").put("id_token", idToken(grant)));
    }

    private String idToken(Grant grant) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(trick == Trick.OTHER_ISSUER ? "https://elsewhere.example" : issuer())
                .audience(trick == Trick.OTHER_AUDIENCE ? "another-client" : CLIENT)
                .subject(subject)
                .claim("work_number", claim)
                .claim("nonce", trick == Trick.OTHER_NONCE ? "another" : grant.nonce())
                .issueTime(Date.from(now.minusSeconds(trick == Trick.EXPIRED ? 3600 : 0)))
                .expirationTime(Date.from(now.plusSeconds(trick == Trick.EXPIRED ? -600 : 300)))
                .build();
        try {
            return switch (trick) {
                case UNSIGNED -> new PlainJWT(claims).serialize();
                case SIGNED_WITH_THE_CLIENTS_SECRET -> {
                    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                    jwt.sign(new MACSigner(SECRET));
                    yield jwt.serialize();
                }
                default -> {
                    RSAKey signing = trick == Trick.SIGNED_BY_ANOTHER_KEY ? otherKey : key;
                    SignedJWT jwt = new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID(key.getKeyID())
                                    .build(),
                            claims);
                    jwt.sign(new RSASSASigner(signing));
                    yield jwt.serialize();
                }
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpServerRequest request, JsonObject json) {
        request.response().putHeader("Content-Type", "application/json").end(json.encode());
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        vertx.close();
    }
}
