package xuefa.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.law.ArticleRef;
import xuefa.shared.Digests;

/**
 * A question as somebody is writing it: what isn't decided yet is missing. Its JSON has the names of releases, without the id,
 * the options of true/false and the day of reading. Immutable; equal contents have equal bytes.
 */
public final class Content {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode json;
    private final String text;

    private Content(ObjectNode json) {
        this.json = json;
        this.text = new String(Digests.canonicalJson(json), StandardCharsets.UTF_8);
    }

    /**
     * @param written as the contract has it; texts lose the spaces around them, members without content are left out
     * @throws IllegalArgumentException for anything but an object
     */
    public static Content of(JsonNode written) {
        if (!(tidy(written) instanceof ObjectNode object)) {
            throw new IllegalArgumentException("the content of a question is an object");
        }
        return new Content(object);
    }

    /** Reads {@link #text} back. */
    public static Content read(String text) {
        try {
            return of(JSON.readTree(text));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not the content of a question", broken);
        }
    }

    /** What {@code question} says. */
    public static Content of(Question question) {
        var json = QuestionJson.content(question);
        json.remove("id");
        withoutFixedOptions(json);
        json.path("parts").forEach(part -> withoutFixedOptions((ObjectNode) part));
        return of(json);
    }

    private static void withoutFixedOptions(ObjectNode json) {
        if (json.path("kind").asText().equals(QuestionKind.TRUE_FALSE.code())) {
            json.remove("options");
        }
    }

    private static JsonNode tidy(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                var tidy = JsonNodeFactory.instance.objectNode();
                for (var member : object.properties()) {
                    var inside = tidy(member.getValue());
                    if (!isEmpty(inside) || isExpected(member.getKey(), inside)) {
                        tidy.set(member.getKey(), inside);
                    }
                }
                yield tidy;
            }
            case ArrayNode array -> {
                var tidy = JsonNodeFactory.instance.arrayNode();
                array.forEach(each -> tidy.add(tidy(each)));
                yield tidy;
            }
            default ->
                value.isTextual()
                        ? JsonNodeFactory.instance.textNode(
                                wellFormed(value.textValue().strip()))
                        : value;
        };
    }

    /** A blank has a list of what is accepted, and a point has words, perhaps none yet. */
    private static boolean isExpected(String member, JsonNode value) {
        return (member.equals("accept") && value.isArray()) || (member.equals("text") && value.isTextual());
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.textValue().isEmpty());
    }

    /** Halves of surrogate pairs have no UTF-8: they become the character that checks find. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }

    /** A fresh copy. */
    public ObjectNode json() {
        return json.deepCopy();
    }

    /** Canonical JSON. */
    public String text() {
        return text;
    }

    /** SHA-256 over {@link #text} in UTF-8. */
    public byte[] digest() {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public QuestionKind kind() {
        return QuestionKind.of(json.path("kind").asText()).orElse(QuestionKind.SINGLE);
    }

    /** A member that is a text. */
    public Optional<String> member(String name) {
        return Optional.ofNullable(json.path(name).textValue());
    }

    public Optional<String> law() {
        return member("law");
    }

    /** The day the cited wording was passed; empty too for a day there isn't. */
    public Optional<LocalDate> version() {
        try {
            return member("version").map(LocalDate::parse);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Those that are articles; others are a fault of the content. */
    public List<ArticleRef> articles() {
        var articles = new ArrayList<ArticleRef>();
        for (var each : json.path("articles")) {
            try {
                articles.add(ArticleRef.parse(each.asText()));
            } catch (IllegalArgumentException notOne) {
                // CheckingContent says so.
            }
        }
        return List.copyOf(articles);
    }

    /** The stem, or the material of a case; may be empty. */
    public String stem() {
        return member(kind() == QuestionKind.CASE_ANALYSIS ? "material" : "stem")
                .orElse("");
    }

    /** What two questions are compared by: what is asked and offered, not why. */
    public String comparable() {
        var comparable = new StringBuilder(stem());
        json.path("options").forEach(option -> comparable.append('\n').append(option.asText()));
        json.path("parts")
                .forEach(
                        part -> comparable.append('\n').append(part.path("stem").asText()));
        return comparable.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && content.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "Content of " + kind().code();
    }
}
