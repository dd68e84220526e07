package xuefa.paper;

import java.util.UUID;

/**
 * What, besides the secret, decides one paper.
 *
 * @param releaseDigest of the bank release whose pool is drawn from, 64 lower-case hexadecimal digits
 * @param blueprintDigest {@link Blueprint#digest()}
 * @param sittingId so that nobody meets the paper of one sitting again in the next, a make-up for example
 * @param attemptNumber 1 for the candidate's first attempt at the sitting
 */
public record DrawContext(
        String releaseDigest, String blueprintDigest, UUID sittingId, UUID candidateId, int attemptNumber) {
    public DrawContext {
        Sha256.require("release digest", releaseDigest);
        Sha256.require("blueprint digest", blueprintDigest);
        if (attemptNumber < 1) {
            throw new IllegalArgumentException("attempt number < 1: " + attemptNumber);
        }
    }
}
