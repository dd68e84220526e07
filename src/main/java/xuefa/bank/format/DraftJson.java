package xuefa.bank.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftOption;
import xuefa.bank.DraftPoint;
import xuefa.bank.DraftQuestion;
import xuefa.bank.QuestionKind;
import xuefa.shared.imports.Where;

/** Sound drafts as JSON, with the names of {@link DraftQuestion}; what a question doesn't have isn't written. */
public final class DraftJson {
    private DraftJson() {}

    public static ObjectNode json(DraftQuestion draft) {
        var json = JsonNodeFactory.instance.objectNode();
        var kind = draft.kind();
        put(json, "id", draft.id());
        put(json, "kind", kind == null ? null : kind.code());
        put(json, "stem", draft.stem());
        if (!draft.options().isEmpty()) {
            var options = json.putObject("options");
            draft.options().forEach(option -> options.put(option.label(), option.text()));
        }
        put(json, "key", draft.key());
        if (!draft.blanks().isEmpty()) {
            var blanks = json.putArray("blanks");
            draft.blanks().forEach(variants -> variants.forEach(blanks.addArray()::add));
        }
        if (!draft.points().isEmpty()) {
            var points = json.putArray("points");
            draft.points()
                    .forEach(point ->
                            points.addObject().put("text", point.text()).put("marks", point.marks()));
        }
        if (!draft.parts().isEmpty()) {
            var parts = json.putArray("parts");
            draft.parts().forEach(part -> parts.add(json(part)));
        }
        put(json, "explanation", draft.explanation());
        put(json, "citation", draft.citation());
        put(json, "difficulty", draft.difficulty());
        put(json, "section", draft.section());
        return json;
    }

    /**
     * A draft that need not be sound: options stand in a list, {@code [{label, text}]}, as two may have one label, and marks are
     * {@code marksHundredths}.
     */
    public static ObjectNode listed(DraftQuestion draft) {
        var json = json(draft);
        var options = json.putArray("options");
        draft.options()
                .forEach(option ->
                        options.addObject().put("label", option.label()).put("text", option.text()));
        var points = json.putArray("points");
        for (var point : draft.points()) {
            var listed = points.addObject().put("text", point.text());
            if (point.marks() != null) {
                listed.put(
                        "marksHundredths",
                        point.marks()
                                .movePointRight(2)
                                .setScale(0, RoundingMode.HALF_UP)
                                .intValue());
            }
        }
        if (!draft.parts().isEmpty()) {
            var parts = json.putArray("parts");
            draft.parts().forEach(part -> parts.add(listed(part)));
        }
        return json;
    }

    /** @param position in its file, from 1 */
    static DraftQuestion draft(JsonNode json, int position) {
        return draft(json, Where.line(position));
    }

    /** Reads what {@link #json} and {@link #listed} make; what isn't there is empty. */
    public static DraftQuestion draft(JsonNode json, Where where) {
        var options = new ArrayList<DraftOption>();
        if (json.path("options").isArray()) {
            json.path("options")
                    .forEach(each -> options.add(new DraftOption(
                            each.path("label").asText(), each.path("text").asText())));
        } else {
            json.path("options")
                    .properties()
                    .forEach(each -> options.add(
                            new DraftOption(each.getKey(), each.getValue().asText())));
        }
        var blanks = new ArrayList<List<String>>();
        for (var blank : json.path("blanks")) {
            var variants = new ArrayList<String>();
            blank.forEach(variant -> variants.add(variant.asText()));
            blanks.add(variants);
        }
        var points = new ArrayList<DraftPoint>();
        for (var point : json.path("points")) {
            points.add(new DraftPoint(point.path("text").asText(), marks(point)));
        }
        var parts = new ArrayList<DraftQuestion>();
        json.path("parts").forEach(part -> parts.add(draft(part, where)));
        return new DraftQuestion(
                where,
                text(json, "id"),
                QuestionKind.of(json.path("kind").asText()).orElse(null),
                json.path("stem").asText(),
                options,
                text(json, "key"),
                blanks,
                points,
                parts,
                text(json, "explanation"),
                text(json, "citation"),
                text(json, "difficulty"),
                text(json, "section"));
    }

    private static @Nullable BigDecimal marks(JsonNode point) {
        if (point.path("marksHundredths").isNumber()) {
            return BigDecimal.valueOf(point.path("marksHundredths").asLong(), 2);
        }
        return point.path("marks").isNumber() ? point.path("marks").decimalValue() : null;
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.hasNonNull(name) ? json.path(name).asText() : null;
    }
}
