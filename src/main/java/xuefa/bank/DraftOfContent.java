package xuefa.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xuefa.law.ArticleRef;
import xuefa.shared.Marks;
import xuefa.shared.imports.Where;

/** Turns a content of a bank into a draft, to be written in foreign formats: {@link ContentOfDraft} the other way round. */
public final class DraftOfContent {
    private static final String KIND = "kind";

    private DraftOfContent() {}

    /**
     * The draft that says the same; unsound if the content isn't whole.
     *
     * @param code what the bank calls the question, null before it is approved first
     * @param citation in words, null if it cites nothing of the bank
     */
    public static DraftQuestion of(Content content, @Nullable String code, @Nullable String citation) {
        var json = content.json();
        var where = new Where(code == null ? shortened(content.stem()) : code, 1);
        return draft(json, where, code, citation == null ? text(json, "source") : citation);
    }

    /** The question itself, once all is decided; empty for a content that isn't whole, and without an id. */
    public static Optional<Question> whole(Content content, @Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        ObjectNode json = content.json().put("id", code);
        complete(json);
        for (var part : json.path("parts")) {
            complete((ObjectNode) part);
            if (!part.has("articles")) {
                ((ObjectNode) part).set("articles", json.path("articles"));
            }
            if (!part.has("marksHundredths")) {
                ((ObjectNode) part).put("marksHundredths", CaseAnalysis.Part.USUAL.hundredths());
            }
        }
        try {
            return Optional.of(QuestionJson.read(json));
        } catch (RuntimeException notWhole) {
            return Optional.empty();
        }
    }

    private static void complete(ObjectNode json) {
        if (isTrueFalse(json)) {
            var options = json.putObject("options");
            Option.TRUE_FALSE.forEach(option -> options.put(option.letter(), option.text()));
        }
        if (!json.has("explanation")) {
            json.put("explanation", "");
        }
    }

    private static boolean isTrueFalse(JsonNode json) {
        return json.path(KIND).asText().equals(QuestionKind.TRUE_FALSE.code());
    }

    private static String shortened(String stem) {
        String line =
                stem.isBlank() ? "（没有题干）" : stem.strip().lines().findFirst().orElse(stem);
        return line.length() > 24 ? line.substring(0, 24) + "…" : line;
    }

    private static DraftQuestion draft(JsonNode json, Where where, @Nullable String id, @Nullable String citation) {
        var kind = QuestionKind.of(json.path(KIND).asText()).orElse(null);
        List<DraftOption> options = new ArrayList<>();
        if (isTrueFalse(json)) {
            Option.TRUE_FALSE.forEach(option -> options.add(new DraftOption(option.letter(), option.text())));
        }
        json.path("options")
                .properties()
                .forEach(each -> options.add(
                        new DraftOption(each.getKey(), each.getValue().asText())));
        List<List<String>> blanks = new ArrayList<>();
        json.path("blanks").forEach(blank -> blanks.add(texts(blank.path("accept"))));
        List<DraftPoint> points = new ArrayList<>();
        json.path("points")
                .forEach(point -> points.add(new DraftPoint(
                        point.path("text").asText(),
                        new Marks(point.path("marksHundredths").asInt()).toDecimal())));
        List<DraftQuestion> parts = new ArrayList<>();
        json.path("parts").forEach(part -> parts.add(draft(part, where, null, articles(part, citation))));
        boolean isCase = kind == QuestionKind.CASE_ANALYSIS;
        return new DraftQuestion(
                where,
                id,
                kind,
                json.path(isCase ? "material" : "stem").asText(),
                options,
                text(json, kind == QuestionKind.SHORT_ANSWER ? "answer" : "key"),
                blanks,
                points,
                parts,
                text(json, "explanation"),
                citation,
                text(json, "difficulty"),
                text(json, "topic"));
    }

    /** What a part of a case cites: articles of its own in the law of the whole. */
    private static @Nullable String articles(JsonNode part, @Nullable String whole) {
        List<String> own = texts(part.path("articles"));
        int end = whole == null ? -1 : whole.indexOf('》');
        if (own.isEmpty() || whole == null || end < 0) {
            return null;
        }
        try {
            return whole.substring(0, end + 1)
                    + String.join(
                            "、",
                            own.stream()
                                    .map(each -> ArticleRef.parse(each).inChinese())
                                    .toList());
        } catch (IllegalArgumentException notArticles) {
            return null;
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.hasNonNull(name) ? json.path(name).asText() : null;
    }
}
