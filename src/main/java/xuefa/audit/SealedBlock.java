package xuefa.audit;

import java.time.Instant;

/**
 * A block as it stands in the record.
 *
 * @param head signed
 * @param hash in hex
 */
public record SealedBlock(String chain, long number, String head, String hash, int leaves, Instant sealedAt) {
    public String at() {
        return chain + "/" + number;
    }
}
