package xuefa.certificate.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import xuefa.certificate.RenewalRules;

/** What a new version of rules changes for campaigns that are opened afterwards. */
public final class RuleChanges {
    private RuleChanges() {}

    public enum Fate {
        ADDED("added"),
        CHANGED("changed"),
        REMOVED("removed"),
        SAME("same");

        private final String code;

        Fate(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** @param was empty where there was nothing */
    public record Field(String name, String was, String is) {}

    public record Change(String ruleId, Fate fate, List<Field> fields) {
        public Change {
            fields = List.copyOf(fields);
        }
    }

    /** By the rules' ids, the new ones in their order first. */
    public static List<Change> between(RenewalRules before, RenewalRules after) {
        Map<String, JsonNode> old = byId(before);
        Map<String, JsonNode> fresh = byId(after);
        Set<String> ids =
                new LinkedHashSet<>(after.all().stream().map(each -> each.id()).toList());
        before.all().forEach(each -> ids.add(each.id()));
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            if (!old.containsKey(id)) {
                changes.add(new Change(id, Fate.ADDED, List.of()));
            } else if (!fresh.containsKey(id)) {
                changes.add(new Change(id, Fate.REMOVED, List.of()));
            } else {
                List<Field> fields = fields(old.get(id), fresh.get(id));
                changes.add(new Change(id, fields.isEmpty() ? Fate.SAME : Fate.CHANGED, fields));
            }
        }
        return changes;
    }

    private static Map<String, JsonNode> byId(RenewalRules rules) {
        Map<String, JsonNode> byId = new TreeMap<>();
        ArrayNode all = RenewalRulesFile.array(rules.all());
        all.forEach(each -> byId.put(each.get("id").asText(), each));
        return byId;
    }

    private static List<Field> fields(JsonNode was, JsonNode is) {
        Set<String> names = new LinkedHashSet<>();
        is.fieldNames().forEachRemaining(names::add);
        was.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !was.path(name).equals(is.path(name)))
                .map(name -> new Field(name, text(was.path(name)), text(is.path(name))))
                .toList();
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(each -> texts.add(each.asText()));
            return String.join(", ", texts);
        }
        return value.asText();
    }
}
