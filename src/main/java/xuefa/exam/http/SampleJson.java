package xuefa.exam.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import xuefa.bank.BankRelease;
import xuefa.bank.Question;
import xuefa.paper.Paper;
import xuefa.paper.PaperItem;
import xuefa.paper.PaperSection;
import xuefa.shared.Marks;

/** A paper of no exam, to be looked at: what candidates would read, and no key. */
final class SampleJson {
    private SampleJson() {}

    static JsonObject of(Paper paper, BankRelease release) {
        JsonArray sections = new JsonArray();
        paper.sections().forEach(section -> sections.add(section(section, release)));
        return new JsonObject().put("sections", sections);
    }

    private static JsonObject section(PaperSection section, BankRelease release) {
        JsonArray items = new JsonArray();
        section.items()
                .forEach(item ->
                        items.add(item(item, release.questions().get(item.poolIndex()), section.marksHundredths())));
        return new JsonObject().put("title", section.title()).put("items", items);
    }

    private static JsonObject item(PaperItem item, Question question, int marksHundredths) {
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
                .put("options", options)
                .put("marks", new Marks(marksHundredths).toDecimal());
    }
}
