package xuefa.audit;

import java.nio.charset.StandardCharsets;

/**
 * A leaf as it stands in its block.
 *
 * @param salt empty when it is gone
 */
@SuppressWarnings("ArrayRecordComponent")
public record SealedLeaf(String chain, long block, int place, String kind, String key, String content, byte[] salt) {
    public String at() {
        return chain + "/" + block + "/" + place;
    }

    public byte[] hash() {
        return Merkle.leaf(content.getBytes(StandardCharsets.UTF_8));
    }
}
