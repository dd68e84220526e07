package xuefa.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import xuefa.bank.Content;
import xuefa.law.Law;
import xuefa.law.LawVersion;
import xuefa.law.LevelOfForce;

/** The invented regulation as it was before it was amended, and the questions that rest on it. */
final class DemoNorms {
    private static final String QUESTIONS = "questions";
    private static final String CATALOGUE = "laws/catalogue";

    private DemoNorms() {}

    /** With its first wording only. */
    static Law law(LocalDate today) {
        JsonNode law = DemoFiles.tree(CATALOGUE);
        JsonNode first = law.path("versions").get(0);
        var version = new LawVersion(
                LocalDate.parse(first.path("passed").asText()),
                first.path("passedBy").asText(),
                LocalDate.parse(first.path("published").asText()),
                LocalDate.parse(first.path("inForceSince").asText()),
                null,
                null,
                first.path("articles").asInt(),
                Set.of(),
                today,
                first.path("checkedHow").asText());
        return new Law(
                law.path("id").asText(),
                law.path("title").asText(),
                law.path("shortTitle").asText(),
                LevelOfForce.of(law.path("level").asText()).orElseThrow(),
                law.path("jurisdiction").asText(),
                List.of(version));
    }

    /** By their ids. */
    static Map<String, Content> questions() {
        JsonNode file = DemoFiles.tree(QUESTIONS);
        var questions = new TreeMap<String, Content>();
        for (JsonNode each : file.path("questions")) {
            questions.put(each.path("id").asText(), content(file, (ObjectNode) each.deepCopy()));
        }
        return questions;
    }

    private static Content content(JsonNode file, ObjectNode question) {
        question.remove(List.of("id", "readOn"));
        question.set("law", file.path("law"));
        question.set("version", file.path("version"));
        question.set("topic", file.path("topic"));
        if (question.path("key").isBoolean()) {
            question.set(
                    "key",
                    JsonNodeFactory.instance.textNode(question.path("key").booleanValue() ? "A" : "B"));
        }
        return Content.of(question);
    }
}
