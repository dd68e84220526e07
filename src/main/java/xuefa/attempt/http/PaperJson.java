package xuefa.attempt.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import xuefa.bank.Question;
import xuefa.exam.PreparedExam;
import xuefa.paper.Paper;
import xuefa.paper.PaperItem;
import xuefa.paper.PaperSection;
import xuefa.shared.Marks;

/** A paper as its candidate sees it: there is no member for a key. */
public final class PaperJson {
    private PaperJson() {}

    public static JsonObject of(Paper paper, PreparedExam exam) {
        JsonArray sections = new JsonArray();
        List<Question> pool = exam.release().questions();
        paper.sections().forEach(section -> sections.add(section(section, pool)));
        return new JsonObject().put("digest", paper.digest()).put("sections", sections);
    }

    private static JsonObject section(PaperSection section, List<Question> pool) {
        JsonArray items = new JsonArray();
        section.items()
                .forEach(item -> items.add(question(item, pool.get(item.poolIndex()))
                        .put("marks", new Marks(section.marksHundredths()).toDecimal())));
        return new JsonObject().put("title", section.title()).put("items", items);
    }

    /** What is asked, with the options in the order of the paper. */
    public static JsonObject question(PaperItem item, Question question) {
        JsonArray options = new JsonArray();
        item.options()
                .forEach(option -> options.add(new JsonObject()
                        .put("optionId", option.optionId())
                        .put(
                                "text",
                                question.options().get(option.originalIndex()).text())));
        return new JsonObject()
                .put("questionId", item.questionId())
                .put("kind", question.kind().code())
                .put("stem", question.stem())
                .put("options", options);
    }
}
