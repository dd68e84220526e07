package xuefa.bank.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /** @param position in its file, from 1 */
    static DraftQuestion draft(JsonNode json, int position) {
        var options = new ArrayList<DraftOption>();
        json.path("options")
                .properties()
                .forEach(each -> options.add(
                        new DraftOption(each.getKey(), each.getValue().asText())));
        var blanks = new ArrayList<List<String>>();
        for (var blank : json.path("blanks")) {
            var variants = new ArrayList<String>();
            blank.forEach(variant -> variants.add(variant.asText()));
            blanks.add(variants);
        }
        var points = new ArrayList<DraftPoint>();
        for (var point : json.path("points")) {
            var marks = point.path("marks");
            points.add(new DraftPoint(point.path("text").asText(), marks.isNumber() ? marks.decimalValue() : null));
        }
        var parts = new ArrayList<DraftQuestion>();
        json.path("parts").forEach(part -> parts.add(draft(part, position)));
        return new DraftQuestion(
                Where.line(position),
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

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.hasNonNull(name) ? json.path(name).asText() : null;
    }
}
