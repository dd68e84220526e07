package xuefa.access.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import xuefa.access.UnifiedIdentity;
import xuefa.access.flow.IdentityProvider;
import xuefa.shared.Digests;

/** An OpenID provider over HTTP. What it says of itself is asked again with each sign-in: there are few, and keys change. */
public final class OpenIdProvider implements IdentityProvider {
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final int SKEW_SECONDS = 60;

    private final UnifiedIdentity settings;
    private final IssuerOnly http;

    public OpenIdProvider(UnifiedIdentity settings, IssuerOnly http) {
        this.settings = settings;
        this.http = http;
    }

    private Future<JsonObject> discover() {
        return http.get(URI.create(settings.issuer().toString().replaceFirst("/$", "") + DISCOVERY))
                .map(found -> {
                    if (!settings.issuer().toString().equals(found.getString("issuer"))) {
                        throw new Untrusted("the provider calls itself another issuer");
                    }
                    return found;
                });
    }

    @Override
    public Future<URI> authorization(Journey journey, String back) {
        return discover().map(found -> {
            URI page = own(found, "authorization_endpoint");
            String query = form(Map.of(
                    "response_type",
                    "code",
                    "scope",
                    "openid profile",
                    "client_id",
                    settings.clientId(),
                    "redirect_uri",
                    back,
                    "state",
                    journey.state(),
                    "nonce",
                    journey.nonce(),
                    "code_challenge",
                    challenge(journey.verifier()),
                    "code_challenge_method",
                    "S256"));
            return URI.create(page + (page.getQuery() == null ? "?" : "&") + query);
        });
    }

    @Override
    public Future<Identity> exchange(String code, Journey journey, String back) {
        return discover().compose(found -> http.post(
                        own(found, "token_endpoint"),
                        form(Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                back,
                                "code_verifier",
                                journey.verifier())),
                        basic())
                .compose(answer -> http.get(own(found, "jwks_uri")).map(keys -> claims(answer, keys)))
                .map(claims -> identity(claims, journey)));
    }

    private URI own(JsonObject found, String endpoint) {
        try {
            URI address = URI.create(String.valueOf(found.getValue(endpoint)));
            if (settings.owns(address)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // No address at all, which is no better.
        }
        throw new Untrusted(endpoint + " is not at the issuer");
    }

    private JWTClaimsSet claims(JsonObject answer, JsonObject keys) {
        try {
            Set<JWSAlgorithm> algorithms =
                    UnifiedIdentity.ALGORITHMS.stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
            var verifier = new DefaultJWTClaimsVerifier<>(
                    settings.clientId(),
                    new JWTClaimsSet.Builder()
                            .issuer(settings.issuer().toString())
                            .build(),
                    Set.of("sub", "exp", "iat", "nonce"));
            verifier.setMaxClockSkew(SKEW_SECONDS);
            var processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(
                    new JWSVerificationKeySelector<>(algorithms, new ImmutableJWKSet<>(JWKSet.parse(keys.encode()))));
            processor.setJWTClaimsSetVerifier(verifier);
            return processor.process(String.valueOf(answer.getValue("id_token")), null);
        } catch (ParseException | JOSEException | BadJOSEException e) {
            throw new Untrusted(
                    "its token is not to be believed (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** OpenID Connect Core 1.0, 3.1.3.7: with several audiences the token says for whom it was made. */
    private Identity identity(JWTClaimsSet claims, Journey journey) {
        if (!journey.nonce().equals(claims.getClaim("nonce"))) {
            throw new Untrusted("its token belongs to another way");
        }
        Object party = claims.getClaim("azp");
        if (party == null
                ? claims.getAudience().size() > 1
                : !settings.clientId().equals(party)) {
            throw new Untrusted("its token was made for somebody else");
        }
        Object claim = claims.getClaim(settings.claim());
        return new Identity(
                settings.issuer().toString(), claims.getSubject(), claim instanceof String text ? text : "");
    }

    private String basic() {
        String pair = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digests.sha256(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
