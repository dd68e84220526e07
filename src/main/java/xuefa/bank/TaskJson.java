package xuefa.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import xuefa.shared.Marks;

/** The members of a question's JSON that say what it asks and what is right. */
final class TaskJson {
    private TaskJson() {}

    static void put(Task task, ObjectNode json) {
        switch (task) {
            case Choice choice -> {
                json.put("stem", choice.stem());
                var options = json.putObject("options");
                choice.options().forEach(option -> options.put(option.letter(), option.text()));
                json.put("key", String.join("", choice.key()));
            }
            case FillIn fillIn -> {
                json.put("stem", fillIn.stem());
                var blanks = json.putArray("blanks");
                for (var blank : fillIn.blanks()) {
                    var each = blanks.addObject().put("compare", blank.compare().code());
                    var accept = each.putArray("accept");
                    blank.accepted().forEach(accept::add);
                }
            }
            case ShortAnswer shortAnswer -> {
                json.put("stem", shortAnswer.stem()).put("answer", shortAnswer.answer());
                var points = json.putArray("points");
                for (var point : shortAnswer.points()) {
                    points.addObject()
                            .put("text", point.text())
                            .put("marksHundredths", point.marks().hundredths());
                }
            }
            case CaseAnalysis analysis -> {
                json.put("material", analysis.material());
                var parts = json.putArray("parts");
                analysis.parts().forEach(part -> parts.add(part(part, parts.objectNode())));
            }
        }
    }

    private static ObjectNode part(CaseAnalysis.Part part, ObjectNode json) {
        json.put("kind", part.task().kind().code());
        json.set("articles", QuestionJson.articles(part.articles()));
        json.put("marksHundredths", part.marks().hundredths());
        put(part.task(), json);
        return json.put("explanation", part.explanation());
    }

    /** @throws RuntimeException when {@code json} is not what {@link #put} makes, with its kind */
    static Task read(JsonNode json) {
        if (kind(json) != QuestionKind.CASE_ANALYSIS) {
            return simple(json);
        }
        var parts = new ArrayList<CaseAnalysis.Part>();
        json.required("parts").forEach(each -> parts.add(part(each)));
        return new CaseAnalysis(json.required("material").textValue(), parts);
    }

    private static CaseAnalysis.Part part(JsonNode json) {
        return new CaseAnalysis.Part(
                simple(json),
                QuestionJson.articles(json.required("articles")),
                new Marks(json.required("marksHundredths").intValue()),
                json.required("explanation").textValue());
    }

    private static SimpleTask simple(JsonNode json) {
        var kind = kind(json);
        String stem = json.required("stem").textValue();
        return switch (kind) {
            case SINGLE, MULTIPLE, TRUE_FALSE ->
                new Choice(
                        kind,
                        stem,
                        options(json.required("options")),
                        Letters.of(json.required("key").textValue()));
            case FILL_IN -> new FillIn(stem, blanks(json.required("blanks")));
            case SHORT_ANSWER ->
                new ShortAnswer(stem, json.required("answer").textValue(), points(json.required("points")));
            case CASE_ANALYSIS -> throw new IllegalArgumentException("a case within a case");
        };
    }

    private static QuestionKind kind(JsonNode json) {
        return QuestionKind.of(json.required("kind").textValue()).orElseThrow();
    }

    private static List<Option> options(JsonNode json) {
        var options = new ArrayList<Option>();
        json.properties()
                .forEach(each ->
                        options.add(new Option(each.getKey(), each.getValue().textValue())));
        return options;
    }

    private static List<Blank> blanks(JsonNode json) {
        var blanks = new ArrayList<Blank>();
        for (var each : json) {
            var accepted = new ArrayList<String>();
            each.required("accept").forEach(variant -> accepted.add(variant.textValue()));
            blanks.add(new Blank(
                    accepted, Blank.Compare.of(each.required("compare").textValue())));
        }
        return blanks;
    }

    private static List<ShortAnswer.ScoringPoint> points(JsonNode json) {
        var points = new ArrayList<ShortAnswer.ScoringPoint>();
        for (var each : json) {
            var marks = new Marks(each.required("marksHundredths").intValue());
            points.add(new ShortAnswer.ScoringPoint(each.required("text").textValue(), marks));
        }
        return points;
    }
}
