package xuefa.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import xuefa.law.ArticleRef;

/** A question in the JSON of releases. */
final class QuestionJson {
    private QuestionJson() {}

    /** What is asked, what is right and why: everything but the day of the second reading. */
    static ObjectNode content(Question question) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", question.id());
        json.put("kind", question.kind().code());
        json.put("difficulty", question.difficulty().code());
        json.put("law", question.lawId());
        json.put("version", question.version().toString());
        var articles = json.putArray("articles");
        question.articles().forEach(article -> articles.add(article.toString()));
        json.put("topic", question.topic());
        json.put("stem", question.stem());
        var options = json.putObject("options");
        question.options().forEach(option -> options.put(option.letter(), option.text()));
        json.put("key", String.join("", question.key()));
        json.put("explanation", question.explanation());
        return json;
    }

    static ObjectNode withReading(Question question) {
        var json = content(question);
        if (question.readOn() != null) {
            json.put("readOn", question.readOn().toString());
        }
        return json;
    }

    /** @throws RuntimeException when {@code json} is not what {@link #withReading} makes */
    static Question read(JsonNode json) {
        return new Question(
                json.required("id").textValue(),
                QuestionKind.of(json.required("kind").textValue()).orElseThrow(),
                Difficulty.of(json.required("difficulty").textValue()).orElseThrow(),
                json.required("law").textValue(),
                LocalDate.parse(json.required("version").textValue()),
                articles(json.required("articles")),
                json.required("topic").textValue(),
                json.required("stem").textValue(),
                options(json.required("options")),
                Letters.of(json.required("key").textValue()),
                json.required("explanation").textValue(),
                json.has("readOn") ? LocalDate.parse(json.required("readOn").textValue()) : null);
    }

    private static List<ArticleRef> articles(JsonNode json) {
        var articles = new ArrayList<ArticleRef>();
        json.forEach(each -> articles.add(ArticleRef.parse(each.textValue())));
        return articles;
    }

    private static List<Option> options(JsonNode json) {
        var options = new ArrayList<Option>();
        json.properties()
                .forEach(each ->
                        options.add(new Option(each.getKey(), each.getValue().textValue())));
        return options;
    }
}
