package xuefa.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import xuefa.shared.Digests;
import xuefa.shared.JsonText;

/**
 * What a block says of itself and of the block before it.
 *
 * @param number from 0
 * @param previous hash of the block before, in hex; 64 zeros for the first
 * @param leaves how many the block has
 * @param root of their hash tree, in hex
 * @param keyId of the key that signs it
 */
public record Head(
        String chain, long number, String previous, int leaves, String root, Instant sealedAt, String keyId) {
    public static final String NONE = "0".repeat(64);

    public byte[] bytes() {
        ObjectNode says = JsonNodeFactory.instance.objectNode();
        says.put("chain", chain).put("number", number).put("previous", previous).put("leaves", leaves);
        says.put("root", root).put("sealedAt", sealedAt.toString()).put("keyId", keyId);
        return Digests.canonicalJson(says);
    }

    /** By which the next block and everybody else names this one. */
    public byte[] hash() {
        return Digests.sha256(bytes());
    }

    /** Empty for what is no head. */
    public static Optional<Head> read(String json) {
        return JsonText.object(json).flatMap(says -> {
            try {
                return Optional.of(new Head(
                        says.path("chain").asText(),
                        says.path("number").asLong(-1),
                        says.path("previous").asText(),
                        says.path("leaves").asInt(),
                        says.path("root").asText(),
                        Instant.parse(says.path("sealedAt").asText()),
                        says.path("keyId").asText()));
            } catch (DateTimeParseException broken) {
                return Optional.empty();
            }
        });
    }
}
