package xuefa.access.flow;

import io.vertx.core.Future;
import java.net.URI;

/** An OpenID provider (OpenID Connect Core 1.0, authorization code with PKCE). */
public interface IdentityProvider {
    /** What one way to the provider and back remembers; nobody but this browser has it. */
    record Journey(String state, String nonce, String verifier) {
        @Override
        public String toString() {
            return "Journey";
        }
    }

    /**
     * Who somebody is there.
     *
     * @param claim the value of the claim that says who this is here; empty when there is none
     */
    record Identity(String issuer, String subject, String claim) {}

    /** Where the browser goes. Fails with {@link Untrusted} or because the provider is away. */
    Future<URI> authorization(Journey journey, String back);

    /** Fails with {@link Untrusted} when the provider, its answer or its token is not to be believed. */
    Future<Identity> exchange(String code, Journey journey, String back);

    /** Not to be believed; the sentence is for the log and holds nothing of the token. */
    final class Untrusted extends RuntimeException {
        public Untrusted(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
