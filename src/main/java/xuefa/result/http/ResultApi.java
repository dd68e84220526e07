package xuefa.result.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xuefa.attempt.NewestAnswer;
import xuefa.attempt.http.PaperJson;
import xuefa.bank.BankRelease;
import xuefa.bank.LawCitation;
import xuefa.bank.Question;
import xuefa.paper.PaperItem;
import xuefa.paper.Section;
import xuefa.paper.SheetLayout;
import xuefa.result.GradedSection;
import xuefa.result.flow.Looking;
import xuefa.result.flow.Looking.Seen;
import xuefa.result.flow.LookingAtResult;
import xuefa.shared.Marks;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Results over HTTP. */
public final class ResultApi {
    private final LookingAtResult looking;

    public ResultApi(LookingAtResult looking) {
        this.looking = looking;
    }

    public void addTo(Api api) {
        api.on("getResult", this::get);
    }

    private Future<Reply> get(Call call) {
        return looking.look(call.caller().personId(), call.id("attemptId")).map(outcome -> switch (outcome) {
            case Seen seen -> Reply.ok(json(seen));
            case Looking.NoSuchAttempt none -> Reply.problem(404, "attempt.unknown");
            case Looking.StillOpen open -> Reply.problem(409, "attempt.still-open");
        });
    }

    private static JsonObject json(Seen seen) {
        var row = seen.attempt().row();
        var submission = java.util.Objects.requireNonNull(row.submission());
        var exam = seen.attempt().exam().exam();
        JsonObject json = new JsonObject()
                .put("attemptId", row.id().toString())
                .put("examId", exam.id().toString())
                .put("sittingId", seen.sitting().id().toString())
                .put("title", exam.title())
                .put("published", seen.scoreShown())
                .put("submittedAt", submission.at().toString())
                .put("submittedBy", submission.by().code())
                .put("timeUsedMillis", seen.result().timeUsed().toMillis())
                .put("fullMarks", seen.result().fullMarks().toDecimal())
                .put("passMarks", new Marks(exam.rules().passHundredths()).toDecimal());
        if (seen.scoreShown()) {
            json.put("score", seen.result().score().toDecimal())
                    .put("grade", seen.result().grade().code())
                    .put("passed", seen.result().passed())
                    .put("sections", sections(seen));
        } else {
            json.put("publishedFrom", seen.publishedFrom().toString());
        }
        if (seen.questionsShown()) {
            json.put("questions", questions(seen));
        } else {
            json.put("questionsPublishedFrom", seen.publishedFrom().toString());
        }
        return json;
    }

    private static JsonArray sections(Seen seen) {
        JsonArray sections = new JsonArray();
        List<Section> of = seen.attempt().exam().exam().blueprint().sections();
        for (int i = 0; i < of.size(); i++) {
            GradedSection graded = seen.result().sheet().sections().get(i);
            Marks full = new Marks(of.get(i).questions() * of.get(i).marksHundredths());
            sections.add(new JsonObject()
                    .put("title", of.get(i).title())
                    .put("score", graded.score().toDecimal())
                    .put("fullMarks", full.toDecimal())
                    .put("right", graded.right())
                    .put("questions", of.get(i).questions()));
        }
        return sections;
    }

    private static JsonArray questions(Seen seen) {
        Map<String, List<String>> answered = new HashMap<>();
        for (NewestAnswer answer : seen.attempt().answers()) {
            answered.put(answer.questionId(), answer.optionIds());
        }
        BankRelease release = seen.attempt().exam().release();
        JsonArray questions = new JsonArray();
        int position = 0;
        SheetLayout layout = seen.attempt().file().layout();
        for (Section section : seen.attempt().exam().exam().blueprint().sections()) {
            for (int i = 0; i < section.questions(); i++) {
                PaperItem item = layout.item(position);
                Question question = release.questions().get(item.poolIndex());
                questions.add(PaperJson.question(item, question)
                        .put("section", section.title())
                        .put("answered", new JsonArray(answered.getOrDefault(item.questionId(), List.of())))
                        .put("key", key(item, question))
                        .put(
                                "score",
                                seen.result().sheet().items().get(position).toDecimal())
                        .put("marks", new Marks(section.marksHundredths()).toDecimal())
                        .put("explanation", question.explanation())
                        .put("citations", citations(question, release)));
                position++;
            }
        }
        return questions;
    }

    private static JsonArray key(PaperItem item, Question question) {
        JsonArray key = new JsonArray();
        item.options().stream()
                .filter(option -> question.key()
                        .contains(question.options().get(option.originalIndex()).letter()))
                .forEach(option -> key.add(option.optionId()));
        return key;
    }

    private static JsonArray citations(Question question, BankRelease release) {
        LawCitation law = release.laws().stream()
                .filter(each ->
                        each.lawId().equals(question.lawId()) && each.version().equals(question.version()))
                .findFirst()
                .orElseThrow();
        JsonArray citations = new JsonArray();
        question.articles()
                .forEach(article -> citations.add(new JsonObject()
                        .put("law", law.title())
                        .put("version", law.version().toString())
                        .put("article", article.toString())
                        .put("text", "《" + law.shortTitle() + "》" + article.inChinese())));
        return citations;
    }
}
