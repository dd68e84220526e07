package xuefa.paper;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A hash published ahead, so that nobody can choose the draws of an exam afterwards: first of the secret alone, before
 * the roster opens; then of everything that decides the draws, when the roster closes. Once the secret is published
 * anybody can check both. The bytes hashed are in {@code src/docs/draw.md}.
 *
 * @param hex SHA-256 in lower-case hexadecimal
 */
public record DrawCommitment(String hex) {
    private static final String SECRET_LABEL = "xuefa draw secret 1";
    private static final String ROSTER_LABEL = "xuefa draw roster 2";

    public DrawCommitment {
        Sha256.require("commitment", hex);
    }

    /** What is published before the roster opens. */
    public static DrawCommitment ofSecret(DrawSecret secret) {
        return of(new LabelledFields(SECRET_LABEL).add(secret.bytes()));
    }

    /**
     * What is published when the roster closes. The order of the candidates does not matter; throws
     * IllegalArgumentException when one is there twice.
     */
    public static DrawCommitment ofRoster(
            DrawSecret secret,
            String releaseDigest,
            String blueprintDigest,
            UUID sittingId,
            Collection<UUID> candidateIds) {
        List<String> ordered =
                candidateIds.stream().map(UUID::toString).sorted().distinct().toList();
        if (ordered.size() != candidateIds.size()) {
            throw new IllegalArgumentException("a candidate is twice on the roster");
        }
        LabelledFields fields = new LabelledFields(ROSTER_LABEL)
                .add(DrawStream.ALGORITHM)
                .add(secret.bytes())
                .add(Sha256.require("release digest", releaseDigest))
                .add(Sha256.require("blueprint digest", blueprintDigest))
                .add(sittingId.toString());
        ordered.forEach(fields::add);
        return of(fields);
    }

    /** Whether this is what was published before the roster opened. */
    public boolean verify(DrawSecret secret) {
        return equals(ofSecret(secret));
    }

    /** Whether this is what was published when this roster closed. */
    public boolean verify(
            DrawSecret secret,
            String releaseDigest,
            String blueprintDigest,
            UUID sittingId,
            Collection<UUID> candidateIds) {
        return equals(ofRoster(secret, releaseDigest, blueprintDigest, sittingId, candidateIds));
    }

    private static DrawCommitment of(LabelledFields fields) {
        return new DrawCommitment(Sha256.hex(fields.bytes()));
    }
}
