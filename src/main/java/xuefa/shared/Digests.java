package xuefa.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests, and the bytes they are taken over. Any thread. */
public final class Digests {
    private static final ObjectMapper CANONICAL = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .build())
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private Digests() {}

    /** The 32 bytes of SHA-256 (FIPS 180-4) over {@code bytes}. */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException absent) {
            throw new AssertionError("every Java runtime has SHA-256", absent);
        }
    }

    /** Lower-case hexadecimal, two digits a byte. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * The canonical form of RFC 8785 in UTF-8: properties sorted by UTF-16 code unit, no whitespace.
     *
     * @throws IllegalArgumentException for what has no single form here: numbers that aren't whole, half a surrogate pair
     */
    public static byte[] canonicalJson(JsonNode value) {
        refuseFractions(value);
        try {
            String text = CANONICAL.writeValueAsString(value);
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                throw new IllegalArgumentException("no canonical form: there is half of a surrogate pair");
            }
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("no canonical form: " + broken.getOriginalMessage(), broken);
        }
    }

    private static void refuseFractions(JsonNode value) {
        if (value.isNumber() && !value.isIntegralNumber()) {
            throw new IllegalArgumentException(
                    "no canonical form: " + value + " is not a whole number; write it as text");
        }
        value.forEach(Digests::refuseFractions);
    }
}
