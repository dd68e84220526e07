package xuefa.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a gateway is sent, and its signature. */
public final class WebhookBody {
    private WebhookBody() {}

    /** The template with its names replaced inside of texts only, so that no notice can change the form of the body. */
    public static JsonNode fill(JsonNode template, Map<String, String> facts) {
        if (template.isTextual()) {
            return TextNode.valueOf(NoticeWords.fill(template.asText(), facts));
        }
        if (template.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            template.properties().forEach(each -> filled.set(each.getKey(), fill(each.getValue(), facts)));
            return filled;
        }
        if (template.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            template.forEach(each -> filled.add(fill(each, facts)));
            return filled;
        }
        return template;
    }

    /**
     * HMAC-SHA-256 in hex with the gateway's secret over the time, a dot, and the body: whoever gets it can tell that it is ours
     * and that it is fresh.
     *
     * @param seconds since 1970, as in the header
     */
    public static String signature(String secret, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException absent) {
            throw new AssertionError("every Java runtime has HMAC-SHA-256", absent);
        }
    }
}
