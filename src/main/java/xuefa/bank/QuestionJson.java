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
        json.set("articles", articles(question.articles()));
        json.put("topic", question.topic());
        TaskJson.put(question.task(), json);
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
                Difficulty.of(json.required("difficulty").textValue()).orElseThrow(),
                json.required("law").textValue(),
                LocalDate.parse(json.required("version").textValue()),
                articles(json.required("articles")),
                json.required("topic").textValue(),
                TaskJson.read(json),
                json.required("explanation").textValue(),
                json.has("readOn") ? LocalDate.parse(json.required("readOn").textValue()) : null);
    }

    static JsonNode articles(List<ArticleRef> articles) {
        var json = JsonNodeFactory.instance.arrayNode();
        articles.forEach(article -> json.add(article.toString()));
        return json;
    }

    static List<ArticleRef> articles(JsonNode json) {
        var articles = new ArrayList<ArticleRef>();
        json.forEach(each -> articles.add(ArticleRef.parse(each.textValue())));
        return articles;
    }
}
