package xuefa.certificate.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.certificate.RenewalTopic;
import xuefa.certificate.ReviewLevel;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;

/** Levels and checks as they stand in the record. */
final class RenewalJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RenewalJson() {}

    static String levels(List<ReviewLevel> levels) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        levels.forEach(each -> json.addObject()
                .put("name", each.name())
                .put("role", each.role())
                .put("unitId", each.unitId().toString()));
        return json.toString();
    }

    static List<ReviewLevel> levels(String json) {
        try {
            return StreamSupport.stream(JSON.readTree(json).spliterator(), false)
                    .map(RenewalJson::level)
                    .toList();
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("levels in the record are no JSON", damaged);
        }
    }

    private static ReviewLevel level(JsonNode each) {
        return new ReviewLevel(
                each.get("name").textValue(),
                each.get("role").textValue(),
                UUID.fromString(each.get("unitId").textValue()));
    }

    /** What {@link #checks(List)} wrote. */
    static List<Check> checks(String json) {
        try {
            return StreamSupport.stream(JSON.readTree(json).spliterator(), false)
                    .map(RenewalJson::check)
                    .toList();
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("checks in the record are no JSON", damaged);
        }
    }

    private static Check check(JsonNode each) {
        return new Check(
                each.get("rule").textValue(),
                each.get("source").textValue(),
                each.get("value").textValue(),
                StreamSupport.stream(each.get("evidence").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                Arrays.stream(Verdict.values())
                        .filter(verdict ->
                                verdict.code().equals(each.get("verdict").textValue()))
                        .findAny()
                        .orElseThrow(),
                each.get("cure").textValue());
    }

    /** {@code [{rule, source, value, evidence, verdict, cure, topic}]}. */
    static String checks(List<Check> checks) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Check check : checks) {
            ArrayNode evidence = json.addObject()
                    .put("rule", check.rule())
                    .put("source", check.source())
                    .put("value", check.value())
                    .put("verdict", check.verdict().code())
                    .put("cure", check.cure())
                    .put("topic", RenewalTopic.of(check).code())
                    .putArray("evidence");
            check.evidence().forEach(evidence::add);
        }
        return json.toString();
    }
}
