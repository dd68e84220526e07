package xuefa.course.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import xuefa.bank.Question;
import xuefa.course.flow.Learning;
import xuefa.course.flow.TakingTest;
import xuefa.law.ArticleRef;

/** Questions of courses in JSON: the key only beside an answer that is in. */
final class QuestionTold {
    private QuestionTold() {}

    static JsonObject before(Question question) {
        JsonArray options = new JsonArray();
        question.options()
                .forEach(option -> options.add(
                        new JsonObject().put("letter", option.letter()).put("text", option.text())));
        return new JsonObject()
                .put("questionId", question.id())
                .put("kind", question.kind().code())
                .put("stem", question.stem())
                .put("options", options);
    }

    static JsonObject after(Question question, SortedSet<String> letters, boolean correct) {
        JsonArray articles = new JsonArray();
        question.articles().stream().map(ArticleRef::inChinese).forEach(articles::add);
        return before(question)
                .put(
                        "answered",
                        new JsonObject()
                                .put("letters", array(letters))
                                .put("correct", correct)
                                .put("key", array(question.key()))
                                .put("explanation", question.explanation())
                                .put("articles", articles));
    }

    private static JsonArray array(Iterable<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    static JsonArray all(Iterable<Question> questions, Map<String, Learning.Given> given) {
        JsonArray array = new JsonArray();
        for (Question each : questions) {
            Learning.Given answer = given.get(each.id());
            array.add(answer == null ? before(each) : after(each, answer.letters(), answer.correct()));
        }
        return array;
    }

    static JsonObject test(TakingTest.Paper paper) {
        Learning.Test test = paper.test();
        JsonObject json = new JsonObject()
                .put("testId", test.id().toString())
                .put("number", test.number())
                .put("startedAt", test.startedAt().toString());
        JsonArray questions = new JsonArray();
        for (Question each : paper.questions()) {
            questions.add(test.result()
                    .map(result -> {
                        SortedSet<String> letters = result.answers().getOrDefault(each.id(), new TreeSet<>());
                        return after(each, letters, each.isAnsweredBy(letters));
                    })
                    .orElseGet(() -> before(each)));
        }
        test.result().ifPresent(result -> json.put("correct", result.correct())
                .put("passed", result.passed())
                .put("submittedAt", result.submittedAt().toString()));
        return json.put("questions", questions);
    }
}
